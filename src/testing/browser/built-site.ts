/**
 * A built site as its pages say it. In: the corpus, the folder, a browser. Out: the facts of every page by its path from the
 * base, the answers in its data files, one file a clause type and audience, and every clause record, gone clauses included.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { listSiteFiles } from '../../build/site-marker.ts';
import type { Audience } from '../../pipeline/schema/applies-to.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import type { PlatformAnswer } from '../../pipeline/schema/comparison-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';

export interface TypeFile {
  readonly slug: string;
  readonly name: string;
  readonly audience: Audience;
  readonly answers: readonly PlatformAnswer[];
}

export interface TestedSite {
  readonly folder: string;
  /** By path: "compare/ai-training/"; the home page is "". */
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** By the scope of the answers: the type for the first audience, type/audience for another one. */
  readonly types: ReadonlyMap<string, TypeFile>;
  /** Every clause by its path without slashes at the ends. */
  readonly clauses: ReadonlyMap<string, ClauseRecord>;
}

/** Pages parsed in one call of the browser: one call a page takes longer than the parsing. */
const batch = 50;

const records = join(import.meta.dirname, '../../../content/collections');

export async function readBuiltSite(corpus: string, folder: string, browser: Browser): Promise<TestedSite> {
  const paths = listSiteFiles(folder);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const html = paths
    .filter((path) => path.endsWith('index.html'))
    .sort()
    .map((path) => [path.slice(0, -'index.html'.length), read(path)] as const)
    // An address that leads elsewhere at once prints nothing to count.
    .filter(([, text]) => !/http-equiv="?refresh/.test(text));
  const facts = await readInBrowser(
    html.map(([, text]) => text),
    readPageFacts,
    browser,
  );
  const types = paths.flatMap((path) => {
    const scope = /^compare\/(.+)\.json$/.exec(path)?.[1];
    return scope === undefined ? [] : [[scope, JSON.parse(read(path)) as TypeFile] as const];
  });
  return {
    folder,
    pages: new Map(html.map(([path], index) => [path, facts[index]!])),
    types: new Map(types),
    clauses: readClauses(join(records, corpus, 'clauses')),
  };
}

/** What the reader, which runs inside the browser, finds in each of these pages. */
export async function readInBrowser<Facts>(
  html: readonly string[],
  reader: (html: string) => Facts,
  browser: Browser,
): Promise<Facts[]> {
  const page = await browser.newPage();
  const facts: Facts[] = [];
  for (let start = 0; start < html.length; start += batch) {
    const texts = JSON.stringify(html.slice(start, start + batch));
    facts.push(...((await page.evaluate(`${texts}.map(${reader})`)) as Facts[]));
  }
  await page.close();
  return facts;
}

/** The records the pages were made of, which hold what no list prints: captures, digests, clauses that are gone. */
function readClauses(folder: string): Map<string, ClauseRecord> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  const clauses = files
    .sort()
    .map((file) => splitFrontMatter(readFileSync(join(folder, file), 'utf8')).data as unknown as ClauseRecord);
  return new Map(clauses.map((clause) => [clause.path, clause]));
}
