/** What a reader types or ticks before the program of a page has come counts as what comes after. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** Opens a page whose programs wait until something was done. */
async function openLate(path: string, act: (page: Page) => Promise<unknown>): Promise<Page> {
  const { page } = await openPage(browser, path);
  const { promise: done, resolve } = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await done;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await act(page);
  resolve();
  return page;
}

it('a list is narrowed by it', async () => {
  const page = await openLate('records/', (page) => page.getByLabel('Narrow').fill('quillmind'));
  await page.locator('#records-list tbody tr:visible').first().waitFor();
  expect(await page.locator('#records-list h3:visible').allInnerTexts()).toEqual(['Quillmind']);
});

it('the search page asks for it', async () => {
  const page = await openLate('search/?q=refund', (page) => page.locator('#page-search').fill('arbitration'));
  await page.locator('.row-title').first().waitFor();
  expect(await page.locator('#page-search').inputValue()).toBe('arbitration');
  expect(new URL(page.url()).searchParams.get('q')).toBe('arbitration');
});

it('the comparison has it beside what the address asks for', async () => {
  const page = await openLate('compare/?platforms=harbor-chat', (page) =>
    page.locator('[data-chooser] input[name="platforms"]:not([value="harbor-chat"])').first().check(),
  );
  const ticked = page.locator('[data-chooser] input[name="platforms"]:checked');
  await expect.poll(() => ticked.count()).toBe(2);
  expect(new URL(page.url()).searchParams.get('platforms')?.split(',')).toHaveLength(2);
});

it('changes are narrowed by it beside what the address asks for', async () => {
  const page = await openLate('changes/?year=2026', (page) =>
    page.locator('[data-change-filter] select[name="platform"]').selectOption('quillmind'),
  );
  await page.getByText(/^\d+ shown$|^\d+ changes? shown$/).waitFor();
  const shown = page.locator('li[data-kinds]:visible');
  expect(
    await shown.evaluateAll((items) => [...new Set(items.map((one) => (one as HTMLElement).dataset['platform']))]),
  ).toEqual(['quillmind']);
});
