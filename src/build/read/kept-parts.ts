/**
 * Kept results in parts: one file a part, of which few are held at a time, so that an edit writes few of them anew, and those at the end. In: a folder, the digest of
 * the code, then parts one after the other. Out: what is known of each; `save` keeps what was asked for, and forgets parts that nobody asked for.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { partOfAddress } from '../../pipeline/records/address-record.ts';
import type { RecordEntry } from '../../pipeline/records/record-entry.ts';
import type { Known } from '../../pipeline/text/known.ts';
import { type KnownResults, openKnownResults, printNote } from './known-results.ts';

/** More are written before the end: a title stands in parts of many kinds. */
const mostHeld = 64;

export class KeptParts {
  readonly #folder: string;
  readonly #code: string;
  readonly #asked = new Set<string>();
  readonly #ahead = new Map<string, KnownResults>();
  /** Parts that came before, which are not written yet. */
  readonly #held: KnownResults[] = [];
  #part = '';
  #results: KnownResults | undefined;

  constructor(folder: string, code: string) {
    this.#folder = folder;
    this.#code = code;
  }

  /** What earlier runs kept of a part: to be known before it is asked for. */
  readAhead(part: string): ReadonlyMap<string, unknown> {
    const results = this.#ahead.get(part) ?? this.#read(part);
    this.#ahead.set(part, results);
    return results.before();
  }

  open(part: string): Known {
    if (this.#results === undefined || part !== this.#part) {
      this.#leave();
      this.#results = this.#ahead.get(part) ?? this.#read(part);
      this.#ahead.delete(part);
      this.#part = part;
      this.#asked.add(part);
    }
    return this.#results.known;
  }

  #leave(): void {
    if (!this.#results?.differs()) return;
    if (this.#held.length < mostHeld) this.#held.push(this.#results);
    else this.#results.save();
  }

  #read = (part: string) => openKnownResults(this.#folder, part, printNote, this.#code);

  /** Keeps a part as it is, though nobody asks what is in it. */
  keep(part: string): void {
    this.#asked.add(part);
  }

  save(): void {
    for (const one of [...this.#held.splice(0), this.#results]) one?.save();
    for (const name of listNames(this.#folder))
      if (!this.#asked.has(name.split('.')[0]!)) rmSync(join(this.#folder, name), { recursive: true });
  }
}

const ofPlatforms: ReadonlySet<string> = new Set(['clauses', 'documents', 'changes', 'texts']);

/**
 * The part of an entry: of its kind, and where a kind has many, of its platform; of addresses, which are named by record ids, of ids that begin
 * alike.
 */
export function partOfEntry({ collection, id }: Pick<RecordEntry, 'id'> & { readonly collection: string }): string {
  if (ofPlatforms.has(collection)) return `${collection}-${id.split('/')[0]}`;
  return collection === 'addresses' ? `addresses-${partOfAddress(id)}` : collection;
}

/** The group of an entry: all of its kind and its platform, where it belongs to one. */
export const groupOfEntry = (entry: Pick<RecordEntry, 'id' | 'collection'>): string =>
  entry.collection === 'platforms' ? `platforms-${entry.id}` : partOfEntry(entry);

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
