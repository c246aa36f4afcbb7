import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

it.each(['', 'questions/who-trains-on-your-messages/'])(
  'begins all answers of a platform on one line, whatever their sign: /%s',
  async (path) => {
    const { page } = await openPage(browser, path);
    const rows = await page.locator('.asked tbody tr').evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll('.glance')].map((answer) => {
          const texts = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()?.textContent?.trim() === '');
          const range = document.createRange();
          range.selectNodeContents(texts.currentNode);
          return Math.round(range.getClientRects()[0]!.top);
        }),
      ),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const tops of rows) expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
  },
);

it('shows the figures of all queries on a phone', async () => {
  const { page } = await openPage(browser, 'data/', { viewport: { width: 360, height: 740 } });
  const ends = await page
    .locator('#queries td.number')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
  expect(ends.length).toBeGreaterThan(10);
  expect(Math.max(...ends)).toBeLessThanOrEqual(360);
});

it('says on a phone what the numbers of the matrix count', async () => {
  const { page } = await openPage(browser, 'for/business/', { viewport: { width: 360, height: 740 } });
  expect(await page.locator('.matrix-corner').isVisible()).toBe(true);
});

it('says once that refusing is not mentioned', async () => {
  const { page } = await openPage(browser, 'compare/?platforms=quillmind&types=ai-training');
  await page.locator('.compare-facts').first().waitFor();
  expect(await page.locator('.compare-facts').allInnerTexts()).toContainEqual(
    expect.stringMatching(/(?<!Refusing: )Refusing is not mentioned/),
  );
});
