import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WrittenRecord } from '../../write-records.ts';
import { renderEarly } from './early-pages.ts';
import { renderBeside, startThread } from './render-beside.ts';

let folder = '';
/** A bundle with a page for each clause of the store, which prints how many records there are; and the list of all. */
const app = `
const page = {
  prerender: true, type: 'page', route: '/platforms/[platform]/[document]/[clause]', component: 'clause', fallbackRoutes: [],
  params: ['clause'], segments: [[{ content: 'clause', dynamic: true, spread: false }]],
};
const list = { prerender: true, type: 'page', route: '/list', pathname: '/list', component: 'list', fallbackRoutes: [] };
const store = () => globalThis['clausary.records'];
let paths = {};
export const app = {
  manifest: { routes: [{ routeData: page }, { routeData: list }], trailingSlash: 'always' },
  routeCache: { get: () => paths, set: (_, entry) => { paths = entry; }, clearAll() { paths = {}; } },
  getComponentByRoute: async () => ({ getStaticPaths: () => [...store().get('clauses').keys()].map((clause) => ({ params: { clause }, cacheKey: clause })) }),
  setInternals() {},
  setOptions() {},
  async render(request) {
    const { pathname } = new URL(request.url);
    const known = store().get('clauses').has(pathname.slice(1, -1));
    return pathname === '/c7/' ? new Response('', { status: 500 }) : new Response(pathname + ' ' + known + ' ' + store().get('site').size);
  },
};`;
const clauses = Array.from({ length: 1_100 }, (_, number) => `c${number}`);
const toRecord = (id: string): WrittenRecord => ['clauses', [id, 'digest', { path: id }]];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'early-'));
  mkdirSync(join(folder, 'server'));
  writeFileSync(join(folder, 'server/entry.mjs'), app);
  const all = { clauses: clauses.map((id) => toRecord(id)[1]), site: [['site', 'digest', {}]] };
  writeFileSync(join(folder, 'listed.json'), JSON.stringify(all));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bundle = () => ({ folder, entry: 'entry.mjs', pageCode: '', pages: [], handWritten: [], sources: [] });
const begin = () => {
  const written = new Map<string, string>();
  let hasWritten = () => {};
  const first = new Promise<void>((resolve) => {
    hasWritten = resolve;
  });
  const tree = {
    write(path: string, content: Uint8Array) {
      written.set(path, Buffer.from(content).toString());
      hasWritten();
    },
  };
  const address = { base: '/', origin: 'http://localhost' };
  const start = () => startThread({ bundle: bundle(), root: folder, collections: folder, address });
  return { written, first, early: renderEarly({ start, tree: Promise.resolve(tree) }, 2) };
};

test('pages of records are rendered while others are written, and the thread goes on with the rest', {
  timeout: 60_000,
}, async () => {
  const { written, first, early } = begin();
  early.take(clauses.slice(0, 1_000).map(toRecord));
  early.open(bundle());
  await first;
  const { pages, threads } = await early.settle();
  expect(pages.has('c0/index.html')).toBe(true);
  expect(pages.has('c7/index.html')).toBe(false);
  expect([...written.keys()]).toEqual([...pages]);
  for (const [path, text] of written) expect(text).toBe(`/${path.replace('index.html', '')} true 1`);

  const rest = ['list/index.html', ...clauses.map((id) => `${id}/index.html`).filter((path) => !pages.has(path))];
  const toPage = (path: string) => {
    const name = path.replace('/index.html', '');
    return { path, pathname: `/${name}/`, component: name === 'list' ? 'list' : 'clause' };
  };
  const given = await renderBeside(threads, rest.map(toPage), () => {}).rest();
  expect([...given].map(({ path }) => path).sort()).toEqual(rest.filter((path) => !path.startsWith('c7/')).sort());
});

test('who waits for rest goes on when no page is begun or waits', { timeout: 60_000 }, async () => {
  const { written, early } = begin();
  early.open(bundle());
  early.take(clauses.map(toRecord));
  expect(await early.rest()).toBe(true);
  // One fails.
  expect(written.size).toBe(clauses.length - 1);
  const resting = early.rest();
  await early.settle();
  expect([await resting, await early.rest()]).toEqual([true, false]);
});

test('where many are expected a few are rendered as they come', { timeout: 60_000 }, async () => {
  const { written, first, early } = begin();
  early.open(bundle());
  early.expect(1_000);
  early.take(clauses.slice(0, 3).map(toRecord));
  await first;
  await early.settle();
  expect([...written.keys()].sort()).toEqual(['c0', 'c1', 'c2'].map((id) => `${id}/index.html`));
});

test('for a few records no thread is started', async () => {
  const { written, early } = begin();
  early.open(bundle());
  early.take(clauses.slice(0, 999).map(toRecord));
  expect(await early.rest()).toBe(true);
  expect(await early.settle()).toEqual({ pages: new Set(), threads: [] });
  early.take(clauses.map(toRecord));
  expect(written.size).toBe(0);
});

test('a page that cannot be written fails the build', { timeout: 60_000 }, async () => {
  const address = { base: '/', origin: 'http://localhost' };
  const started: ReturnType<typeof startThread>[] = [];
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const write = () => {
    resolve();
    throw new Error('The disk is full.');
  };
  const start = () => {
    started.push(startThread({ bundle: bundle(), root: folder, collections: folder, address }));
    return started[0]!;
  };
  const early = renderEarly({ start, tree: Promise.resolve({ write }) }, 2);
  early.open(bundle());
  early.take(clauses.map(toRecord));
  await asked;
  await expect(early.settle()).rejects.toThrow('The disk is full.');
  await started[0]!.worker.terminate();
});
