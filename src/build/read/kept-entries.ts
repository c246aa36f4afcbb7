/**
 * What earlier runs of this code made of entries, by the digest of all that an entry is made of: the digest of its file, what its page is listed by,
 * what formats hold of it. In: the folder of kept results, then entries, those of a kind and a platform one after the other. Out: what is known of an
 * entry.
 */
import { join } from 'node:path';
import type { Held } from '../../pipeline/exports/hold.ts';
import type { RecordEntry } from '../../pipeline/records/record-entry.ts';
import { KeptParts, partOfEntry } from './kept-parts.ts';
import { digestCodeOf } from './reading-code.ts';
import type { ListedAs } from './record-index.ts';

export interface KeptEntry {
  readonly digest: string;
  readonly listed: ListedAs;
  readonly held: readonly Held[];
}

type Keyed = Pick<RecordEntry, 'collection' | 'id' | 'key'>;

export class KeptEntries {
  readonly #parts: KeptParts;

  constructor(kept: string) {
    this.#parts = new KeptParts(join(kept, 'entries'), digestCodeOf('build/generate'));
  }

  find(entry: Keyed): KeptEntry | undefined {
    if (entry.key === undefined) return undefined;
    return this.#parts.open(partOfEntry(entry)).find(entry.key) as KeptEntry | undefined;
  }

  learn(entry: Keyed, made: KeptEntry): void {
    if (entry.key !== undefined) this.#parts.open(partOfEntry(entry)).learn(entry.key, made);
  }

  /** What is known of an entry stays, though it is not asked for. */
  keep(entry: Keyed): void {
    this.#parts.keep(partOfEntry(entry));
  }

  save(): void {
    this.#parts.save();
  }
}
