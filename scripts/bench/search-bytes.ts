/**
 * What a reader fetches to search a large site: `npm run bench -- --search 13250`. In: how many clauses. Out: for each query
 * the bytes of a first answer and of a next one, as the search page of the specimen fetches them from an index of that
 * size. No clock: the same index gives the same bytes, as long as no word is looked for twice.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { indexSite } from '../../src/build/search/search-index.ts';
import { serveSite } from '../../src/build/serve.ts';
import { chromiumArguments, findChromium } from '../../src/testing/browser/chromium.ts';
import { measureBuild } from './measure-build.ts';
import { makeSearchCollections } from './search-collections.ts';
import { toColumns } from './tables.ts';

/** Bytes. */
const budget = { first: 300_000, next: 60_000 };

/** The query before those that are measured, so that the index is open. */
const asked = 'cookies';
/** A rare word, frequent ones, two and three at once, a law, a phrase. */
const queries = [
  ...['liability', 'retention', 'arbitration', 'data', 'account', 'personal data', 'right to delete my data'],
  ...['terms of service', 'GDPR', 'GDPR Article 6', 'we may share your data with third parties'],
  ...['"personal data"', '"at any time"'],
];
/** Beyond the budget, for the reasons in CONTRIBUTING: measured, and not held against it. */
const beyond = ['"the right to"'];

interface SearchMeasure {
  readonly table: string;
  readonly isOverdrawn: boolean;
}

export async function measureSearch(
  root: string,
  clauses: number,
  mostFiles: number | undefined,
  signal: AbortSignal,
): Promise<SearchMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const site = join(folder, 'site');
    const built = await measureBuild(root, ['--out', site], signal);
    if (!built.ok) throw new Error(`The specimen could not be built.\n${built.output}`);
    const made = join(folder, 'collections');
    makeSearchCollections(join(root, 'content/collections/specimen'), made, clauses);
    const searched = join(folder, 'searched');
    mkdirSync(join(searched, 'search'), { recursive: true });
    cpSync(join(site, '_astro'), join(searched, '_astro'), { recursive: true });
    const page = readFileSync(join(site, 'search/index.html'), 'utf8');
    writeFileSync(
      join(searched, 'search/index.html'),
      page.replace(/data-clauses="?\d+"?/, `data-clauses="${clauses}"`),
    );
    await indexSite({
      collections: made,
      staging: searched,
      pages: [],
      mostFiles,
      rendered: Promise.resolve(),
      onRecord: () => {},
    });
    return await measureQueries(root, searched);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureQueries(root: string, folder: string): Promise<SearchMeasure> {
  const served = await serveSite(folder, { port: 0 });
  const { executablePath, env } = await findChromium(join(root, '.cache'));
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  try {
    const rows: string[][] = [];
    let isOverdrawn = false;
    for (const query of [...queries, ...beyond]) {
      const first = await fetchFirst(browser, served.url, query);
      const next = await fetchNext(browser, served.url, query);
      const isOver = first > budget.first || next > budget.next;
      isOverdrawn ||= isOver && !beyond.includes(query);
      const verdict = isOver ? (beyond.includes(query) ? 'beyond' : 'TOO MUCH') : '';
      rows.push([query, first.toLocaleString('en'), next.toLocaleString('en'), verdict]);
    }
    const table = toColumns(['bytes fetched for', 'as first answer', 'as next answer', ''], rows);
    return { table, isOverdrawn };
  } finally {
    await browser.close();
    await served.close();
  }
}

async function open(browser: Browser, site: string, query: string) {
  const page = await (await browser.newContext()).newPage();
  const fetched: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!/\/pagefind|\.txt$/.test(request.url())) return;
    fetched.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(`${site}search/?${new URLSearchParams({ q: query })}`);
  const results = page.locator('[data-search-results]');
  await results.locator('li').first().waitFor();
  return { page, fetched, results };
}

async function fetchFirst(browser: Browser, site: string, query: string): Promise<number> {
  const { page, fetched } = await open(browser, site, query);
  return close(page, fetched);
}

async function fetchNext(browser: Browser, site: string, query: string): Promise<number> {
  const { page, fetched, results } = await open(browser, site, asked);
  await page.waitForLoadState('networkidle');
  const before = fetched.length;
  const isRedrawn = results.evaluate(
    (list) => new Promise<void>((done) => new MutationObserver(() => done()).observe(list, { childList: true })),
  );
  await page.locator('[data-search-box]').fill(query);
  await isRedrawn;
  return close(page, fetched, before);
}

/** Bytes as they were sent, from one file on. */
async function close(page: Page, fetched: readonly Promise<number>[], from = 0): Promise<number> {
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(fetched.slice(from))).reduce((sum, one) => sum + one, 0);
  if (!(bytes > 0)) throw new Error('A search that fetches nothing was not measured.');
  await page.context().close();
  return bytes;
}
