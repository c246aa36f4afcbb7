/**
 * A built site as its pages say it. In: the folder, a browser. Out: the facts of every page by its path from the base, and the
 * answers that stand in its files as data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ComparedClause, PlatformAnswer } from '../../pipeline/schema/comparison-record.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';

export interface TypeFile {
  readonly slug: string;
  readonly name: string;
  readonly answers: readonly PlatformAnswer[];
}

export interface TestedSite {
  readonly folder: string;
  /** By path: "compare/ai-training/"; the home page is "". */
  readonly pages: ReadonlyMap<string, PageFacts>;
  readonly types: readonly TypeFile[];
  /** Every clause, with its type, by its path without slashes at the ends. */
  readonly clauses: ReadonlyMap<string, ComparedClause & { readonly type: TypeFile }>;
}

export async function readBuiltSite(folder: string, browser: Browser): Promise<TestedSite> {
  const page = await browser.newPage();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  );
  const pages = new Map<string, PageFacts>();
  for (const file of files.sort()) {
    const html = readFileSync(join(folder, file), 'utf8');
    // An address that leads elsewhere at once prints nothing to count.
    if (/http-equiv="?refresh/.test(html)) continue;
    pages.set(file.slice(0, -'index.html'.length).replaceAll('\\', '/'), await page.evaluate(readPageFacts, html));
  }
  await page.close();
  const types = readdirSync(join(folder, 'compare'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readTypeFile(join(folder, 'compare', file)));
  const clauses = new Map(
    types.flatMap((type) =>
      type.answers.flatMap((answer) => answer.clauses.map((clause) => [clause.path, { ...clause, type }] as const)),
    ),
  );
  return { folder, pages, types, clauses };
}

/** The file leaves out what stands beside it: the platform of each clause is put back. */
function readTypeFile(file: string): TypeFile {
  const type = JSON.parse(readFileSync(file, 'utf8')) as TypeFile;
  const answers = type.answers.map(({ clauses, platform, ...rest }) => ({
    ...rest,
    platform,
    clauses: clauses.map((clause) => ({ ...clause, platform })),
  }));
  return { ...type, answers };
}
