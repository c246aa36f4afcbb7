/**
 * The search index of a built site. In: the generated collections, the built site, the hand-written pages by
 * their paths. Out: `<site>/pagefind/` and `<site>/search-words.txt`, the same for the same records. Pagefind takes
 * records as they are; only the hand-written pages are read back from their HTML.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { splitFrontMatter } from '../../src/loaders/front-matter.ts';
import { proseText } from '../../src/loaders/prose-text.ts';
import { toSearchRecord } from '../../src/pipeline/collections/search-records.ts';
import type { RecordData } from '../../src/pipeline/schema/record.ts';
import { SearchWords } from './search-words.ts';

export interface SearchOptions {
  collections: string;
  staging: string;
  /** Paths of hand-written pages: `methodology`. */
  pages: readonly string[];
  /** The pages on their way: records are indexed beside them, hand-written pages once they are there. */
  rendered: Promise<unknown>;
  onRecord(done: number, total: number): void;
}

/** Pagefind takes that many records at once; more gains nothing. */
const atOnce = 64;
/** Found pages are kept in at most so many files: as long as each has its own, a search fetches least. */
const maxFragments = 20_000;
/** Pagefind's own search boxes, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

export async function indexSite({ collections, staging, pages, rendered, onRecord }: SearchOptions): Promise<number> {
  const files = (await readdir(collections, { recursive: true })).filter((file) => file.endsWith('.mdx')).sort();
  const language = readLanguage(collections);
  const { index, errors } = await createIndex({ maxFragments, forceLanguage: language });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const indexed = { records: 0 };
  const words = new SearchWords();
  let next = 0;
  const work = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      if (await addRecord(index, join(collections, file), language, words)) indexed.records += 1;
      onRecord(next, files.length);
    }
  };
  rendered.catch(() => {
    next = files.length;
  });
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
    await rendered;
    for (const page of pages) if (await addPage(index, staging, page)) indexed.records += 1;
    const output = join(staging, 'pagefind');
    check(await index.writeFiles({ outputPath: output }));
    await writeFile(join(staging, 'search-words.txt'), words.list());
    for (const name of await readdir(output)) if (unused.test(name)) await rm(join(output, name));
  } finally {
    await close();
  }
  return indexed.records;
}

/** Reads and sends before it waits for anything: the index depends on the order records are sent in. */
async function addRecord(index: PagefindIndex, file: string, language: string, words: SearchWords): Promise<boolean> {
  const { data, body } = splitFrontMatter(readFileSync(file, 'utf8'));
  // The loader validated the same file on its way to the page.
  const record = toSearchRecord(data as RecordData, proseText(body));
  if (!record) return false;
  words.add(record.content);
  check(await index.addCustomRecord({ ...record, language }));
  return true;
}

/** A hand-written page is found by what stands in its <main>. */
async function addPage(index: PagefindIndex, staging: string, page: string): Promise<boolean> {
  const file = join(staging, page, 'index.html');
  if (!existsSync(file)) return false;
  const marks = 'data-pagefind-body data-pagefind-filter="kind:page" data-pagefind-meta="kind:page"';
  const content = readFileSync(file, 'utf8').replace(/<main\b/, `<main ${marks}`);
  check(await index.addHTMLFile({ url: `/${page}/`, content }));
  return true;
}

function readLanguage(collections: string): string {
  const { data } = splitFrontMatter(readFileSync(join(collections, 'site/site.mdx'), 'utf8'));
  return String(data['language'] ?? 'en').split('-')[0] ?? 'en';
}

function check({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
