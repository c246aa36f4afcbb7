import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const document = 'platforms/quillmind/terms-of-service/';
const path = `${document}history/first-seen/`;

describe('when a sentence first appeared', () => {
  it('is asked on a page that the document leads to, and told with first and last capture', async () => {
    const { page, complaints } = await openPage(browser, document);
    await page.getByRole('link', { name: 'When did a sentence first appear?' }).click();
    await page
      .getByLabel(/^The sentence/)
      .fill('We ship often. We may add, change or take away features, and the models behind them');
    await page.getByRole('button', { name: 'Look for it' }).click();
    const answer = page.locator('[data-first-seen-answer]');
    await expect
      .poll(() => answer.innerText())
      .toMatch(/(?:It stands in the oldest capture, of|It was first captured on) \d+ \w+ 20\d\d/);
    expect(await answer.innerText()).toMatch(/of the \d+ archived versions\.\n.*Versions? \d+/s);
    expect(complaints).toEqual([]);
  });

  it('says of words that stand in no version that none holds them', async () => {
    const words = 'We shall never ever send your chats to the moon in a paper rocket';
    const { page } = await openPage(browser, `${path}?${new URLSearchParams({ words })}`);
    await page.getByText(/^None of the \d+ archived versions holds these words in this order\.$/).waitFor();
  });

  it('says of few words that they are too few', async () => {
    const { page } = await openPage(browser, `${path}?words=you+agree`);
    await page.getByText('This is too short to tell: 2 of at least 8 words.').waitFor();
  });

  it('explains itself without JavaScript', async () => {
    const { page } = await openPage(browser, path, { javaScriptEnabled: false });
    expect(await page.locator('noscript .note').isVisible()).toBe(true);
    expect(await page.locator('form[data-first-seen]').isVisible()).toBe(false);
  });
});

it('takes at most 200 KB for a document of any corpus', () => {
  for (const folder of Object.values(inject('builds'))) {
    const files = readdirSync(join(folder, 'platforms'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('windows.json'),
    );
    expect(files.length).toBeGreaterThan(10);
    const sizes = files.map((file) => statSync(join(folder, 'platforms', file)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200_000);
  }
});
