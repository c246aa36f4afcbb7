/**
 * What earlier runs of this code made of entries, by the digest of all that an entry is made of: the digest of its file, what its page is listed by,
 * what formats hold of it. In: the folder of kept results, then entries, those of a kind and a platform one after the other. Out: what is known of an
 * entry; kept in one file for each kind and platform, of which no more than one is held at a time.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Held } from '../../pipeline/exports/hold.ts';
import type { RecordEntry } from '../../pipeline/records/records.ts';
import { type KnownResults, openKeptOf } from './known-results.ts';
import type { ListedAs } from './record-index.ts';

export interface KeptEntry {
  readonly digest: string;
  readonly listed: ListedAs;
  readonly held: readonly Held[];
}

type Keyed = Pick<RecordEntry, 'collection' | 'id' | 'key'>;

export class KeptEntries {
  readonly #folder: string;
  readonly #asked = new Set<string>();
  #part = '';
  #results: KnownResults | undefined;

  constructor(kept: string) {
    this.#folder = join(kept, 'entries');
  }

  find(entry: Keyed): KeptEntry | undefined {
    if (entry.key === undefined) return undefined;
    return this.#open(entry).find(entry.key) as KeptEntry | undefined;
  }

  learn(entry: Keyed, made: KeptEntry): void {
    if (entry.key !== undefined) this.#open(entry).learn(entry.key, made);
  }

  /** Also forgets platforms that are gone. */
  save(): void {
    this.#results?.save();
    for (const name of listNames(this.#folder))
      if (!this.#asked.has(name.split('.')[0]!)) rmSync(join(this.#folder, name), { recursive: true });
  }

  #open({ collection, id }: Keyed): KnownResults['known'] {
    const part = `${collection}-${id.split('/')[0]}`;
    if (this.#results === undefined || part !== this.#part) {
      this.#results?.save();
      this.#results = openKeptOf('build/generate', this.#folder, part);
      this.#part = part;
      this.#asked.add(part);
    }
    return this.#results.known;
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
