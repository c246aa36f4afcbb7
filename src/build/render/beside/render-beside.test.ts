import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countBeside, renderBeside, startThread } from './render-beside.ts';

let folder = '';
const names = Array.from({ length: 30 }, (_, number) => `page-${number}`);
const paths = names.map((name) => `${name}/index.html`);
const pages = names.map((name) => ({ path: `${name}/index.html`, pathname: `/${name}`, component: name }));

/** A bundle whose pages print their own address; two pages fail, one has a picture made, which Astro logs where it fails. */
const app = `
const routes = ${JSON.stringify(names)}.map((name) => ({
  routeData: { prerender: true, type: 'page', route: '/' + name, pathname: '/' + name, component: name, fallbackRoutes: [] },
}));
let logger;
export const app = {
  manifest: { routes },
  setInternals() {},
  setOptions(options) { logger = options.logger; },
  async render(request) {
    const { pathname } = new URL(request.url);
    const log = (level) => logger.options.destination.write({ level, message: pathname });
    if (pathname === '/b/page-6/') return new Response('', { status: 500 });
    if (pathname === '/b/page-7/') throw new Error('This page fails.');
    try {
      if (pathname === '/b/page-8/') globalThis.astroAsset?.addStaticImage();
    } catch (error) {
      log('error');
      throw error;
    }
    if (pathname === '/b/page-29/') log('warn');
    return new Response('<html lang=en><p> <b>' + pathname + '</b> </p>', { headers: { 'content-type': 'text/html' } });
  },
};`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-'));
  mkdirSync(join(folder, 'server'));
  writeFileSync(join(folder, 'server/entry.mjs'), app);
  writeFileSync(join(folder, 'listed.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(threads: number, entry = 'entry.mjs') {
  const bundle = { folder, entry, pageCode: '', pages: [], handWritten: [], sources: [] };
  const logged: object[] = [];
  const address = { base: '/b/', origin: 'http://localhost' };
  const place = { bundle, root: folder, collections: folder, address };
  const started = Array.from({ length: threads }, () => startThread(place));
  return { logged, beside: renderBeside(started, pages, (entry) => logged.push(entry)) };
}

const toTexts = (pages: Iterable<{ path: string; content: Uint8Array }>) =>
  new Map([...pages].map(({ path, content }) => [path, Buffer.from(content).toString()]));

test('threads render what the build does not take; a page that fails or has a picture is left to it without a word; what is logged of others is told', {
  timeout: 60_000,
}, async () => {
  const { beside, logged } = start(2);
  expect(paths.slice(0, 3).map((path) => beside.take(path))).toEqual([true, true, true]);
  const texts = toTexts(await beside.rest());
  expect([...texts.keys()].sort()).toEqual(
    paths
      .slice(3)
      .filter((path) => !/page-[678]\//.test(path))
      .sort(),
  );
  for (const [path, text] of texts)
    expect(text).toBe(`<html lang=en><p><b>/b/${path.replace('index.html', '')}</b></p>`);
  expect(paths.filter((path) => beside.take(path))).toEqual([]);
  expect(logged).toEqual([{ level: 'warn', message: '/b/page-29/' }]);
});

test('a thread that cannot begin leaves all pages to the build', { timeout: 60_000 }, async () => {
  const { beside } = start(1, 'missing.mjs');
  expect(paths.every((path) => beside.take(path))).toBe(true);
  expect([...(await beside.rest())]).toEqual([]);
});

test('a few pages are rendered without threads', () => {
  expect(countBeside(2_499, 8)).toBe(0);
  expect(countBeside(5_000, 1)).toBe(0);
  expect(countBeside(2_500, 2)).toBe(1);
  expect(countBeside(40_000, 16)).toBe(3);
});
