/** Digests of the pages of an index and how many of them are written by hand, kept beside what is found in records. In: a folder, the digest of the code; the key of the index. Out: the digests, or none where another index was kept last. */
import { hash } from 'node:crypto';
import { readSealed, writeSealed } from '../read/sealed-file.ts';

/** In the order of the index. */
export interface IndexedPages {
  readonly ofRecords: readonly string[];
  readonly byHand: readonly string[];
}

export class KeptPages {
  readonly #file: string;
  readonly #code: string;

  constructor(folder: string, code: string) {
    this.#file = `${folder}-pages.json`;
    this.#code = hash('sha256', code);
  }

  read(key: string): IndexedPages | undefined {
    const sealed = readSealed(this.#file, this.#code);
    if (sealed.is !== 'whole') return undefined;
    const [of, pages] = JSON.parse(sealed.bytes.toString('utf8')) as [key: string, pages: IndexedPages];
    return of === key ? pages : undefined;
  }

  write(key: string, pages: IndexedPages): void {
    writeSealed(this.#file, this.#code, Buffer.from(JSON.stringify([key, pages])));
  }
}
