import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch, openPage, site } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** The address of a clause page, found as a reader finds one. */
async function findClause(): Promise<string> {
  const { page } = await openPage(browser, 'records/');
  const path = await page.locator('main a[href*="/platforms/"]').evaluateAll((links) => {
    const paths = links.map((link) => new URL((link as HTMLAnchorElement).href).pathname);
    return paths.find((path) => path.split('/').filter(Boolean).length === 4);
  });
  return path ?? expect.fail('no clause is listed under /records/');
}

const headings = (page: Page) => page.locator('main h2').allInnerTexts();

describe('every page', () => {
  it.each(['', 'search/', 'platforms/', 'clauses/', 'regulations/', 'records/', 'methodology/', 'about/'])(
    'loads under its policy without a complaint: /%s',
    async (path) => {
      const { page, complaints } = await openPage(browser, path);
      expect(await page.title()).not.toBe('');
      expect(await page.locator('h1').count()).toBe(1);
      const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
      expect(complaints).toEqual([]);
    },
  );

  it('is there for people who use neither eyes nor mouse', async () => {
    for (const path of ['', 'search/', await findClause()]) {
      const { page } = await openPage(browser, path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.target}`)).toEqual([]);
    }
  });

  it('needs no JavaScript', async () => {
    const { page, complaints } = await openPage(browser, await findClause(), { javaScriptEnabled: false });
    expect(await headings(page)).toContain('Why it matters');
    expect(await page.locator('#the-words blockquote').innerText()).not.toBe('');
    expect(complaints).toEqual([]);
  });

  it.each([700, 768, 1024, 1265, 1366])(
    'names its lists on one line, and its box has room, at %s px',
    async (width) => {
      const { page } = await openPage(browser, 'platforms/', { viewport: { width, height: 740 } });
      const head = page.locator('.site-header');
      const tops = await head
        .locator('nav li')
        .evaluateAll((items) => items.map((one) => one.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
      const box = head.locator('input');
      expect(await box.evaluate((one) => one.getBoundingClientRect().width)).toBeGreaterThanOrEqual(184);
    },
  );

  it('does not overflow a telephone', async () => {
    for (const path of ['', 'search/', await findClause()]) {
      const { page } = await openPage(browser, path, { viewport: { width: 360, height: 740 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
  });

  it('is found by the id of a record in small letters', async () => {
    const { page } = await openPage(browser, 'records/sp-7vs2gmc/');
    await page.waitForURL('**/platforms/quillmind/terms-of-service/notice-of-new-terms/');
  });

  it('is the page for lost readers where there is none', async () => {
    const { page } = await openPage(browser, 'nowhere/');
    expect(await page.locator('h1').innerText()).not.toBe('');
    await page.locator('main a[href="/"], header a[href="/"]').first().click();
    expect(page.url()).toBe(site());
  });
});

describe('a clause page', () => {
  it('argues from the words to the proof', async () => {
    const { page, complaints } = await openPage(browser, await findClause());
    const found = await headings(page);
    const expected = [
      'Why it matters',
      'Consumer impact',
      'Since when',
      'Severity',
      'The record',
      'Evidence',
      'Citation record',
    ];
    expect(found.filter((heading) => expected.includes(heading))).toEqual(expected);
    expect(complaints).toEqual([]);
  });

  it('is shared with its title and its whole address', async () => {
    const path = await findClause();
    const { page } = await openPage(browser, path);
    const address = new URL(path, site()).href;
    const title = await page.title();
    const shared = await page
      .locator('a[data-share-to]')
      .evaluateAll((links) => links.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)));
    expect(shared.map((link) => link.slice(link.indexOf('=') + 1))).toEqual([
      `${title}\n${address}`,
      address,
      `${title}\n${address}`,
    ]);
  });

  it('has its archived bytes checked by the reader', async () => {
    const { page, complaints } = await openPage(browser, await findClause());
    await page.locator('[data-check] button').click();
    await page.locator('[data-check] .check-verdict').getByText('All 5 comparisons hold.').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the theme', () => {
  it('is switched, and remembered on the next page', async () => {
    const { page } = await openPage(browser, '', { colorScheme: 'light' });
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const light = await ink();
    const button = page.locator('[data-theme-switch]:visible').first();
    await button.click();
    await button.click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await ink()).not.toBe(light);
    const dark = await ink();
    await page.goto(`${site()}platforms/`);
    expect(await ink()).toBe(dark);
  });
});

describe('the search', () => {
  const results = (page: Page) => page.locator('[data-search-results] > li');
  const counted = async (page: Page) =>
    Number((await page.locator('[data-search-status]').innerText()).replace(/,/g, '').match(/\d+/)?.[0]);

  it('finds a clause by its words, from the home page', async () => {
    const { page, complaints } = await openPage(browser, '');
    await page.locator('main input[type="search"]').fill('personal data');
    await page.keyboard.press('Enter');
    await results(page).first().waitFor();
    expect(page.url()).toContain('/search/?q=personal');
    await results(page).locator('a').first().click();
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(complaints).toEqual([]);
  });

  it('is narrowed by a facet, and keeps it in its address', async () => {
    const { page, complaints } = await openPage(browser, 'search/?q=data&kind=clause');
    await results(page).first().waitFor();
    const before = await counted(page);
    await page.locator('#facet-severity').getByLabel(/high/i).check();
    await page.waitForURL(/severity=high/);
    await expect.poll(() => counted(page)).toBeLessThan(before);
    const severities = () => results(page).locator('.severity').allInnerTexts();
    await expect.poll(async () => (await severities()).filter((severity) => !/high/i.test(severity))).toEqual([]);
    expect((await severities()).length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('finds nothing where there is nothing, and says so', async () => {
    const { page } = await openPage(browser, 'search/?q=%22zzyzx%20quux%22');
    await expect.poll(() => page.locator('[data-search-status]').innerText()).toMatch(/^Nothing found/);
    expect(await results(page).count()).toBe(0);
  });
});
