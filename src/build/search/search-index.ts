/**
 * The search index of a built site. In: the generated collections, the built site, the hand-written pages by
 * their paths. Out: `<site>/pagefind/`, `<site>/search-words.txt` and `<site>/search-hints.json`, the same for the same records; `pagefind-texts/` and `search-words-texts.txt` for
 * the passages of the newest texts, or for places in them where they may not be republished, so that who does not ask
 * for these fetches nothing of them. Pagefind takes records as they are; only hand-written pages are read from their HTML.
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toPartRecords, toPartWords } from '../../pipeline/collections/part-records.ts';
import { packHints } from '../../pipeline/schema/search-hints.ts';
import { awaitLater } from '../await-later.ts';
import { toStepKey } from '../tree/code-digest.ts';
import { readPassages } from './findable.ts';
import { type EarlyTexts, indexTexts, keyOfTexts, textsFolder } from './index-texts.ts';
import { toIndexed } from './indexed-record.ts';
import { KeptPages } from './kept-pages.ts';
import { IndexPreparation } from './prepare-index.ts';
import { readSite } from './read-site.ts';
import { listWords, wordsIn } from './search-words.ts';
import { type StandingBundle, type Updated, updateBundle } from './update-bundle.ts';

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
  /** A folder for what is found in single files, by the digests of file and code. */
  kept?: string;
  /** Keys of the parts that stand: a part of the same key is not indexed again. */
  known?: Readonly<Partial<Record<IndexPart, string>>>;
  /** The folder in which they stand. */
  standing?: string;
  signal?: AbortSignal;
  onRecord(done: number, total: number): void;
}

/** Records and hand-written pages; passages of texts. */
type IndexPart = 'search' | 'search-texts';

export interface Indexed {
  records: number;
  /** `kept`: files of a part that stand and are not written again. */
  parts: readonly { name: IndexPart; key: string; isKnown: boolean; kept: readonly string[] }[];
}

/** The files of a part, in the folder of the site. */
export const partOf = (path: string): IndexPart | undefined =>
  /^(?:pagefind\/|search-words\.txt$|search-hints\.json$)/.test(path)
    ? 'search'
    : /^(?:pagefind-texts\/|search-words-texts\.txt$)/.test(path)
      ? 'search-texts'
      : undefined;

/** `prepared`: what was done ahead for the same collections; `early`: texts that were indexed before all records were there. */
export async function indexSite(
  options: SearchOptions,
  prepared = new IndexPreparation(
    options.collections,
    options.kept === undefined ? undefined : { folder: options.kept, code: options.code ?? '' },
  ),
  early?: Promise<EarlyTexts | undefined>,
): Promise<Indexed> {
  const {
    collections,
    staging,
    pages,
    mostFiles,
    rendered,
    code = '',
    kept,
    known = {},
    standing,
    signal,
    onRecord,
  } = options;
  // Pagefind indexes the texts meanwhile.
  const listed = await prepared.list();
  const { records, gone, digests, texts, hints, words } = listed;
  const { language, hasTerms } = readSite(collections);
  const parted = toPartRecords(pages, hasTerms);
  for (const part of parted) words.add(wordsIn(part));
  for (const part of toPartWords(pages, hasTerms)) hints.addPart(part);
  const html = awaitLater(rendered.then(() => pages.flatMap((page) => readPage(staging, page))));
  const total = records.length + texts.reduce((sum, { count }) => sum + count, 0);
  const parts: Indexed['parts'][number][] = [];

  const packed = JSON.stringify(packHints(hints.list()));
  const ofRecords = toStepKey(code, language, packed, parted, digests);
  // Where nothing changed but perhaps a page written by hand, it is waited for before anything is indexed.
  const found = known.search?.startsWith(ofRecords) ? await html : undefined;
  const isSame = found !== undefined && known.search === `${ofRecords}-${toStepKey(found)}`;
  /** Says which files of the part stand. */
  const update = async (
    { name, folder, kept }: { name: IndexPart; folder: string; kept: string | undefined },
    make: (standing: StandingBundle | undefined) => Promise<Updated>,
    toKey: () => Promise<string>,
  ): Promise<string[]> => {
    const was = known[name];
    const keptPages = kept === undefined ? undefined : new KeptPages(kept, code);
    const before = was === undefined ? undefined : keptPages?.read(was);
    const updated = await make(
      before && standing !== undefined ? { folder: join(standing, folder), pages: before } : undefined,
    );
    keptPages?.write(await toKey(), updated.pages, was);
    return updated.kept.map((path) => `${folder}/${path}`);
  };
  const toKey = async () => `${ofRecords}-${toStepKey(await html)}`;
  let taken: readonly string[] = [];
  if (!isSame) {
    const older = { records: gone, html: () => pages.flatMap((page) => readPage(standing!, page)) };
    const bundle = {
      ...{ records: [...records, ...parted.map(toIndexed)], pages: html, output: join(staging, 'pagefind') },
      ...{ language, mostFiles, signal, onRecord: (done: number) => onRecord(done, total) },
    };
    taken = await update(
      { name: 'search', folder: 'pagefind', kept },
      (standing) => updateBundle(bundle, standing && { ...standing, ...older }),
      toKey,
    );
    await writeFile(join(staging, 'search-words.txt'), listWords(words));
    await writeFile(join(staging, 'search-hints.json'), packed);
  }
  parts.push({ name: 'search', key: await toKey(), isKnown: isSame, kept: taken });

  const earlyTexts = await early;
  // A host of few files has no room for them.
  if (texts.length > 0 && mostFiles === undefined) {
    const ofTexts = texts.map(({ digest }) => digest);
    const key = keyOfTexts(code, language, ofTexts);
    const isKnown = key === known['search-texts'];
    const isMade = !isKnown && earlyTexts?.key === key;
    if (!isMade) await earlyTexts?.drop();
    const make = async (standing: StandingBundle | undefined) => {
      if (isMade) return earlyTexts.updated;
      const passages = texts.flatMap(({ file }) => readPassages(collections, file));
      const place = { staging, language, signal, onRecord: (done: number) => onRecord(records.length + done, total) };
      return indexTexts(passages, place, standing);
    };
    const taken = isKnown
      ? []
      : await update(
          { name: 'search-texts', folder: textsFolder, kept: kept && `${kept}-texts` },
          make,
          async () => key,
        );
    parts.push({ name: 'search-texts', key, isKnown, kept: taken });
  } else await earlyTexts?.drop();
  return { records: total + parted.length + (await html).length, parts };
}

/** A hand-written page is found by what stands in its <main>. */
function readPage(staging: string, page: string): { url: string; content: string }[] {
  const file = join(staging, page, 'index.html');
  if (!existsSync(file)) return [];
  // Of several filters only the last can say its value itself.
  const marks = `data-kind="page" data-pagefind-body data-pagefind-filter="kind[data-kind], part:${page}"`;
  return [{ url: `/${page}/`, content: readFileSync(file, 'utf8').replace(/<main\b/, `<main ${marks}`) }];
}
