/**
 * What the search index takes of a record, as plain values that follow from its file alone, so that they are kept by the digest of it. In: the generated
 * collections, where results are kept. Out: of each file in the order of paths its search records with further words, the words of its texts, what it
 * says of names; and of passages, which an index of their own holds, how many there are and their digest.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proseText } from '../../pipeline/collections/prose-text.ts';
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';
import { toSearchRecords } from '../../pipeline/collections/search-records.ts';
import { toPlaceRecords, toTextPassages } from '../../pipeline/collections/text-passages.ts';
import { addresses } from '../../pipeline/schema/addresses.ts';
import { byCodeOrder } from '../../pipeline/schema/order.ts';
import type { WordPlace } from '../../pipeline/schema/place.ts';
import type { CollectionName, RecordData } from '../../pipeline/schema/record.ts';
import { splitGeneratedLazily } from '../../pipeline/sources/front-matter.ts';
import { recall } from '../../pipeline/text/known.ts';
import { KeptParts, partOfEntry } from '../read/kept-parts.ts';
import { readListedFiles } from '../read/record-index.ts';
import { type Also, toAlso } from './also-found-by.ts';
import { type Hint, toHint } from './hint.ts';
import { wordsIn } from './search-words.ts';

export interface Findable {
  readonly records: readonly (readonly [record: SearchRecord, also: Also])[];
  /** Of the search records. */
  readonly digest: string;
  /** Of each search record. */
  readonly words: readonly (readonly string[])[];
  readonly hint: Hint;
  readonly passages?: { readonly count: number; readonly digest: string };
}

/** Where results are kept: a folder for those of this code. */
export interface KeptPlace {
  readonly folder: string;
  readonly code: string;
}

export const openFindable = ({ folder, code }: KeptPlace): KeptParts => new KeptParts(folder, hash('sha256', code));

/** A file of a record. */
export interface FindableFile {
  readonly file: string;
  /** What is found in it is kept in this part, by this key; none where no digest of the file is known. */
  readonly part: string;
  readonly key?: string | undefined;
  /** The record, where it is listed as a whole. */
  readonly record?: RecordData | undefined;
}

/** Kinds of records that are not searched and have no prose: nobody needs to read them. */
const wordless: ReadonlySet<string> = new Set(['changes', 'digests', 'opt-outs', 'data'] satisfies CollectionName[]);
const isWordless = (file: string) => wordless.has(toEntry(file).collection);

/** A text whose record is written: its id and the digest that it is listed by. */
export type WrittenText = readonly [id: string, digest: string];

/** In the order of paths. */
export const toTextFiles = (texts: readonly WrittenText[]): { file: string; digest: string }[] =>
  texts.map(([id, digest]) => ({ file: `texts/${id}${ending}`, digest })).sort(byCodeOrder(({ file }) => file));

/** In the order of paths. By what they are listed in, where they are. */
export function listFindable(collections: string): FindableFile[] {
  const listed = readListedFiles(collections);
  const files = listed.size
    ? [...listed.keys()].map((name) => `${name}${ending}`)
    : readdirSync(collections, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
  return files.sort().map((file) => {
    const entry = toEntry(file);
    const { digest, record } = listed.get(`${entry.collection}/${entry.id}`) ?? {};
    return { file, part: partOfEntry(entry), key: digest && toKey(collections, entry, digest), record };
  });
}

/** `parts`: what is kept; `ahead`: what was found in it already. */
export function findIn(
  collections: string,
  { file, part, key, record }: FindableFile,
  parts?: KeptParts,
  ahead?: Findable,
): Findable {
  if (isWordless(file)) return nothingFound;
  const read = () => (record ? findOf(collections, record, '') : findAnew(collections, file));
  const find = () => ahead ?? read().findable;
  return parts && key !== undefined ? recall(parts.open(part), key, find) : find();
}

/** What an earlier build kept of a file, if it did. */
export function recallKept(parts: KeptParts, { file, part, key }: FindableFile): Findable | undefined {
  if (isWordless(file)) return nothingFound;
  return key === undefined ? undefined : (parts.readAhead(part).get(key) as Findable | undefined);
}

const ending = '.mdx';

export const partOfFile = (file: string): string => partOfEntry(toEntry(file));

function toEntry(file: string): { collection: string; id: string } {
  const [collection = '', ...rest] = file.slice(0, -ending.length).split(/[/\\]/);
  return { collection, id: rest.join('/') };
}

const toKey = (collections: string, { collection, id }: ReturnType<typeof toEntry>, digest: string): string =>
  collection === 'documents' ? `${digest} ${digestPlaces(collections, id)}` : digest;

/** The passages of a file, each found on its own. */
export function readPassages(collections: string, file: string): SearchRecord[] {
  const { data } = splitGeneratedLazily(readFileSync(join(collections, file), 'utf8'));
  return toPassagesOf(collections, data as RecordData);
}

const digestRecords = (records: readonly SearchRecord[]) => hash('sha256', JSON.stringify(records)).slice(0, 32);

const nothingFound: Findable = { records: [], digest: digestRecords([]), words: [], hint: { ordinary: [], said: [] } };

interface Found {
  readonly findable: Findable;
  readonly passages: readonly SearchRecord[];
}

/** With the passages themselves. */
export function findAnew(collections: string, file: string): Found {
  const { data, body } = splitGeneratedLazily(readFileSync(join(collections, file), 'utf8'));
  // The loader validated the same file on its way to the page.
  return findOf(collections, data as RecordData, proseText(body));
}

function findOf(collections: string, record: RecordData, prose: string): Found {
  const found = toSearchRecords(record, prose);
  const passages = toPassagesOf(collections, record);
  const findable = {
    records: found.map((one) => [one, toAlso(one)] as const),
    digest: digestRecords(found),
    words: found.map(wordsIn),
    hint: toHint(record, found.map(({ content }) => content).join(' ') || prose),
    ...(passages.length > 0 && {
      passages: { count: passages.length, digest: hash('sha256', JSON.stringify(passages)) },
    }),
  };
  return { findable, passages };
}

function toPassagesOf(collections: string, record: RecordData): SearchRecord[] {
  if (record.kind === 'text') return toTextPassages(record);
  if (record.kind !== 'document') return [];
  const file = placesFile(collections, record.path.slice(`${addresses.platforms}/`.length));
  return existsSync(file) ? toPlaceRecords(record, JSON.parse(readFileSync(file, 'utf8')) as WordPlace[]) : [];
}

/** Places of a document's newest text, where it may not be republished. */
const placesFile = (collections: string, document: string) => join(collections, 'places', `${document}.json`);

function digestPlaces(collections: string, document: string): string {
  const file = placesFile(collections, document);
  return existsSync(file) ? hash('sha256', readFileSync(file)) : '';
}
