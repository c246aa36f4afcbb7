/**
 * Keeps what pages take of long records from one build to the next. In: a file, the digest of the code that pages pass through. Out: from now on facts are those of the
 * file, until `save`, which keeps the ones that were asked for.
 */
import { hash } from 'node:crypto';
import { readSealedMap, writeSealedMap } from '../../read/sealed-map.ts';
import { sharePageFacts } from './page-facts.ts';

export interface KeptPageFacts {
  save(): void;
}

export function openPageFacts(file: string, code: string): KeptPageFacts {
  const sealing = hash('sha256', code);
  const before = readSealedMap<unknown>(file, sealing);
  const now = new Map<string, unknown>();
  sharePageFacts({ before, now });
  return {
    save() {
      sharePageFacts(undefined);
      const isNew = now.size !== before.size || [...now.keys()].some((key) => !before.has(key));
      if (isNew) writeSealedMap(file, sealing, now);
    },
  };
}
