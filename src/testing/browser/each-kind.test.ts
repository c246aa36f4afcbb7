import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite } from '../../build/serve.ts';
import { findClauses, findKinds } from './kinds.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const kinds = Object.entries(findKinds(inject('folder')));

async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
}

/** By how much a page is wider than its window, and what reaches out of it. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const by = document.documentElement.scrollWidth - width;
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > width + 1 && !element.closest('.scroll, .matrix-scroll, pre'),
    );
    return by > 0 ? [`${by} px`, ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))] : [];
  });

it('there is a page of each kind', () => {
  expect(kinds.map(([kind]) => kind)).toEqual(
    expect.arrayContaining(['home', 'search', 'platform', 'document', 'clause', 'type', 'regulation', 'prose']),
  );
});

describe.each(kinds)('%s', (_, path) => {
  it('has nothing for axe to find, unfolded, in light and in dark, and the browser nothing to say', async () => {
    const { page, complaints } = await openPage(browser, path, { colorScheme: 'light', reducedMotion: 'reduce' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await findings(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page, ['color-contrast', 'link-in-text-block']), 'dark').toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('names its figures, tables and searches', async () => {
    const { page } = await openPage(browser, path);
    const nameless = page.locator(
      'figure:not([aria-label], :has(> figcaption)), table.table:not([aria-label], :has(> caption), details *), :is(search, [role="search"]):not([aria-label])',
    );
    expect(await nameless.evaluateAll((found) => found.map((one) => one.outerHTML.slice(0, 120)))).toEqual([]);
  });

  it('has an address for each of its headings', async () => {
    const { page } = await openPage(browser, path);
    const bare = page.locator('main :is(h2, h3, h4):visible:not(:has(> .heading-link), .visually-hidden)');
    const ownWords = path.startsWith('search/') ? ['Results', 'Ways to search'] : [];
    const names = await bare.evaluateAll((headings) => headings.map((one) => one.textContent?.trim() ?? ''));
    expect(names.filter((name) => !ownWords.includes(name))).toEqual([]);
  });

  it('can be touched on a telephone, and its tables can be listened to', async () => {
    const { page } = await openPage(browser, path, { viewport: { width: 412, height: 823 } });
    expect(await findings(page, ['target-size', 'td-has-header', 'label-content-name-mismatch'])).toEqual([]);
  });

  it('fits a narrow screen, twice the size, and text of twice the size', async () => {
    const { page } = await openPage(browser, path, { viewport: { width: 320, height: 640 } });
    expect(await overflow(page), '320 px').toEqual([]);
    // A window of 1280 px at 200 % has room for 640.
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await overflow(page), '200 %').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page), 'text of 200 %').toEqual([]);
  });
});

// Where texts stay in their archive, a page asks for the file to check: a box that is as wide as it likes.
it.each(Object.entries(inject('builds')))(
  'the longest clause of the corpus %s fits a narrow screen',
  async (_, folder) => {
    const served = await serveSite(folder, { port: 0 });
    try {
      const path = new URL(findClauses(folder)[0]!, served.url).href;
      const { page } = await openPage(browser, path, { viewport: { width: 320, height: 640 } });
      await page
        .locator('#evidence')
        .getByText(/in this browser/)
        .waitFor();
      expect(await overflow(page)).toEqual([]);
    } finally {
      await served.close();
    }
  },
);
