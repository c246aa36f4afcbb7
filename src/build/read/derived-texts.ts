/**
 * Texts derived of captured pages, kept in the cache: deriving one takes far longer than reading it again. In: a folder. Out: by document
 * the texts of earlier runs, each in a file under the key of all it depends on. What cannot be read or written costs time only.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DerivedTexts } from '../../pipeline/sources/archive.ts';

export function openDerivedTexts(folder: string): DerivedTexts {
  return {
    of(document) {
      const own = join(folder, document);
      let isThere = false;
      return {
        find(key) {
          try {
            return readFileSync(join(own, `${key}.txt`));
          } catch {
            return undefined;
          }
        },
        learn(key, text) {
          if (!isThere) mkdirSync(own, { recursive: true });
          isThere = true;
          const partial = join(own, `${key}.${process.pid}.partial`);
          writeFileSync(partial, text);
          renameSync(partial, join(own, `${key}.txt`));
        },
      };
    },
  };
}
