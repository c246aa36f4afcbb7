/** Long lists wait behind the names of their parts: what is looked for opens them. */
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

const phone = { viewport: { width: 360, height: 800 } };

describe('what is folded under its name', () => {
  it('is unfolded by the words that a reader types, and folded when they are gone', async () => {
    const { page } = await openPage(browser, 'records/', phone);
    const rows = page.locator('#records-list tbody tr:visible');
    expect(await rows.count()).toBe(0);
    const box = page.getByLabel('Narrow');
    await box.fill('quillmind');
    await rows.first().waitFor();
    expect(await page.locator('#records-list h3:visible').allInnerTexts()).toEqual(['Quillmind']);
    await box.fill('arbitration');
    const titles = await rows.allTextContents();
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !/arbitration/i.test(title))).toEqual([]);
    await box.fill('');
    await expect.poll(() => rows.count()).toBe(0);
  });

  it('is unfolded by an address that leads to it or into it', async () => {
    const { page } = await openPage(browser, 'regulations/gdpr/', phone);
    const [fold, part] = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('.named-fold h4[id]')];
      return [parts[0]!.closest('section')!.id, parts.at(-1)!.id];
    });
    const isOpen = (id: string) =>
      page.locator(`[id="${id}"]`).evaluate((one) => (one.closest('section')?.querySelector('details') ?? null)?.open);
    expect(await isOpen(fold!)).toBe(false);
    const { page: arrived, complaints } = await openPage(browser, `regulations/gdpr/#${fold}`, phone);
    await arrived.locator(`[id="${fold}"] details[open]`).waitFor();
    await arrived.goto(new URL('#%E0%A4%A', arrived.url()).href);
    expect(complaints).toEqual([]);
    for (const id of [fold!, part!]) {
      await page.goto(new URL(`#${id}`, page.url()).href);
      await expect.poll(() => isOpen(id)).toBe(true);
    }
  });

  it('is unfolded where a filter finds changes in it', async () => {
    const { page } = await openPage(browser, 'changes/', phone);
    const folded = page.locator('.named-fold').last();
    const year = await folded.locator('li[data-year]').first().getAttribute('data-year');
    await page.locator('select[name="year"]').selectOption(year);
    await expect.poll(() => folded.locator('details').first().getAttribute('open')).not.toBeNull();
    await page.locator('select[name="year"]').selectOption('');
    await expect.poll(() => folded.locator('details').first().getAttribute('open')).toBeNull();
  });

  it('keeps the first answer of a question within two screens of a phone', async () => {
    const kinds = findKinds(inject('folder'));
    for (const path of [kinds['faq/*'], kinds['faq/*/*'], kinds['platforms/*/*']]) {
      const { page } = await openPage(browser, path!, phone);
      const first = page.locator('.answers-table tbody tr:not(.group)').first();
      expect(await first.evaluate((row) => row.getBoundingClientRect().bottom), path).toBeLessThan(1600);
    }
  });

  it('leaves no long list of a site higher than a phone can be thumbed through', async () => {
    for (const path of ['records/', 'opt-outs/', 'regulations/gdpr/', 'platforms/']) {
      const { page } = await openPage(browser, path, phone);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), path).toBeLessThan(7000);
    }
  });
});
