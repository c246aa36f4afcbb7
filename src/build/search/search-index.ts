/**
 * The search index of a built site. In: the generated collections, the built site, the hand-written pages by
 * their paths. Out: `<site>/pagefind/`, `<site>/search-words.txt` and `<site>/search-hints.json`, the same for the same records; `pagefind-texts/` and `search-words-texts.txt` for
 * the passages of the newest texts, or for places in them where they may not be republished, so that who does not ask
 * for these fetches nothing of them. Pagefind takes records as they are; only hand-written pages are read from their HTML.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { proseText } from '../../pipeline/collections/prose-text.ts';
import { type SearchRecord, toSearchRecords } from '../../pipeline/collections/search-records.ts';
import { toPlaceRecords, toTextPassages } from '../../pipeline/collections/text-passages.ts';
import { addresses } from '../../pipeline/schema/addresses.ts';
import type { WordPlace } from '../../pipeline/schema/place.ts';
import type { RecordData } from '../../pipeline/schema/record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';
import { unspacedLanguages } from '../../words/unspaced.ts';
import { toStepKey } from '../tree/code-digest.ts';
import { addAlso, addAmounts } from './also-found-by.ts';
import { Hints } from './hints.ts';
import { writeBundle } from './search-bundle.ts';
import { SearchWords } from './search-words.ts';

export interface SearchOptions {
  collections: string;
  staging: string;
  /** Paths of hand-written pages: `methodology`. */
  pages: readonly string[];
  /** The most files the host of the site takes, where that is few. */
  mostFiles?: number | undefined;
  /** The pages on their way: records are indexed beside them, hand-written pages once they are there. */
  rendered: Promise<unknown>;
  /** Digest of the code. */
  code?: string;
  /** Keys of the parts that stand: a part of the same key is not indexed again. */
  known?: Readonly<Partial<Record<IndexPart, string>>>;
  signal?: AbortSignal;
  onRecord(done: number, total: number): void;
}

/** Records and hand-written pages; passages of texts. */
type IndexPart = 'search' | 'search-texts';

export interface Indexed {
  records: number;
  parts: readonly { name: IndexPart; key: string; isKnown: boolean }[];
}

/** The files of a part, in the folder of the site. */
export const partOf = (path: string): IndexPart | undefined =>
  /^(?:pagefind\/|search-words\.txt$|search-hints\.json$)/.test(path)
    ? 'search'
    : /^(?:pagefind-texts\/|search-words-texts\.txt$)/.test(path)
      ? 'search-texts'
      : undefined;

export async function indexSite(options: SearchOptions): Promise<Indexed> {
  const { collections, staging, pages, mostFiles, rendered, code = '', known = {}, signal, onRecord } = options;
  const files = (await readdir(collections, { recursive: true })).filter((file) => file.endsWith('.mdx')).sort();
  const records: SearchRecord[] = [];
  const passages: SearchRecord[] = [];
  const hints = new Hints();
  for (const file of files) {
    const { data, body } = splitFrontMatter(readFileSync(join(collections, file), 'utf8'));
    // The loader validated the same file on its way to the page.
    const given = data as RecordData;
    if (given.kind === 'text') passages.push(...toTextPassages(given));
    if (given.kind === 'document') passages.push(...toPlaceRecords(given, readPlaces(collections, given.path)));
    const prose = proseText(body);
    const found = toSearchRecords(given, prose);
    hints.add(given, found.map(({ content }) => content).join(' ') || prose);
    records.push(...found);
  }
  const html = rendered.then(() => pages.flatMap((page) => readPage(staging, page)));
  // Told by whoever waits for the bundle.
  html.catch(() => {});
  const total = records.length + passages.length;
  const language = readLanguage(collections);
  const parts: Indexed['parts'][number][] = [];

  const ofRecords = toStepKey(code, language, records, hints.list());
  // Where nothing changed but perhaps a page written by hand, it is waited for before anything is indexed.
  const found = known.search?.startsWith(ofRecords) ? await html : undefined;
  const isSame = found !== undefined && known.search === `${ofRecords}-${toStepKey(found)}`;
  if (!isSame) {
    await writeBundle({
      ...{ records: addAlso(records), pages: html, language, mostFiles, signal, output: join(staging, 'pagefind') },
      onRecord: (done) => onRecord(done, total),
    });
    await writeWords(join(staging, 'search-words.txt'), records);
    await writeFile(join(staging, 'search-hints.json'), JSON.stringify(hints.list()));
  }
  parts.push({ name: 'search', key: `${ofRecords}-${toStepKey(await html)}`, isKnown: isSame });

  // A host of few files has no room for them.
  if (passages.length > 0 && mostFiles === undefined) {
    const key = toStepKey(code, language, passages);
    const isKnown = key === known['search-texts'];
    if (!isKnown) {
      const isHeldElsewhere = passages.some(({ filters }) => filters['held'] !== undefined);
      const toFind = isHeldElsewhere ? addAmounts(passages) : addAlso(passages);
      await writeBundle({
        ...{ records: toFind, language, mostFiles, signal, output: join(staging, 'pagefind-texts') },
        onRecord: (done) => onRecord(records.length + done, total),
      });
      await writeWords(join(staging, 'search-words-texts.txt'), passages);
    }
    parts.push({ name: 'search-texts', key, isKnown });
  }
  return { records: total + (await html).length, parts };
}

async function writeWords(file: string, records: readonly SearchRecord[]): Promise<void> {
  const words = new SearchWords();
  for (const { content, meta } of records) words.add([meta['title'], content].join(' '));
  await writeFile(file, words.list());
}

/** Places of a document's newest text, where it may not be republished. */
function readPlaces(collections: string, path: string): WordPlace[] {
  const file = join(collections, 'places', `${path.slice(`${addresses.platforms}/`.length)}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WordPlace[]) : [];
}

/** A hand-written page is found by what stands in its <main>. */
function readPage(staging: string, page: string): { url: string; content: string }[] {
  const file = join(staging, page, 'index.html');
  if (!existsSync(file)) return [];
  const marks = 'data-pagefind-body data-pagefind-filter="kind:page"';
  return [{ url: `/${page}/`, content: readFileSync(file, 'utf8').replace(/<main\b/, `<main ${marks}`) }];
}

function readLanguage(collections: string): string {
  const { data } = splitFrontMatter(readFileSync(join(collections, 'site/site.mdx'), 'utf8'));
  const language = String(data['language'] ?? 'en').split('-')[0] ?? 'en';
  return unspacedLanguages.has(language) ? 'en' : language;
}
