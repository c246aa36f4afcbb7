import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Served, serveSite } from '../../build/serve.ts';
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

/** The clause pages with the longest text, which is what fills paper; the heaviest ones are others where plots are heavy. */
function findLongest(folder: string): string[] {
  const lengths = findClauses(folder).map((path) => {
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    const printed = html.slice(html.indexOf('<main'), html.indexOf('id=citation>'));
    return {
      path,
      length: printed.replace(/<(script|pre|ul class=(?:actions|no-print))\b.*?<\/\1|<[^>]*>/gs, '').length,
    };
  });
  return lengths
    .sort((a, b) => b.length - a.length)
    .slice(0, 5)
    .map(({ path }) => path);
}

/** What stands on paper: the text, and the addresses that are printed in the place of links. */
async function readPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const addresses = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content.replace(/^"|"$/g, '')));
  return [await page.locator('body').innerText(), ...addresses].join('\n');
}

describe.each(Object.entries(inject('builds')))('a clause page of the corpus %s', (_corpus, folder) => {
  let served: Served;
  beforeAll(async () => {
    served = await serveSite(folder, { port: 0 });
  });
  afterAll(() => served.close());

  it.each(findLongest(folder))('prints as an exhibit of two pages with everything that proves it: %s', async (path) => {
    const { page } = await openPage(browser, new URL(path, served.url).href);
    const text = await readPaper(page);
    const day = String.raw`\d{1,2} [A-Z][a-z]+ \d{4}`;
    for (const wanted of [
      /Source\s+https:\/\/\S+/,
      new RegExp(String.raw`Captured\s+${day}, \d\d:\d\d:\d\d UTC`),
      /SHA-256 of the text\s+[0-9a-f]{64}\b/,
      /Record\s+[A-Z]{2}-[0-9A-Z]{7}\b/,
      new RegExp(String.raw`Words read in\s+version \d+, captured ${day}`),
      new RegExp(String.raw`Analysis written\s+${day}`),
      /version \d+ of the rubric/,
      /Citation record\s+“[^”]+”\. .*\s+Record: .*\s+Captured: .*\s+Source: .*\s+SHA-256: [0-9a-f]{64}\s+(?:Log of captures: \d+, \S+\s+)?URL: .*\s+Accessed: /,
    ])
      expect(text).toMatch(wanted);
    const addresses = await page
      .locator('#evidence dd a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(text).toContain(address);
    expect(text).not.toMatch(/Copy link|Jump to|Skip to|↗\s*$/);
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages, format).toBeGreaterThan(0);
      expect(pages, format).toBeLessThanOrEqual(2);
    }
  });
});

describe('a clause page', () => {
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

it.each(['compare/ai-training/', 'compare/?platforms=quillmind,lumen-pay&types=ai-training', 'platforms/', 'changes/'])(
  'prints no box to fill in, and nothing to press: /%s',
  async (path) => {
    const { page } = await openPage(browser, path);
    await page.locator('main h2, main table').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const seen = page.locator('input:visible, select:visible, button:visible');
    expect(await seen.evaluateAll((boxes) => boxes.map((box) => box.outerHTML.slice(0, 80)))).toEqual([]);
  },
);
