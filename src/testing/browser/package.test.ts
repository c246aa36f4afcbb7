/**
 * A site of one's own: the package is packed, installed into an empty folder, and a project is written, changed to its own
 * words and look, checked, built and opened. Needs a package registry, as `npm ci` does.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Served, serveSite } from '../../build/serve.ts';
import { chromiumArguments } from './chromium.ts';
import { writeOwnProject } from './own-project.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'clausary-package-'));
const site = join(folder, 'tea-rules');
/** The programs of this repository must not be found by the project. */
const path = (process.env['PATH'] ?? '').split(delimiter).filter((place) => !place.includes('node_modules'));
const env = { ...process.env, PATH: path.join(delimiter), npm_config_loglevel: 'error' };
const run = async (file: string, words: readonly string[], cwd: string) =>
  (await promisify(execFile)(file, words, { cwd, env, maxBuffer: 2 ** 26 })).stdout;

/** Every file of the installed package with its bytes. */
function digestOf(place: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(place, { recursive: true, withFileTypes: true }).sort((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  ))
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
}

let browser: Browser;
let served: Served;
let before: string;

beforeAll(async () => {
  const [tarball] = JSON.parse(
    (await run('npm', ['pack', '--json', '--pack-destination', folder], root)).replace(/^[^[{]*/, ''),
  );
  mkdirSync(site);
  await run('npm', ['install', '--prefer-offline', '--no-audit', join(folder, tarball.filename)], site);
  before = digestOf(join(site, 'node_modules/clausary'));
  await run('npx', ['clausary', 'init', '.', '--title', 'Tea rules'], site);
  writeOwnProject(site);
  await run('npm', ['run', 'check'], site);
  await run('npm', ['run', 'build'], site);
  const { executablePath, env: own } = inject('chromium');
  browser = await chromium.launch({
    executablePath,
    args: chromiumArguments,
    env: { ...process.env, ...own } as Record<string, string>,
  });
  served = await serveSite(join(site, 'dist'), { port: 0 });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('shows the first clause with the words, the look and the foot of the project, without a complaint', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('response', (response) => response.status() >= 400 && complaints.push(response.url()));
  await page.goto(new URL('platforms/tallow-lane/borrowing-rules/changes-at-the-desk/', served.url).href);
  expect(await page.locator('blockquote, #the-words').first().innerText()).toContain(
    'We may change these rules at any time.',
  );
  expect(await page.locator('.icon-sign').evaluate((sign) => getComputedStyle(sign).color)).toBe('rgb(0, 95, 115)');
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).textTransform)).toBe('lowercase');
  await page.locator('#own a').click();
  expect(await page.locator('h1').textContent()).toBe('Contact');
  await page.goto(new URL('clauses/renewals/', served.url).href);
  expect(await page.locator('h1').textContent()).toBe('Renewals');
  expect(complaints).toEqual([]);
});

it('has its own mark, header, section and law, with components of ours inside its own', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('response', (response) => response.status() >= 400 && complaints.push(response.url()));
  await page.goto(new URL('platforms/tallow-lane/borrowing-rules/one-renewal/', served.url).href);
  const mark = await page.locator('#own-head .icon-sign').evaluate((sign) => getComputedStyle(sign).maskImage);
  expect(decodeURIComponent(mark)).toContain('M2 4h10v9H2z');
  expect(await page.locator('#own-head input[type="search"]').count()).toBe(1);
  expect(await page.locator('#own-way-out').innerText()).toContain('By calling the desk.');
  expect(await page.locator('#own-extra').innerText()).toBe('TR-3YR2QDK');
  await page
    .getByRole('link', { name: /Loan Act/ })
    .first()
    .click();
  await page.waitForURL(/regulations\/loan-act\//);
  expect(await page.locator('main').innerText()).toContain('§ 7');
  await page.goto(new URL('lending/', served.url).href);
  expect(await page.locator('main').innerText()).toContain('you can renew once at the desk or by telephone');
  expect(complaints).toEqual([]);
});

it('finds the clause by search, without anything of ours beside it', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('search/?q=desk', served.url).href);
  await page
    .getByRole('link', { name: /notice at the desk/ })
    .first()
    .waitFor();
  const pages = readdirSync(join(site, 'dist/platforms'));
  expect(pages.sort()).toEqual(['index.html', 'index.md', 'tallow-lane']);
});

it('writes nothing into the package, and Astro alone builds the same pages', async () => {
  const home = readFileSync(join(site, 'dist/index.html'), 'utf8');
  await run('npx', ['astro', 'build'], site);
  expect(readFileSync(join(site, 'dist/index.html'), 'utf8')).toBe(home);
  expect(digestOf(join(site, 'node_modules/clausary'))).toBe(before);
}, 300_000);

const toPage = (paths: string, body: string) => `---
export async function getStaticPaths() {
  ${paths}
  return [{ params: { name: 'one' } }];
}
${body}
---
<html lang="en"><head><title>Own</title></head><body><h1>Own</h1></body></html>
`;

it.each([
  ['while its paths are listed', toPage("throw new Error('no list of names');", ''), 'no list of names'],
  ['while it is rendered', toPage('', "throw new Error('no such flower');"), 'no such flower'],
  ['while it waits', toPage('', "await Promise.reject(new Error('no answer'));"), 'no answer'],
])(
  'ends the build where a page of the project fails %s, and leaves the site that stood',
  async (_when, text, says) => {
    const pages = join(site, 'src/pages/own');
    const stood = digestOf(join(site, 'dist'));
    mkdirSync(pages, { recursive: true });
    writeFileSync(join(pages, '[name].astro'), text);
    try {
      // A build that hangs is ended by the time limit, and has no exit code.
      await expect(
        promisify(execFile)('npx', ['clausary', 'build'], { cwd: site, env, timeout: 120_000 }),
      ).rejects.toMatchObject({
        code: expect.any(Number),
        stderr: expect.stringContaining(says),
      });
      expect(digestOf(join(site, 'dist'))).toBe(stood);
    } finally {
      rmSync(join(site, 'src/pages'), { recursive: true });
    }
  },
  150_000,
);
