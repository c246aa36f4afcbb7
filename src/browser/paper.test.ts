import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findClauses } from './kinds.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const clauses = findClauses(inject('folder'));
const [longest = ''] = clauses;
const typical = clauses[clauses.length >> 1] ?? '';

describe('a clause page', () => {
  it.each([
    ['typical', typical, 2],
    ['longest', longest, 3],
  ])('prints as an exhibit with everything that proves it: the %s one', async (_, path, most) => {
    const { page } = await openPage(browser, path);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    for (const wanted of [/[0-9a-f]{64}/, /SHA-256/, /[A-Z]{2}-[0-9A-Z]{7}/, /Captured/, /Citation record/, /Accessed/])
      expect(text).toMatch(wanted);
    expect(text).not.toMatch(/Copy link|Jump to|Skip to/);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(most);
  });

  it('keeps its signs where colours are forced', async () => {
    const { page } = await openPage(browser, longest, { forcedColors: 'active' });
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
