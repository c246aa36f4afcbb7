import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launch, openPage, site } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const clause = 'platforms/rookery-social/privacy-policy/model-training/';

it('a clause page is set in the two typefaces that its head names, and fetches no other', async () => {
  const { page } = await openPage(browser, clause);
  await page.evaluate(() => document.fonts.ready);
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.woff2')),
  );
  const named = await page
    .locator('link[rel=preload][as=font]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(named).toHaveLength(2);
  expect([...new Set(fetched)].sort()).toEqual(named.sort());
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  );
  // Besides these, a stand-in may have been there first.
  expect(loaded.filter((family) => family.startsWith('Source')).sort()).toEqual(['Source Sans 3', 'Source Serif 4']);
});

// A name that begins with a generic one, such as "Serif …", is dropped by browsers once its quotes are minified away.
it('every typeface that the styles name is known to the browser', async () => {
  const { page } = await openPage(browser, clause);
  const [named, known] = await page.evaluate(() => [
    ['--serif', '--sans'].flatMap((stack) =>
      getComputedStyle(document.documentElement).getPropertyValue(stack).split(','),
    ),
    [...document.fonts].map(({ family }) => family),
  ]);
  const plain = (names: string[] = []) => new Set(names.map((name) => name.replace(/["']/g, '').trim()));
  const generic = new Set(['serif', 'sans-serif', 'system-ui']);
  expect(plain(named).difference(generic)).toEqual(plain(known));
});

it('their licence travels with them', async () => {
  const { page } = await openPage(browser, 'about/');
  const address = await page.getByRole('link', { name: 'SIL Open Font License' }).getAttribute('href');
  const text = await (await page.request.get(new URL(address ?? '', site()).href)).text();
  expect(text).toContain("with Reserved Font Name 'Source'");
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
