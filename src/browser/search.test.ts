import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const results = (page: Page) => page.locator('[data-search-results] > li');
const address = (query: string) => `search/?${new URLSearchParams({ q: query })}`;

/** The day that a clause page says its analysis was written. */
function writtenOn(path: string): string {
  const html = readFileSync(join(inject('folder'), path, 'index.html'), 'utf8');
  return /Analysis written<\/dt><dd><time datetime="?([\d-]+)/.exec(html)?.[1] ?? `no day on ${path}`;
}

/** What a query is to find first: the golden queries, on the specimen. */
const golden: [query: string, path: RegExp][] = [
  ['Quillmind', /^\/platforms\/quillmind\/$/],
  ['Lumen Pay', /^\/platforms\/lumen-pay\/$/],
  ['GDPR', /^\/regulations\/gdpr\/$/],
  ['methodology', /^\/methodology\/$/],
  ['arbitration', /^\/(?:faq|compare|clauses)\/arbitration\/$/],
  ['biometric', /^\/(?:faq|compare|clauses)\/biometric-data\/$/],
  ['sell data', /^\/(?:faq|compare|clauses)\/data-sale\/$/],
  ['Quillmind arbitration', /^\/platforms\/quillmind\/.*arbitration/],
  ['SP-7VS2GMC', /^\/platforms\/quillmind\/terms-of-service\/notice-of-new-terms\/$/],
  ['sp-7vs2gmc', /^\/platforms\/quillmind\/terms-of-service\/notice-of-new-terms\/$/],
  ['"single arbitrator"', /^\/platforms\/rookery-social\/terms-of-service\/arbitration\/$/],
  ['right to delete my data', /^\/clauses\/state-privacy-rights\/$/],
];

describe('the search', () => {
  it.each(golden)('finds for %s', async (query, path) => {
    const { page, complaints } = await openPage(browser, address(query));
    await results(page).first().waitFor();
    const first = await results(page).locator('.row-title a').first().getAttribute('href');
    expect(first?.replace(/\?.*/, '')).toMatch(path);
    expect(complaints).toEqual([]);
  });

  it('finds a clause by the article of a law', async () => {
    const { page } = await openPage(browser, address('GDPR Article 6(1)(f)'));
    await results(page).first().locator('a').first().click();
    await page.locator('main mark').first().waitFor();
    expect(await page.locator('#regulations').innerText()).toMatch(/6\(1\)\(f\)/);
  });

  it('asks what was meant, in words of the site, and searches for that', async () => {
    const { page } = await openPage(browser, address('arbitraton'));
    await page.locator('[data-search-meant] a', { hasText: 'arbitration' }).click();
    await page.waitForURL(/q=arbitration/);
    await results(page).first().waitFor();
    expect(await page.locator('[data-search-meant]').isVisible()).toBe(false);
  });

  it('takes a phrase in quotes for these words in this order, and opens at them', async () => {
    const { page } = await openPage(browser, `${address('"at any time"')}&kind=clause`);
    await results(page).first().waitFor();
    await results(page).first().locator('a').first().click();
    const mark = page.locator('main mark').first();
    await mark.waitFor();
    expect((await mark.innerText()).toLowerCase()).toBe('at any time');
    expect(await mark.evaluate((one) => Math.abs(one.getBoundingClientRect().top - innerHeight / 2))).toBeLessThan(400);
  });

  it('orders by severity, and keeps it in the address', async () => {
    const { page } = await openPage(browser, `${address('data')}&kind=clause`);
    await results(page).first().waitFor();
    await page.locator('[data-search-order]').selectOption('severity');
    await page.waitForURL(/sort=severity/);
    const severities = () => results(page).locator('.severity').allInnerTexts();
    await expect.poll(async () => (await severities()).every((one) => one.startsWith('High'))).toBe(true);
  });

  it('orders by date, the newest first, and lists nothing twice', async () => {
    const { page } = await openPage(browser, `${address('data')}&kind=clause&sort=date`);
    await results(page).first().waitFor();
    const links = await results(page).locator('.row-title a').all();
    const found = await Promise.all(links.map(async (link) => new URL((await link.getAttribute('href'))!, page.url())));
    expect(new Set(found.map(({ pathname }) => pathname)).size).toBe(10);
    const days = found.map(({ pathname }) => writtenOn(pathname));
    expect(days).toEqual([...days].sort().reverse());
  });

  it('fetches at most 300 KB for the first answer, and 60 KB for the next', async () => {
    let bytes = 0;
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('response', async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      if (response.url().includes('/pagefind/') || response.url().endsWith('.txt')) bytes += body.length;
    });
    await page.goto(new URL(address('arbitration'), (await openPage(browser, '')).page.url()).href);
    await results(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(300_000);
    bytes = 0;
    await page.locator('[data-search-box]').fill('retention');
    await page.waitForURL(/q=retention/);
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeLessThanOrEqual(60_000);
  });
});
