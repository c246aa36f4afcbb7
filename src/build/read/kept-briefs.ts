/**
 * What lists, counts and keys take of readings, of all documents in one file: of a document of which nothing changed its reading is opened only where
 * somebody asks for more. In: the folder of kept readings. Out: the result under a key, whose larger parts are read from its own file when they are
 * first asked for, and only while that file is as it was when it was written; a result to keep; `save`, which forgets documents that nobody asked for.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { toBrief } from '../../pipeline/records/brief.ts';
import type { Packed } from '../../pipeline/records/packed.ts';
import type { ClauseReading } from '../../pipeline/text/reading.ts';
import { isSeenSame, type Seen, seenOf } from '../tree/seen.ts';
import { fileOfReading, findKept } from './kept-readings.ts';
import { chunkSize } from './known-results.ts';
import type { Share, ShareResult } from './read-share.ts';
import { digestCodeOf } from './reading-code.ts';
import { readRemembered, rememberWritten } from './remembered.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

type Part = 'excerpt' | 'optOut' | 'lineage';

/** A clause without those parts that its brief stands for. */
interface BriefClause {
  readonly own: ClauseReading;
  readonly brief?: ClauseReading['brief'];
  readonly parts: readonly Part[];
}

/** A result without its larger parts. */
interface BriefResult {
  readonly key: string;
  /** Its own file, as it was written. */
  readonly seen: Seen;
  readonly path: string;
  readonly reading: Omit<ShareResult['reading'], 'clauses'>;
  readonly clauses: ReadonlyMap<string, BriefClause>;
  readonly evidence?: {
    readonly passages: number;
    readonly differences: readonly number[];
    readonly texts: readonly number[];
  };
  readonly hasWindows: boolean;
  readonly hasPlaces: boolean;
}

type Briefs = ReadonlyMap<string, BriefResult>;

/** Opened already, by a process that stays. */
const opened = new WeakMap<BriefResult, ShareResult>();

const fileOfBriefs = ({ cache }: Pick<Share, 'cache'>) => join(cache, 'briefs.zst');

interface KeptBriefs {
  find(path: string, key: string): ShareResult | undefined;
  /** `result` is kept under this key in its own file. */
  learn(key: string, result: ShareResult): void;
  save(): void;
}

export function openKeptBriefs(from: Pick<Share, 'cache' | 'lives'>): KeptBriefs {
  const file = fileOfBriefs(from);
  const code = digestCodeOf('build/read/kept-briefs');
  const before = readRemembered(file, code, () => readBriefs(file, code));
  const now = new Map<string, BriefResult>();
  const open = (one: BriefResult) => {
    const result = opened.get(one) ?? toResult(one, () => findWhole(from, one));
    opened.set(one, result);
    return result;
  };
  return {
    find(path, key) {
      const known = before.get(path);
      if (known?.key !== key || !isSeenSame(seenOf(fileOfReading(from, path)), known.seen)) return undefined;
      now.set(path, known);
      return open(known);
    },
    learn(key, result) {
      const seen = seenOf(fileOfReading(from, result.path));
      if (seen) now.set(result.path, toBriefResult(key, seen, result));
    },
    save() {
      if (now.size === before.size && [...now].every(([path, one]) => before.get(path) === one)) return;
      const bytes = zstdCompressSync(serialize(now), { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
      writeSealed(file, code, bytes);
      rememberWritten(file, code, now);
    },
  };
}

function readBriefs(file: string, code: string): Briefs {
  const sealed = readSealed(file, code);
  return sealed.is === 'whole' ? (deserialize(zstdDecompressSync(sealed.bytes, { chunkSize })) as Briefs) : new Map();
}

/** What was kept of a document is damaged though its times say nothing of it: whoever reads the corpus once more opens all that is kept, and reads that document anew. */
export class DamagedReading extends Error {}

function findWhole(from: Pick<Share, 'cache' | 'lives'>, { path, key }: BriefResult): ShareResult {
  const whole = findKept(from, path, key);
  if (whole) return whole;
  const file = fileOfReading(from, path);
  for (const distrusted of [file, fileOfBriefs(from)]) rmSync(distrusted, { force: true });
  throw new DamagedReading(`${file} changed while it was used; run the command again`);
}

function toBriefResult(
  key: string,
  seen: Seen,
  { path, reading, evidence, windows, places }: ShareResult,
): BriefResult {
  const { clauses, ...others } = reading;
  return {
    ...{ key, seen, path, reading: others },
    clauses: new Map([...clauses].map(([slug, one]) => [slug, toBriefClause(one)])),
    ...(evidence && {
      evidence: {
        passages: evidence.passages,
        differences: [...evidence.differences.keys()],
        texts: [...evidence.texts.keys()],
      },
    }),
    hasWindows: windows !== undefined,
    hasPlaces: places !== undefined,
  };
}

function toBriefClause(clause: ClauseReading): BriefClause {
  const brief = toBrief(clause);
  if (!brief) return { own: clause, parts: [] };
  const { excerpt: _words, optOut, lineage: _life, ...own } = clause;
  return { own, brief, parts: ['excerpt', 'lineage', ...(optOut ? ['optOut' as const] : [])] };
}

function toResult({ path, reading, clauses, evidence, hasWindows, hasPlaces }: BriefResult, read: () => ShareResult) {
  let whole: ShareResult | undefined;
  const load = () => {
    whole ??= read();
    return whole;
  };
  const packed = <T>(pick: (result: ShareResult) => Packed<T>): Packed<T> => ({
    get bytes() {
      return pick(load()).bytes;
    },
    get size() {
      return pick(load()).size;
    },
  });
  const result: ShareResult = {
    path,
    problems: [],
    reading: {
      ...reading,
      clauses: new Map(
        [...clauses].map(([slug, one]) => [slug, toClause(one, () => load().reading.clauses.get(slug)!)]),
      ),
    },
    ...(evidence && {
      evidence: {
        passages: evidence.passages,
        differences: new Map(
          evidence.differences.map((number) => [number, packed((one) => one.evidence!.differences.get(number)!)]),
        ),
        texts: new Map(evidence.texts.map((number) => [number, packed((one) => one.evidence!.texts.get(number)!)])),
      },
    }),
    ...(hasWindows && { windows: packed((one) => one.windows!) }),
    ...(hasPlaces && { places: packed((one) => one.places!) }),
  };
  return result;
}

function toClause({ own, brief, parts }: BriefClause, load: () => ClauseReading): ClauseReading {
  const clause = { ...own };
  for (const part of parts) Object.defineProperty(clause, part, { enumerable: true, get: () => load()[part] });
  return brief ? Object.defineProperty(clause, 'brief', { value: brief }) : clause;
}
