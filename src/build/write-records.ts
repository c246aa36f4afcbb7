/**
 * Writes records as MDX, and beside them what pages are listed by and what formats of the whole site hold. In: the folder, what earlier runs made,
 * then entries. Out: the files. An entry that is made of the same as before, and whose file is still there, is not made again.
 */
import { join } from 'node:path';
import { toMdx } from '../pipeline/collections/mdx.ts';
import type { GeneratedFolder } from '../pipeline/collections/write.ts';
import { SiteHolder, toHeld } from '../pipeline/exports/hold.ts';
import type { SiteData } from '../pipeline/exports/site-format.ts';
import type { RecordEntry } from '../pipeline/records/records.ts';
import type { CollectionName } from '../pipeline/schema/record.ts';
import { heldFiles } from './exports/held-files.ts';
import type { KeptEntry } from './read/kept-entries.ts';
import type { KeptRecords } from './read/kept-records.ts';
import { indexName, type ListedEntry, listWritten, RecordIndex } from './read/record-index.ts';

interface RecordPlace {
  /** Relative to the project. */
  readonly collections: string;
  readonly folder: GeneratedFolder;
  readonly kept: KeptRecords;
}

/** A record whose file is new or has other bytes than before, as it is listed. */
export type WrittenRecord = readonly [collection: CollectionName, listed: ListedEntry];

export class RecordWriter {
  readonly #place: RecordPlace;
  readonly #index = new RecordIndex();
  readonly #holder = new SiteHolder();

  constructor(place: RecordPlace) {
    this.#place = place;
  }

  write(entry: RecordEntry): WrittenRecord | undefined {
    const { folder, kept } = this.#place;
    const before = folder.result.written;
    const path = join(entry.collection, `${entry.id}.mdx`);
    const known = kept.entries.find(entry);
    const made = known && folder.keepSame(path, known.digest) ? known : this.#make(entry, path);
    this.#index.add(entry, made.listed);
    for (const held of made.held) this.#holder.hold(held);
    if (folder.result.written === before) return undefined;
    return [entry.collection, [entry.id, made.listed.digest, made.listed.data]];
  }

  /** Once the record of the site is written: what a site holds; last the record that counts all others, made of that. */
  finish(toLast: (data: SiteData, digests: readonly string[]) => RecordEntry): void {
    const { folder } = this.#place;
    const data = this.#holder.toData();
    const digests = [...heldFiles(data)].map(({ path, content }) => folder.write(path, content));
    this.write(toLast(data, digests));
    folder.write(indexName, this.#index.toText());
  }

  #make(entry: RecordEntry, path: string): KeptEntry {
    const { folder, kept, collections } = this.#place;
    const text = toMdx(entry, kept.prose);
    const digest = folder.write(path, text);
    const listed = listWritten(entry, { text, digest, file: join(collections, path) });
    const made = { digest, listed, held: toHeld(entry.record) };
    kept.entries.learn(entry, made);
    return made;
  }
}
