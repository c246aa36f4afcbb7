/** A search whose answer takes long says so, and what stands there of the search before is not taken for its answer. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('says that it searches until the answer is there', async () => {
  const { page, complaints } = await openPage(browser, 'search/?q=refund');
  const status = page.locator('[data-search-status]');
  const results = page.locator('[data-search-results]');
  await expect.poll(() => status.innerText()).toContain('“refund”');
  expect(await results.getAttribute('aria-busy')).toBe('false');
  const { promise: released, resolve } = Promise.withResolvers<void>();
  await page.route('**/pagefind/**', async (route) => {
    await released;
    await route.continue();
  });
  await page.locator('#page-search').fill('arbitration in Vancouver');
  await expect.poll(() => status.innerText()).toBe('Searching …');
  expect(await results.getAttribute('aria-busy')).toBe('true');
  resolve();
  await expect.poll(() => status.innerText()).toContain('Vancouver');
  expect(await results.getAttribute('aria-busy')).toBe('false');
  expect(complaints).toEqual([]);
});
