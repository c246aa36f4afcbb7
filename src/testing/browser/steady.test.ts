/** What a reader has begun to read stays where it is: the programs of a page come after its first picture, and move nothing. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { findKinds } from './kinds.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

it.each(Object.entries(findKinds(inject('folder'))))('nothing moves when the programs come: %s', async (_, path) => {
  const { page } = await openPage(browser, 'about:blank', { viewport: { width: 412, height: 823 } });
  const { promise: painted, resolve } = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(new URL(path, inject('site')).href, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  resolve();
  await page.waitForLoadState('load');
  const moved = await page.evaluate(
    () =>
      new Promise<string[]>((tell) => {
        const nameOf = (node: Node | null) => (node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName);
        const observer = new PerformanceObserver((list) => {
          const shifts = (list.getEntries() as Shift[]).filter(({ value }) => value > 0.001);
          tell(shifts.map(({ value, sources }) => `${value.toFixed(3)}: ${sources.map(({ node }) => nameOf(node))}`));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => tell([]), 300);
      }),
  );
  expect(moved).toEqual([]);
});
