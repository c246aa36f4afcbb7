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

describe('the heaviest clause page', () => {
  it('prints as an exhibit of two pages, with everything that proves it', async () => {
    const { page } = await openPage(browser, clause);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    for (const wanted of [/[0-9a-f]{64}/, /SHA-256/, /[A-Z]{2}-[0-9A-Z]{7}/, /Captured/, /Citation record/, /Accessed/])
      expect(text).toMatch(wanted);
    expect(text).not.toMatch(/Copy link|Jump to|Skip to/);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(2);
  });

  it('keeps its signs where colours are forced', async () => {
    const { page } = await openPage(browser, clause, { forcedColors: 'active' });
    const { ground, signs } = await page.evaluate(() => ({
      ground: getComputedStyle(document.documentElement).backgroundColor,
      signs: [...document.querySelectorAll('main .mark, header .icon')].map((sign) => {
        const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(sign);
        return borderTopWidth === '0px' ? backgroundColor : borderTopColor;
      }),
    }));
    expect(signs.length).toBeGreaterThan(3);
    expect(signs.filter((colour) => colour === ground || colour === 'rgba(0, 0, 0, 0)')).toEqual([]);
  });
});
