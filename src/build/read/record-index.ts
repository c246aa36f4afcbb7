/**
 * What pages are listed by, written beside the collections by what made them, so that nobody reads every record for it. In: records with the
 * text of their files. Out: the text of the index; and what it says, as Astro's store of content holds it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ListedRecord, toListed } from '../../pipeline/collections/read-entry.ts';
import type { RecordEntry } from '../../pipeline/records/record-entry.ts';
import { byCodeOrder, inCodeOrder } from '../../pipeline/schema/order.ts';
import { type CollectionName, type RecordData, recordKinds } from '../../pipeline/schema/record.ts';

export const indexName = 'listed.json';

export type ListedEntry = [id: string, digest: string, data: Record<string, unknown>];
type Listed = Record<string, ListedEntry[]>;

interface WrittenFile {
  readonly text: string;
  readonly digest: string;
  /** Relative to the project. */
  readonly file: string;
}

export type ListedAs = Pick<ListedRecord, 'digest' | 'data'>;

/** Where the text of each part stands in an index, by what the part is made of. */
export type IndexPlaces = Readonly<Record<string, readonly [start: number, end: number]>>;

interface IndexPart {
  readonly first: string;
  readonly text: string;
  readonly key: string | undefined;
}

export class RecordIndex {
  readonly #kinds = new Map<string, IndexPart[]>();

  /** A part of a kind, as `toListedText` makes it: no record of another part comes between its own. `key`: of all that it is made of, where that is known. */
  add(entries: readonly Pick<RecordEntry, 'collection' | 'id'>[], text: string, key: string | undefined): void {
    const { collection } = entries[0]!;
    const parts = this.#kinds.get(collection) ?? [];
    this.#kinds.set(collection, parts);
    const first = entries
      .map(({ id }) => fileOf(id))
      .reduce((one, other) => (inCodeOrder(other, one) < 0 ? other : one));
    parts.push({ first, text, key });
  }

  finish(): { text: string; places: IndexPlaces } {
    const places: Record<string, readonly [number, number]> = {};
    const texts: string[] = [];
    let length = 0;
    const put = (text: string) => {
      texts.push(text);
      length += text.length;
    };
    for (const [kind, parts] of this.#kinds) {
      put(`${length === 0 ? '{' : '],'}${JSON.stringify(kind)}:[`);
      for (const [at, { text, key }] of parts.sort(byCodeOrder(({ first }) => first)).entries()) {
        if (at > 0) put(',');
        if (key !== undefined) places[key] = [length, length + text.length];
        put(text);
      }
    }
    put(length === 0 ? '{}' : ']}');
    return { text: texts.join(''), places };
  }
}

const fileOf = (id: string) => `${id}.mdx`;

/** Records as the index lists them, in the order of their files, without the brackets around. */
export const toListedText = (list: readonly ListedEntry[]): string =>
  JSON.stringify(list.toSorted(byCodeOrder(([id]) => fileOf(id)))).slice(1, -1);

/** What a record is listed by. */
export function listWritten(
  { collection, record }: Pick<RecordEntry, 'collection' | 'record'>,
  { text, digest: written, file }: WrittenFile,
): ListedAs {
  const { digest, data } = toListed(record, text, written, file, recordKinds[collection].head);
  return { digest, data };
}

export type StoredRecords = Map<string, ListedRecord & { readonly id: string; readonly collection: string }>;

/** Read by one collection after the other. */
let last: { readonly text: string; readonly listed: Listed } | undefined;

/** What records of each kind are listed by, in the order of their files. */
export function readIndex(collections: string): Listed | undefined {
  const file = join(collections, indexName);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  if (text !== last?.text) last = { text, listed: JSON.parse(text) as Listed };
  return last.listed;
}

interface ListedFile {
  readonly digest: string;
  /** Of kinds whose records are listed as a whole. */
  readonly record?: RecordData;
}

/** By kind and id, for a process of its own: nothing else of the index is held. */
export function readListedFiles(collections: string): Map<string, ListedFile> {
  const file = join(collections, indexName);
  const listed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Listed) : {};
  const files = Object.entries(listed).flatMap(([kind, list]) => {
    const { schema, head } = recordKinds[kind as CollectionName];
    const isWhole = (schema as object) === head;
    return list.map(([id, digest, data]) => {
      const one: ListedFile = { digest, ...(isWhole && { record: data as unknown as RecordData }) };
      return [`${kind}/${id}`, one] as const;
    });
  });
  return new Map(files);
}

/** The same as Astro's store of content holds it. */
export function readRecordIndex(collections: string, root: string): Map<string, StoredRecords> | undefined {
  const listed = readIndex(collections);
  if (listed === undefined) return undefined;
  const folder = relative(root, collections);
  return new Map(Object.entries(listed).map(([kind, list]) => [kind, toStoredRecords(folder, kind, list)]));
}

/** Records of one kind as Astro's store holds them. In: the folder of the collections, relative to the project. */
export function toStoredRecords(folder: string, collection: string, list: readonly ListedEntry[]): StoredRecords {
  const toEntry = ([id, digest, data]: ListedEntry) =>
    [id, { id, collection, filePath: join(folder, collection, `${id}.mdx`), digest, data }] as const;
  return new Map(list.map(toEntry));
}
