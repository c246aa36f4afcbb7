import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findClauses } from './kinds.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const run = (line: string) => execFileSync('bash', ['-c', line], { encoding: 'utf8' });
const isThere = (program: string) =>
  ['/usr/bin', '/bin', '/usr/local/bin'].some((folder) => existsSync(`${folder}/${program}`));

it.each(findClauses(inject('folder')).slice(0, 3))(
  'the commands that a clause page prints do what it says: %s',
  async (path) => {
    const { page } = await openPage(browser, path);
    const digest = await page.locator('[data-digest]').innerText();
    const [linux, mac, windows, words] = (await page.locator('#evidence pre').innerText()).split('\n');
    expect(run(linux!)).toBe(`${digest}  -\n`);
    expect(mac).toMatch(/\| shasum -a 256$/);
    if (isThere('shasum')) expect(run(mac!)).toBe(`${digest}  -\n`);
    expect(windows).toMatch(/^iwr 'http:\/\/[^']+' -OutFile text; \(Get-FileHash text\)\.Hash$/);
    if (isThere('pwsh'))
      expect(execFileSync('pwsh', ['-c', windows!], { encoding: 'utf8' }).trim().toLowerCase()).toBe(digest);
    // The raw bytes have markup that the page takes off: each printed block begins in them as it does on the page.
    const raw = run(words!);
    const [first = ''] = await page.locator('#the-words blockquote :is(p, li)').allInnerTexts();
    expect(raw).toContain(first.split(/\s+/).slice(0, 2).join(' '));
  },
);
