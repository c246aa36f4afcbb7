/** Questions and answers: what machines read is what people read, and no answer is a copy of the page it stands on. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readBuiltSite, type TestedSite } from './built-site.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(Object.entries(inject('builds')))('the questions of the corpus %s', (corpus, folder) => {
  let site: TestedSite;
  beforeAll(async () => {
    site = await readBuiltSite(corpus, folder, browser);
  });
  const asking = () => [...site.pages].filter(([, { printed }]) => printed.length > 0);

  it('are the same for machines, with the first sentence of each answer', () => {
    expect(asking().length).toBeGreaterThan(20);
    for (const [path, { printed, data }] of asking()) {
      // A clause page leaves its questions to the pages of questions, as far as machines are concerned.
      if (!/(?:^|\/)faq\//.test(path) && data.length === 0) continue;
      expect(
        data.map(({ question }) => question),
        `/${path}`,
      ).toEqual(printed.map(({ question }) => question));
      for (const [index, { answer }] of data.entries()) {
        expect(answer.length, `/${path}`).toBeGreaterThan(0);
        expect(printed[index]!.answer.startsWith(answer), `/${path}: ${answer}`).toBe(true);
      }
    }
    expect(asking().filter(([, { data }]) => data.length > 0).length).toBeGreaterThan(20);
  });

  it('are three to six on a clause page, each asked once', () => {
    for (const [path, { printed }] of asking()) {
      expect(new Set(printed.map(({ question }) => question)).size, `/${path}`).toBe(printed.length);
      if (!site.clauses.has(path.replace(/\/$/, ''))) continue;
      expect(printed.length, `/${path}`).toBeGreaterThanOrEqual(3);
      expect(printed.length, `/${path}`).toBeLessThanOrEqual(6);
    }
  });

  it('are answered for every platform: by words, by silence, or by saying that nobody looked', () => {
    expect(site.types.size).toBeGreaterThan(20);
    for (const [scope, { answers }] of site.types) {
      const listed = new Set(site.pages.get(`faq/${scope}/`)!.lists.flatMap(({ items }) => items));
      expect(
        answers.filter(({ platform }) => !listed.has(platform.slug)).map(({ platform }) => platform.slug),
        scope,
      ).toEqual([]);
    }
  });
});

describe('the data for machines', () => {
  it('is no script: the policy of the page has nothing against it', async () => {
    const { page, complaints } = await openPage(browser, 'faq/ai-training/');
    expect(await page.locator('script[type="application/ld+json"]').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});
