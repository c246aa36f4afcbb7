/**
 * What an index took of each file and counted over all of them, kept beside what is found in records, so that after an edit nothing is counted again
 * but what changed. In: where results are kept. Out: what was kept by the same code; it follows from the records alone.
 */
import { hash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { chunkSize } from '../read/known-results.ts';
import { readSealed, writeSealed } from '../read/sealed-file.ts';
import type { Findable, KeptPlace } from './findable.ts';
import type { HintNames } from './hint.ts';
import type { HintCounts } from './hints.ts';
import type { RecordHead } from './indexed-record.ts';
import type { SpellingCounts } from './spellings.ts';
import type { Tallied } from './tally.ts';

/** What was taken of a file. */
export interface FileHead extends Pick<Findable, 'digest' | 'passages'> {
  /** What it was found by; none where no digest of the file was known. */
  readonly key?: string | undefined;
  readonly records: readonly RecordHead[];
  readonly names: HintNames;
}

export interface KeptCounts {
  readonly files: readonly (readonly [file: string, head: FileHead])[];
  readonly words: Tallied;
  readonly hints: HintCounts;
  readonly spellings: SpellingCounts;
}

const fileOf = ({ folder }: KeptPlace) => `${folder}-counts.json.zst`;

export function readCounts(place: KeptPlace): KeptCounts | undefined {
  const sealed = readSealed(fileOf(place), hash('sha256', place.code));
  if (sealed.is !== 'whole') return undefined;
  return JSON.parse(zstdDecompressSync(sealed.bytes, { chunkSize }).toString('utf8')) as KeptCounts;
}

export function writeCounts(place: KeptPlace, counts: KeptCounts): void {
  const bytes = zstdCompressSync(JSON.stringify(counts), { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
  writeSealed(fileOf(place), hash('sha256', place.code), bytes);
}
