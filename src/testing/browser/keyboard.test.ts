import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findKinds } from './kinds.ts';
import { launch, openPage, site } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const { clause = '' } = findKinds(inject('folder'));
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || '');

/** Presses Tab until what has this text has the focus; fails at the end of the page. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let stop = 0; stop < 200; stop += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === text) return;
  }
  throw new Error(`No stop says “${text}”.`);
}

describe('with the keyboard alone', () => {
  it('the first stop skips to the text', async () => {
    const { page } = await openPage(browser, clause);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the text');
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
  });

  it('every stop can be seen, and they come in the order of the page', async () => {
    const { page } = await openPage(browser, clause);
    const stops = await page.locator('a[href], button, input, summary, [tabindex="0"]').count();
    const seen: { top: number; outlined: boolean; text: string }[] = [];
    for (let stop = 0; stop < stops + 5; stop += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const place = document.querySelector('main')?.contains(element);
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          top: place ? element.getBoundingClientRect().top + scrollY : -1,
          outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          text: element.textContent?.trim().slice(0, 40) ?? '',
        };
      });
      if (!here) break;
      seen.push(here);
    }
    expect(seen.length).toBeGreaterThan(30);
    expect(seen.filter(({ outlined }) => !outlined)).toEqual([]);
    const inMain = seen.filter(({ top }) => top >= 0);
    // Neighbours on one line may stand a few pixels higher or lower.
    const back = inMain.filter(({ top }, index) => index > 0 && top < inMain[index - 1]!.top - 60);
    expect(back).toEqual([]);
  });

  it('the contents lead to the parts, whose links are passed by; "#" goes from heading to heading', async () => {
    const { page } = await openPage(browser, clause);
    const listed = await page
      .locator('[data-contents] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const links = page.locator('main .heading-link');
    const stops = await links.evaluateAll((all) =>
      all.filter((link) => link.tabIndex >= 0).map((link) => link.getAttribute('href')),
    );
    expect(await links.count()).toBeGreaterThan(10);
    expect(stops.filter((href) => listed.includes(href))).toEqual([]);
    await page.keyboard.press('#');
    const first = await links.first().getAttribute('aria-label');
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(first);
    await page.keyboard.press('#');
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(
      await links.nth(1).getAttribute('aria-label'),
    );
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(await links.nth(1).getAttribute('href'));
  });

  it('the check is reached from the top by Tab alone, runs, keeps the focus and lets it go on and back', async () => {
    const { page, complaints } = await openPage(browser, clause);
    await tabTo(page, 'Check it in this browser');
    await page.keyboard.press('Enter');
    await page.getByText(/comparisons hold/).waitFor();
    expect(await focused(page)).toBe('Check it in this browser');
    await page.keyboard.press('Tab');
    const file = page.locator('[data-check] input[type="file"]');
    expect(await file.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^curl /);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Check it in this browser');
    await tabTo(page, 'What a check proves');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('citation-text');
    expect(complaints).toEqual([]);
  });

  it('"Cite" leads to the citation, which is copied, and on to the page of its forms', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, complaints } = await openPage(browser, clause, { permissions });
    await tabTo(page, 'Cite');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('citation-text');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('SHA-256: ');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/records\/[^/]+\/[^/]+\/#cite$/);
    expect(complaints).toEqual([]);
  });

  it('a dialog has the focus while it is open, and gives it back', async () => {
    const { page } = await openPage(browser, clause);
    await tabTo(page, 'Check it in this browser');
    for (const [key, name] of [
      ['?', 'Keys'],
      ['Control+k', 'Jump to'],
    ] as const) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name });
      await dialog.waitFor();
      for (let stop = 0; stop < 4; stop += 1) {
        const isOutside = await page.evaluate(
          () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
        );
        expect(isOutside).toBe(false);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe('Check it in this browser');
    }
  });

  it('"?" lists the keys, and Escape closes the list', async () => {
    const { page, complaints } = await openPage(browser, clause);
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await page.keyboard.press('?');
    await keys.waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('"/" leads to the search, and what is typed is searched for', async () => {
    const { page } = await openPage(browser, clause);
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('header-search');
    await page.keyboard.type('arbitration');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=arbitration/);
    await page.locator('[data-search-results] > li').first().waitFor();
    await page.locator('[data-search-box]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  });

  it('the theme is switched', async () => {
    const { page } = await openPage(browser, clause);
    await page.locator('[data-theme-switch]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.keyboard.press('Space');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('a question is unfolded', async () => {
    const { page } = await openPage(browser, clause);
    const question = page.locator('.faq details').first();
    await question.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await question.getAttribute('open')).not.toBeNull();
  });

  it('the palette leads to a platform, its name mistyped', async () => {
    const { page, complaints } = await openPage(browser, '');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] [role="option"]').first().waitFor();
    await page.keyboard.type('quilmind');
    await page.locator('[role="option"][aria-selected="true"]').getByText('Quillmind').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site()}platforms/quillmind/`);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('what is current and what is chosen can be told where colours are forced and no shadow falls', async () => {
    const { page } = await openPage(browser, clause, { forcedColors: 'active' });
    const lineUnder = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).textDecorationLine);
    expect(await lineUnder('.site-nav a[aria-current]')).toBe('underline');
    await page.locator('#evidence').scrollIntoViewIfNeeded();
    await expect.poll(() => lineUnder('.contents li a[aria-current]')).toBe('underline');
    await page.keyboard.press('Control+k');
    const chosen = page.locator('dialog[open] [aria-selected="true"]');
    expect(await chosen.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  });
});
