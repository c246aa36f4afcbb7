/** Following, refusing and keeping, by readers without an account: the watch list, the desk of ways out, the site without a network. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch, site } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function open(context: BrowserContext, path: string) {
  const page = await context.newPage();
  await page.goto(`${site()}${path}`);
  return page;
}

describe('the watch list', () => {
  it('holds what was watched, and tells what is new from files of this site alone', async () => {
    const context = await browser.newContext();
    const platform = await open(context, 'platforms/harbor-chat/');
    await platform.getByRole('button', { name: 'Watch' }).click();
    await platform.getByRole('button', { name: 'On your watch list' }).waitFor();
    await platform.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('"known"')));
    // As if some entries had been published since, whatever day they carry.
    await platform.evaluate(() => {
      const key = Object.keys(localStorage).find((one) => one.startsWith('clausary.watch'))!;
      const { paths, known } = JSON.parse(localStorage.getItem(key)!);
      const [[feed, ids]] = Object.entries<string[]>(known) as [[string, string[]]];
      localStorage.setItem(
        key,
        JSON.stringify({
          ...{ paths, seen: '2026-11-28T00:00:00Z' },
          known: { [feed]: ids.slice(3) },
          from: { [feed]: '' },
        }),
      );
    });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site()}watch/`);
    await page.getByText('3 new since your visit of 2026-11-28').waitFor();
    expect(await page.locator('[data-news] li').count()).toBe(3);
    expect(asked.filter((url) => !url.startsWith(site()))).toEqual([]);
    expect(asked.filter((url) => url.endsWith('feed.json')).map((url) => new URL(url).pathname)).toEqual([
      '/platforms/harbor-chat/feed.json',
    ]);
    await page.reload();
    await page.getByText('Nothing new since your visit').waitFor();
  });

  it('is taken over from an address that somebody shared, when the reader says so', async () => {
    const page = await open(
      await browser.newContext(),
      'watch/#platforms/harbor-chat,clauses/ai-training,javascript:1',
    );
    await page.getByText('This address names 2 to watch').waitFor();
    expect(await page.locator('[data-list] li').count()).toBe(0);
    await page.getByRole('button', { name: 'Add to your list' }).click();
    expect(await page.locator('[data-list] a').allInnerTexts()).toEqual([
      'platforms/harbor-chat',
      'clauses/ai-training',
    ]);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Feeds as OPML' }).click();
    expect((await saving).suggestedFilename()).toBe('watch-list.opml');
  });
});

describe('the desk of ways out', () => {
  it('fills the letters with what the reader enters, and sends it nowhere', async () => {
    const page = await open(await browser.newContext(), 'opt-outs/');
    const asked: string[] = [];
    await page.getByLabel('Your name').waitFor();
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('Your name').fill('Ada <b>Example</b>');
    await page.locator('.named-fold summary').first().click();
    const letter = page.locator('.way').first();
    await letter.getByText('A letter').click();
    expect(await letter.locator('.letter').innerText()).toContain('Name: Ada <b>Example</b>');
    expect(asked).toEqual([]);
  });
});

describe('without a network', () => {
  it('the site opens once it was kept, and no other device is asked for anything before', async () => {
    const context = await browser.newContext();
    const page = await open(context, 'offline/');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    // Shown once the list of files has come.
    await page.locator('[data-size]').waitFor();
    expect(await page.locator('[data-size]').innerText()).toMatch(/^\d+\.\d MB in \d+ files$/);
    await page.getByRole('button', { name: 'Keep this site on my device' }).click();
    await page.getByText('Kept: this site opens without a network.').waitFor({ timeout: 120_000 });
    await context.setOffline(true);
    await page.goto(`${site()}platforms/harbor-chat/`);
    expect(await page.locator('h1').innerText()).toContain('Harbor Chat');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source');
    await context.setOffline(false);
    await page.goto(`${site()}offline/`);
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('Nothing is kept any more.').waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  });
});
