/** What a reader sees of time: a change, an archived text, a history with its dates to pick. */
import { readdirSync, readFileSync } from 'node:fs';
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

const files = readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);
const find = (shape: RegExp) =>
  files.filter((file) => shape.test(file)).map((file) => file.slice(0, -'index.html'.length));
const changes = find(/^platforms\/[^/]+\/[^/]+\/changes\/[^/]+\/index\.html$/);
const texts = find(/^platforms\/[^/]+\/[^/]+\/versions\/[^/]+\/index\.html$/);
const histories = find(/^platforms\/[^/]+\/[^/]+\/history\/index\.html$/);

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const telephone = { viewport: { width: 360, height: 740 } };

describe('the page of a change', () => {
  it('marks what was added and removed by more than colour, and folds what was not', async () => {
    for (const path of changes.slice(0, 6)) {
      const { page, complaints } = await openPage(browser, path);
      expect(complaints, path).toEqual([]);
      const marks = await page
        .locator('.diff ins, .diff del')
        .evaluateAll((all) => all.map((mark) => `${mark.tagName} ${getComputedStyle(mark).textDecorationLine}`));
      for (const mark of marks) expect(['INS underline', 'DEL line-through'], path).toContain(mark);
      expect(await page.locator('.diff details[open]').count(), path).toBe(0);
      expect(await page.locator('#texts .digest-long').count(), path).toBe(2);
    }
  });

  it('fits a telephone, and is all there on paper', async () => {
    const { page } = await openPage(browser, changes[0]!, telephone);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.diff').isVisible()).toBe(true);
  });
});

describe('an archived text', () => {
  it('marks each clause in place, and leads to it and back', async () => {
    const { page, complaints } = await openPage(browser, texts.at(-1)!);
    const listed = page.locator('#clauses li > a:first-child');
    const count = await listed.count();
    expect(count).toBeGreaterThan(0);
    for (const target of await listed.evaluateAll((all) => all.map((one) => one.getAttribute('href')!)))
      expect(await page.locator(`[id="${target.slice(1)}"]`).count(), target).toBe(1);
    expect(await page.locator('.text-body .text-ref').count()).toBeGreaterThanOrEqual(count);
    await page.locator('.text-body .text-ref').first().click();
    await page.getByRole('link', { name: 'In the archived text' }).click();
    expect(new URL(page.url()).hash).toMatch(/^#clause-/);
    expect(complaints).toEqual([]);
  });

  it('fits a telephone', async () => {
    const { page } = await openPage(browser, texts[0]!, telephone);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

describe('the history of a document', () => {
  const flapping = 'platforms/fernway-fitness/privacy-policy/history/';

  it('is a list without a script', async () => {
    const { page, complaints } = await openPage(browser, flapping, { javaScriptEnabled: false });
    expect(await page.locator('[data-as-of-choice]').isVisible()).toBe(false);
    expect(await page.locator('.runs li').first().innerText()).toMatch(/word for word in version|In every version\./);
    expect(complaints).toEqual([]);
  });

  it('tells which clauses stood on a day, and what changed since another', async () => {
    const { page, complaints } = await openPage(browser, flapping);
    const status = page.locator('[data-as-of-choice] [role="status"]');
    expect(await status.innerText()).toMatch(/^Version \d+ stood then/);
    const [first, last] = [
      await page.locator('[name="on"]').getAttribute('min'),
      await page.locator('[name="on"]').inputValue(),
    ];
    await page.locator('[name="on"]').fill(first!);
    expect(await status.innerText()).toMatch(/^Version 1 stood then/);
    await page.locator('[name="on"]').fill(last);
    await page.locator('[name="since"]').fill(first!);
    expect(await status.innerText()).toMatch(/^From version 1 to version \d+: \d+ of \d+ clauses differ/);
    expect(await page.locator('[data-state]', { hasText: '→' }).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('makes no claim of a capture with a part missing: a failed capture, without a change', async () => {
    const cutOff = histories.filter((path) =>
      readFileSync(join(inject('folder'), path, 'index.html'), 'utf8').includes('a part is missing'),
    );
    expect(cutOff.length).toBeGreaterThan(0);
    for (const path of cutOff) {
      const { page } = await openPage(browser, path);
      const steps = page.locator('#others tr', { hasText: 'a part is missing' });
      expect(await steps.count(), path).toBeGreaterThan(0);
      for (const step of await steps.all()) {
        expect(await step.textContent(), path).toContain('failed capture');
        expect(await step.locator('a[href*="/changes/"]').count(), path).toBe(0);
        expect(await step.getAttribute('data-change'), path).toBeNull();
      }
      expect(await page.locator('#substantive tr', { hasText: 'a part is missing' }).count(), path).toBe(0);
      await page.close();
    }
  });

  it('fits a telephone', async () => {
    for (const path of histories.slice(0, 4)) {
      const { page } = await openPage(browser, path, telephone);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
  });
});
