/**
 * Texts derived of captured pages, kept in the cache: deriving one takes far longer than reading it again. In: a folder. Out: by document
 * the texts of earlier runs, each in a file under the key of all it depends on, with its digest and that of the code that derived it.
 * What does not verify counts as none, with a note; what cannot be written costs time only.
 */
import { join } from 'node:path';
import type { DerivedTexts } from '../../pipeline/sources/archive.ts';
import { printNote } from './known-results.ts';
import { digestReadingCode } from './reading-code.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

export function openDerivedTexts(folder: string, note = printNote): DerivedTexts {
  return {
    of(document) {
      const fileOf = (key: string) => join(folder, document, `${key}.txt`);
      return {
        find(key) {
          const sealed = readSealed(fileOf(key), digestReadingCode());
          if (sealed.is === 'damaged') note(`${fileOf(key)} is damaged; the text is derived anew\n`);
          return sealed.is === 'whole' ? sealed.bytes : undefined;
        },
        learn: (key, text) => writeSealed(fileOf(key), digestReadingCode(), text),
      };
    },
  };
}
