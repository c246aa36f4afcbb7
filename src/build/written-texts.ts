/** Archived texts among records that are written one kind after the other. In: the records. Out: the texts, and which record comes after the last of them. */
import type { WrittenText } from './search/findable.ts';
import type { WrittenRecord } from './write-records.ts';

export class WrittenTexts {
  readonly all: WrittenText[] = [];
  #hasEnded = false;

  /** Takes a record; says whether it is the first one after all texts. */
  endWith([collection, [id, digest]]: WrittenRecord): boolean {
    if (collection === 'texts') this.all.push([id, digest]);
    else if (!this.#hasEnded && this.all.length > 0) {
      this.#hasEnded = true;
      return true;
    }
    return false;
  }
}
