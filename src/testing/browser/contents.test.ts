import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findKinds } from './kinds.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const { clause = '' } = findKinds(inject('folder'));
const [, platform, document] = clause.split('/');

describe('the side column', () => {
  it('marks the part that is being read', async () => {
    const { page } = await openPage(browser, clause);
    await page.locator('#evidence').evaluate((part) => part.scrollIntoView());
    await expect.poll(() => page.locator('[data-contents] [aria-current]').innerText()).toBe('Evidence');
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.locator('[data-contents] [aria-current]').count()).toBe(0);
  });

  it('unfolds all platforms, and the documents of the one that is read', async () => {
    const { page, complaints } = await openPage(browser, clause);
    await page.getByText('All platforms', { exact: true }).click();
    const here = page.locator('[data-browse] [aria-current]');
    await here.first().waitFor();
    expect(await here.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      `/platforms/${platform}/`,
      `/platforms/${platform}/${document}/`,
    ]);
    expect(await page.locator('#browse-list > li').count()).toBe(12);
    expect(complaints).toEqual([]);
  });

  it('finds a clause type among many by its name, and leads there', async () => {
    const { page, complaints } = await openPage(browser, 'clauses/ai-training/');
    await page.getByText('All clause types', { exact: true }).click();
    await page.getByLabel('Show only').fill('arbitr');
    await expect.poll(() => page.locator('#browse-list li:visible').count()).toBe(1);
    await page.locator('#browse-list a:visible').click();
    await page.waitForURL('**/clauses/arbitration/');
    expect(complaints).toEqual([]);
  });
});
