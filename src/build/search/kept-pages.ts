/**
 * Digests of the pages of an index and how many of them are written by hand, kept beside what is found in records. In: a folder, the digest of the code; the key of
 * the index. Out: the digests of that index, where it is the newest, or the one that stands: the site of the newest may not have been published.
 */
import { hash } from 'node:crypto';
import { readSealed, writeSealed } from '../read/sealed-file.ts';

/** In the order of the index. */
export interface IndexedPages {
  readonly ofRecords: readonly string[];
  readonly byHand: readonly string[];
}

type Kept = readonly (readonly [key: string, pages: IndexedPages])[];

export class KeptPages {
  readonly #file: string;
  readonly #code: string;

  constructor(folder: string, code: string) {
    this.#file = `${folder}-pages.json`;
    this.#code = hash('sha256', code);
  }

  read(key: string): IndexedPages | undefined {
    return this.#readAll().find(([of]) => of === key)?.[1];
  }

  /** `standing`: the key of the index that stands, whose pages stay. */
  write(key: string, pages: IndexedPages, standing?: string): void {
    const others = this.#readAll().filter(([of]) => of === standing && of !== key);
    writeSealed(this.#file, this.#code, Buffer.from(JSON.stringify([[key, pages], ...others] satisfies Kept)));
  }

  #readAll(): Kept {
    const sealed = readSealed(this.#file, this.#code);
    return sealed.is === 'whole' ? (JSON.parse(sealed.bytes.toString('utf8')) as Kept) : [];
  }
}
