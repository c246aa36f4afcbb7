/**
 * Writes records as MDX, and beside them what pages are listed by and what formats of the whole site hold (exports/write-held.ts). In: the folder, what earlier runs made,
 * then entries, those of a kind and a platform one after the other. Out: the files. What is made of the same as before, and whose files are still
 * there, is not made again: neither an entry nor a part, all entries of a kind and a platform.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMdx } from '../pipeline/collections/mdx.ts';
import type { GeneratedFolder } from '../pipeline/collections/write.ts';
import { type Held, toHeld } from '../pipeline/exports/hold.ts';
import type { SiteData } from '../pipeline/exports/site-format.ts';
import type { RecordEntry, RecordPart } from '../pipeline/records/record-entry.ts';
import { letGo } from '../pipeline/schema/let-go.ts';
import type { CollectionName } from '../pipeline/schema/record.ts';
import { digestOf } from '../pipeline/sources/document-keys.ts';
import { HeldFiles } from './exports/held-files.ts';
import { HeldWriter } from './exports/write-held.ts';
import type { KeptEntry } from './read/kept-entries.ts';
import { groupOfEntry } from './read/kept-parts.ts';
import type { KeptRecords } from './read/kept-records.ts';
import {
  type IndexPlaces,
  indexName,
  type ListedEntry,
  listWritten,
  RecordIndex,
  toListedText,
} from './read/record-index.ts';
import { readRemembered, rememberWritten } from './read/remembered.ts';

interface RecordPlace {
  readonly root: string;
  /** Relative to the project. */
  readonly collections: string;
  readonly folder: GeneratedFolder;
  readonly kept: KeptRecords;
}

type Placed = Pick<RecordEntry, 'collection' | 'id'>;

/** A record whose file is new or has other bytes than before, as it is listed. */
export type WrittenRecord = readonly [collection: CollectionName, listed: ListedEntry];

/** What is kept of a part: the digests of its files in the order of its entries, whether formats hold anything of it. */
interface KeptPart {
  readonly digests: readonly string[];
  readonly holds: boolean;
}

/** What is kept of the index: what its records are listed by is read of it. */
interface KeptIndex {
  readonly digest: string;
  readonly places: IndexPlaces;
}

export class RecordWriter {
  readonly #place: RecordPlace;
  readonly #index = new RecordIndex();
  readonly #held: HeldWriter;
  #entries: RecordEntry[] = [];
  #group = '';
  /** Of the entries that were written last. */
  #key: string | undefined;
  /** The index that stands, as it is kept. */
  readonly #before: (KeptIndex & { readonly text: string }) | undefined;

  constructor(place: RecordPlace) {
    this.#place = place;
    this.#held = new HeldWriter(place.folder, place.kept.parts);
    const before = place.kept.parts.find(indexName) as KeptIndex | undefined;
    const text =
      before && readRemembered(this.#indexFile, before.digest, () => readWith(this.#indexFile, before.digest));
    if (text !== undefined) this.#before = { ...before!, text };
  }

  get #indexFile(): string {
    const { root, collections } = this.#place;
    return join(root, collections, indexName);
  }

  /** What this wrote, and what came before it. Of a part whose key is known no entry is made. */
  write(one: RecordEntry | RecordPart): readonly WrittenRecord[] {
    if (!('entries' in one)) return this.#add(one);
    const written = this.flush();
    const { collection, ids, key: whole } = one;
    const { parts } = this.#place.kept;
    const entries = ids.map((id) => ({ collection, id }));
    this.#group = groupOfEntry(entries[0]!);
    const known = whole === undefined ? undefined : (parts.find(whole) as string | undefined);
    if (this.#keep(entries, known, one.entries)) return written;
    this.#entries.push(...one.entries());
    const made = this.flush();
    if (whole !== undefined && this.#key !== undefined) parts.learn(whole, this.#key);
    return [...written, ...made];
  }

  #add(entry: RecordEntry): readonly WrittenRecord[] {
    const group = groupOfEntry(entry);
    const written = group === this.#group ? [] : this.flush();
    this.#group = group;
    this.#entries.push(entry);
    return written;
  }

  /** What is left is written. */
  flush(): readonly WrittenRecord[] {
    const entries = this.#entries;
    if (entries.length === 0) return [];
    this.#entries = [];
    const keys = entries.map(({ key }) => key);
    const key = keys.includes(undefined)
      ? undefined
      : digestOf(
          this.#group,
          entries.map(({ id }) => id),
          keys,
        );
    this.#key = key;
    return this.#keep(entries, key, () => entries) ? [] : this.#writePart(entries, key);
  }

  /** Once the record of the site is written; last the record that counts all others, made of what a site holds; `digests` of what it takes of that. */
  finish(toLast: (data: () => SiteData, digests: readonly string[]) => RecordEntry): void {
    const { folder, root, collections, kept } = this.#place;
    const forData = this.#held.write();
    this.write(toLast(() => new HeldFiles(join(root, collections)).toData(), forData));
    this.flush();
    const { text, places } = this.#index.finish();
    const digest = folder.write(indexName, text);
    rememberWritten(this.#indexFile, digest, text);
    const before = this.#before;
    // Parts that are made of something else may be listed as before.
    const isKnown = digest === before?.digest && Object.keys(places).every((key) => key in before.places);
    if (!isKnown) kept.parts.learn(indexName, { digest, places });
  }

  #keep(entries: readonly Placed[], key: string | undefined, whole: () => readonly RecordEntry[]): boolean {
    const { folder, kept } = this.#place;
    const known = key === undefined ? undefined : (kept.parts.find(key) as KeptPart | undefined);
    const place = key === undefined ? undefined : this.#before?.places[key];
    if (!known || !place) return false;
    if (!folder.keepAllSame(entries.map((entry, at) => [pathOf(entry), known.digests[at]!]))) return false;
    kept.entries.keep(entries[0]!);
    this.#index.add(entries, this.#before!.text.slice(...place), key);
    if (known.holds)
      this.#hold(entries, key, () =>
        whole().flatMap((entry) => kept.entries.find(entry)?.held ?? toHeld(entry.record)),
      );
    return true;
  }

  #writePart(entries: readonly RecordEntry[], key: string | undefined): WrittenRecord[] {
    const { folder, kept } = this.#place;
    const written: WrittenRecord[] = [];
    const made = entries.map((entry) => {
      const before = folder.result.written;
      const one = this.#writeEntry(entry);
      const { digest, data } = one.listed;
      if (folder.result.written !== before) written.push([entry.collection, [entry.id, digest, data]]);
      return one;
    });
    const listed = toListedText(entries.map(({ id }, at) => [id, made[at]!.listed.digest, made[at]!.listed.data]));
    this.#index.add(entries, listed, key);
    const held = made.flatMap((one) => one.held);
    const holds = held.length > 0;
    if (holds) this.#hold(entries, key, () => held);
    if (key !== undefined) kept.parts.learn(key, { digests: made.map(({ digest }) => digest), holds });
    return written;
  }

  #writeEntry(entry: RecordEntry): KeptEntry {
    const { folder, kept, collections } = this.#place;
    const path = pathOf(entry);
    const known = kept.entries.find(entry);
    if (known && folder.keepSame(path, known.digest)) return known;
    const text = toMdx(entry, kept.prose);
    const digest = folder.write(path, text);
    const listed = listWritten(entry, { text, digest, file: join(collections, path) });
    const made = { digest, listed, held: toHeld(entry.record) };
    kept.entries.learn(entry, made);
    return made;
  }

  #hold(entries: readonly Placed[], key: string | undefined, held: () => readonly Held[]): void {
    const platform = this.#group === entries[0]!.collection ? '' : entries[0]!.id.split('/')[0]!;
    this.#held.hold(platform, { key, held });
  }
}

/** The text of a file that has bytes of this digest. */
function readWith(file: string, digest: string): string | undefined {
  const bytes = existsSync(file) ? readFileSync(file) : undefined;
  const text = bytes && hash('sha256', bytes) === digest ? bytes.toString('utf8') : undefined;
  if (bytes) letGo(bytes);
  return text;
}

const pathOf = ({ collection, id }: Placed) => join(collection, `${id}.mdx`);
