/**
 * One bundle of Pagefind. In: records, HTML pages, their language, the folder to write to. Out: the bundle, the same for the
 * same records. Records are sent newest first, and the index keeps that order: it needs no list of its own to be
 * sorted by date, which would be a third of what every reader fetches first.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import { minify } from 'rolldown/utils';
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';

export interface BundleOptions {
  records: readonly SearchRecord[];
  /** On their way: records are sent meanwhile, and nothing is written before they are there. */
  pages?: Promise<readonly { url: string; content: string }[]>;
  language: string;
  /** The most files the host of the site takes, where that is few. */
  mostFiles?: number | undefined;
  output: string;
  signal?: AbortSignal;
  onRecord?(done: number): void;
}

/** Pagefind takes that many records at once; more gains nothing. */
const atOnce = 64;
/** For an answer, once a build is stopped. */
const mostWait = 2000;
/** Of an archived word beside one of ours; a word of a title weighs 5. */
const theirWeight = 2;
/** Each found page has a file of its own: a search then fetches least, and the list of pages names no files besides. */
const mostFragments = 2 ** 31 - 1;
/** A host that takes few files has room for a share of them: found pages then share files. */
const shareOfFiles = 1 / 10;
/**
 * A file of the index holds words until they are found in so many places; then the next one begins. With smaller files a
 * search fetches little but its own words. Pagefind reads this from the environment; `npm run bench -- --search` measures it.
 */
export const mostPlaces = 4000;
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(mostPlaces);
/** Pagefind's own search boxes, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Pagefind's engine, a third of which are long names: every reader fetches it before a first answer. */
const programs = ['pagefind.js', 'pagefind-worker.js'];

/** Of a clause the first part is archived: such words count more than ours. Pagefind reads these marks and leaves them out. */
function weighed({ content, filters }: SearchRecord): string {
  if (!filters['kind']?.includes('clause')) return content;
  const [theirs = '', ...ours] = content.split(' ¶ ');
  return [`___PAGEFIND_WEIGHT___${theirWeight} ${theirs} ___END_PAGEFIND_WEIGHT___`, ...ours].join(' ¶ ');
}

type Dated = Pick<SearchRecord, 'date'>;

/** The order of the index. In: two records. Out: which is first; of the same day as they came, which for passages is the order of the text. */
export function newestFirst({ date: a = '' }: Dated, { date: b = '' }: Dated): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/** Its client knows one Pagefind at a time: the next bundle begins when the one before has ended. */
let before: Promise<unknown> = Promise.resolve();

export function writeBundle(bundle: BundleOptions): Promise<void> {
  const written = before.then(() => writeNext(bundle));
  before = written.catch(() => {});
  return written;
}

async function writeNext(bundle: BundleOptions): Promise<void> {
  const { signal } = bundle;
  signal?.throwIfAborted();
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  const written = write(bundle);
  try {
    // Ctrl-C also kills Pagefind; its promises never settle.
    await Promise.race([written, stopped.promise]);
  } finally {
    signal?.removeEventListener('abort', stop);
    await answered(written);
    await close();
  }
}

/** Pagefind panics where nobody reads its answers any more; one that was ended gives none. */
async function answered(written: Promise<unknown>): Promise<void> {
  const waiting = new AbortController();
  const enough = sleep(mostWait, undefined, { signal: waiting.signal }).catch(() => {});
  await Promise.race([written.catch(() => {}), enough]);
  waiting.abort();
}

async function write(bundle: BundleOptions): Promise<void> {
  const { records, pages = Promise.resolve([]), language, mostFiles, output, signal, onRecord } = bundle;
  const maxFragments = mostFiles === undefined ? mostFragments : Math.floor(mostFiles * shareOfFiles);
  const { index, errors } = await createIndex({ maxFragments, forceLanguage: language });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const sorted = [...records].sort(newestFirst);
  let next = 0;
  let done = 0;
  // Sends before it waits for anything: the index is in the order that records are sent in.
  const work = async () => {
    for (let record = sorted[next++]; record !== undefined; record = sorted[next++]) {
      signal?.throwIfAborted();
      const { date: _, ...sent } = record;
      check(await index.addCustomRecord({ ...sent, content: weighed(record), language }));
      onRecord?.(++done);
    }
  };
  const end = () => {
    next = sorted.length;
  };
  pages.catch(end);
  // Also where one fails, the others are answered before anything ends.
  const sending = Array.from({ length: atOnce }, work);
  for (const one of sending) one.catch(end);
  await Promise.allSettled(sending);
  await Promise.all(sending);
  for (const page of await pages) check(await index.addHTMLFile(page));
  signal?.throwIfAborted();
  check(await index.writeFiles({ outputPath: output }));
}

/** Shortens the programs of a bundle that is written, and deletes those that the site does not use. */
export async function tidyPrograms(output: string): Promise<void> {
  for (const name of await readdir(output)) if (unused.test(name)) await rm(join(output, name));
  for (const name of programs) await shorten(join(output, name));
}

async function shorten(file: string): Promise<void> {
  // The worker is no module: what it names at its top stays.
  const { code, errors } = await minify(file, await readFile(file, 'utf8'), { module: !file.endsWith('-worker.js') });
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.map(({ message }) => message).join('; ')}`);
  await writeFile(file, code);
}

function check({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
