/**
 * What pages are listed by, written beside the collections by what made them, so that nobody reads every record for it. In: records with the
 * text of their files. Out: the text of the index; and what it says, as Astro's store of content holds it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ListedRecord, toListed } from '../../pipeline/collections/read-entry.ts';
import type { RecordEntry } from '../../pipeline/records/records.ts';
import { recordKinds } from '../../pipeline/schema/record.ts';

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

export class RecordIndex {
  readonly #listed: Listed = {};

  add({ collection, id }: Pick<RecordEntry, 'collection' | 'id'>, { digest, data }: ListedAs): void {
    this.#listed[collection] ??= [];
    this.#listed[collection].push([id, digest, data]);
  }

  toText(): string {
    const byFile = (list: Listed[string]) => list.toSorted(([a], [b]) => (`${a}.mdx` < `${b}.mdx` ? -1 : 1));
    return JSON.stringify(Object.fromEntries(Object.entries(this.#listed).map(([name, list]) => [name, byFile(list)])));
  }
}

/** What a record is listed by. */
export function listWritten(
  { collection, record }: Pick<RecordEntry, 'collection' | 'record'>,
  { text, digest: written, file }: WrittenFile,
): ListedAs {
  const { digest, data } = toListed(record, text, written, file, recordKinds[collection].head);
  return { digest, data };
}

type StoredRecords = Map<string, ListedRecord & { readonly id: string; readonly collection: string }>;

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

/** Digests by kind and id, for a thread of its own: nothing else of the index is held. */
export function readDigests(collections: string): Map<string, string> {
  const file = join(collections, indexName);
  const listed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Listed) : {};
  const digests = Object.entries(listed).flatMap(([kind, list]) =>
    list.map(([id, digest]) => [`${kind}/${id}`, digest] as const),
  );
  return new Map(digests);
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
