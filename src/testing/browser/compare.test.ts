import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch, openPage, site } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

describe('the table of a comparison', () => {
  const shown = (page: Page) => page.locator('[data-compare-table] tr[data-name]:visible');

  it('is complete without a script, in groups that say what they are', async () => {
    const { page, complaints } = await openPage(browser, 'compare/ai-training/', { javaScriptEnabled: false });
    expect(await shown(page).count()).toBeGreaterThan(5);
    expect(await page.locator('[data-compare-filter]').isVisible()).toBe(false);
    expect((await page.locator('[data-compare-table] th[scope="rowgroup"]').allInnerTexts()).join(' ')).toMatch(
      /Permits it.*silent/s,
    );
    expect(complaints).toEqual([]);
  });

  it('is narrowed and ordered inside its groups', async () => {
    const { page, complaints } = await openPage(browser, 'compare/ai-training/');
    const all = await shown(page).count();
    await page.locator('[data-compare-filter] select[name="severity"]').selectOption('high');
    const high = await shown(page).count();
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(all);
    await page.getByText(`${high} of ${all} lines shown`).waitFor();
    await page.locator('[data-compare-filter] select[name="severity"]').selectOption('');
    await page.getByRole('button', { name: 'Platform' }).click();
    const names = await page
      .locator('tbody[data-answer="permits"] tr[data-name]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['name']));
    expect(names).toEqual(names.toSorted((a, b) => a!.localeCompare(b!)));
    expect(await page.locator('th[aria-sort="ascending"]').innerText()).toContain('Platform');
    expect(complaints).toEqual([]);
  });
});

describe('a reader’s own comparison', () => {
  const chosen = 'compare/?platforms=harbor-chat,lumen-pay&types=ai-training';

  it('is read from its address, with one file for each type and none besides', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const files: string[] = [];
    page.on('request', (request) => request.url().endsWith('.json') && files.push(new URL(request.url()).pathname));
    await page.goto(`${site()}${chosen}`);
    await page.locator('.compare-column').nth(1).waitFor();
    expect(files).toEqual(['/compare/ai-training.json']);
    expect(await page.locator('.compare-column h3').allInnerTexts()).toEqual(['Harbor Chat', 'Lumen Pay']);
  });

  it('answers for the audience that is chosen, and keeps it in the address', async () => {
    const { page, complaints } = await openPage(browser, chosen);
    await page.locator('.compare-column').nth(1).waitFor();
    const consumers = await page.locator('[data-side-by-side]').innerText();
    await page.locator('[data-chooser] input[name="audience"][value="business"]').check();
    await page.waitForURL(/&for=business$/);
    await expect.poll(() => page.locator('[data-side-by-side]').innerText()).not.toBe(consumers);
    const again = await openPage(browser, `${chosen}&for=business`);
    expect(await again.page.locator('[data-chooser] input[name="audience"]:checked').inputValue()).toBe('business');
    expect(complaints).toEqual([]);
  });

  it('shows what differs in the words', async () => {
    const { page, complaints } = await openPage(browser, chosen);
    await page.getByText('What differs in the words').click();
    expect(await page.locator('.difference del').count()).toBeGreaterThan(0);
    expect(await page.locator('.difference ins').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('writes every change into its address, and survives what is not there', async () => {
    const { page, complaints } = await openPage(browser, 'compare/?platforms=nobody,../x&types=nothing');
    expect(await page.locator('.compare-column').count()).toBe(0);
    await page.getByLabel('Rookery').check();
    await page.getByText('Data use', { exact: true }).first().click();
    await page.getByLabel('Personalised advertising').check();
    await page.waitForURL(/\?platforms=rookery-social&types=personalised-ads$/);
    await page.locator('.compare-column').waitFor();
    await page.getByText('Untick everything').click();
    await page.waitForURL(/\/compare\/$/);
    expect(complaints).toEqual([]);
  });

  it('finds a platform among many by its name, and keeps those that are ticked in sight', async () => {
    const { page, complaints } = await openPage(browser, 'compare/');
    await page.getByLabel('Rookery').check();
    await page.getByLabel('Show only').fill('lùmen');
    const items = page.locator('#chooser-platforms li:visible');
    await expect.poll(() => items.allInnerTexts()).toEqual(['Lumen Pay', 'Rookery']);
    await page.getByText('2 shown').waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads to every comparison where there is no script', async () => {
    const { page } = await openPage(browser, 'compare/', { javaScriptEnabled: false });
    expect(await page.locator('[data-chooser]').isVisible()).toBe(false);
    expect(await page.locator('main a[href^="/compare/"]').count()).toBeGreaterThan(20);
  });
});

describe('the matrix', () => {
  it('is one stop for the Tab key, and is walked with the arrows', async () => {
    const { page } = await openPage(browser, '');
    const stops = page.locator('.matrix td.cell a[tabindex="0"], .matrix td.cell a:not([tabindex])');
    await expect.poll(() => stops.count()).toBe(1);
    await stops.first().focus();
    const place = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const before = await place();
    await page.keyboard.press('ArrowDown');
    expect(await place()).not.toBe(before);
    expect(await stops.count()).toBe(1);
  });

  it('tells every sign in words', async () => {
    const { page } = await openPage(browser, '');
    const silent = await page
      .locator('.matrix td.cell')
      .evaluateAll((cells) => cells.filter((cell) => cell.textContent?.trim() === '').length);
    expect(silent).toBe(0);
  });
});
