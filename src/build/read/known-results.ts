/**
 * What earlier runs found out about the texts of each document, kept in the cache, one file a document. In: the folder of
 * the corpus in it. Out: the results of a document to look up and add to, with `save`, which keeps those that this run
 * asked for. Every file carries its digest and that of the code that found the results: what other code found counts as none, and so
 * does what does not verify, with a note. The cache affects speed only.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { toUtf8 } from '../../pipeline/collections/utf8.ts';
import { letGo } from '../../pipeline/schema/let-go.ts';
import type { Known } from '../../pipeline/text/known.ts';
import { digestCodeOf, digestReadingCode } from './reading-code.ts';
import { readRemembered, rememberWritten } from './remembered.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

export interface KnownResults {
  readonly known: Known;
  /** What earlier runs kept. */
  readonly before: () => ReadonlyMap<string, unknown>;
  /** Whether there is something to keep. */
  differs(): boolean;
  /** `passes`: a process that stays does not hold them, either. */
  save(passes?: 'passes'): void;
}

/** Bytes that are unpacked at a time: by fewer they would be put together of many pieces. */
export const chunkSize = 128 * 1024;

const ending = '.json.zst';
/** What is kept of a document besides (kept-readings.ts). */
export const wholeEnding = '.whole.zst';
export const checkedEnding = '.checked.zst';
const endings = [ending, wholeEnding, checkedEnding];

/** Those of a document, platform/document. Read when the first one is asked for; `isPartial` as for openKeptOf. */
export function openKnownResults(
  folder: string,
  document: string,
  note = printNote,
  code = digestReadingCode(),
  isPartial = false,
): KnownResults {
  const file = join(folder, `${document}${ending}`);
  let read: Map<string, unknown> | undefined;
  const readBefore = () => {
    read ??= readRemembered(file, code, () => readResults(file, note, code));
    return read;
  };
  const asked = new Map<string, unknown>();
  let learned = 0;
  const differs = () => learned > 0 || (!isPartial && asked.size !== readBefore().size);
  return {
    differs,
    before: readBefore,
    known: {
      find(key) {
        const result = readBefore().get(key);
        if (result !== undefined) asked.set(key, result);
        return result;
      },
      learn(key, result) {
        asked.set(key, result);
        learned++;
      },
    },
    save(passes) {
      if (!differs()) return;
      const before = readBefore();
      const isForMost = !isPartial || asked.size * 2 > before.size;
      const kept = isForMost ? asked : new Map([...before, ...asked]);
      const json = toUtf8(JSON.stringify([...kept]));
      writeSealed(file, code, zstdCompressSync(json, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }));
      letGo(json);
      if (!passes) rememberWritten(file, code, kept);
    },
  };
}

/**
 * Those that a module of src found, by its code. `isPartial`: a run asks for what it makes anew alone; what it did not ask for is then kept, unless it
 * asked for most.
 */
export const openKeptOf = (module: string, folder: string, name: string, isPartial = false): KnownResults =>
  openKnownResults(folder, name, printNote, digestCodeOf(module), isPartial);

/** Deletes the results of documents that are gone. */
export function forgetOthers(folder: string, documents: readonly string[]): void {
  const kept = new Set(documents);
  for (const platform of listFolder(folder))
    for (const name of listFolder(join(folder, platform)))
      if (!endings.some((one) => name.endsWith(one) && kept.has(`${platform}/${name.slice(0, -one.length)}`)))
        rmSync(join(folder, platform, name), { recursive: true });
}

function readResults(file: string, note: (text: string) => void, code: string): Map<string, unknown> {
  const sealed = readSealed(file, code);
  if (sealed.is === 'damaged') note(`${file} is damaged; what it held is found out anew\n`);
  if (sealed.is !== 'whole') return new Map();
  const json = zstdDecompressSync(sealed.bytes, { chunkSize });
  letGo(sealed.bytes);
  const text = json.toString('utf8');
  letGo(json);
  return new Map(JSON.parse(text) as [string, unknown][]);
}

export function printNote(text: string): void {
  process.stderr.write(text);
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
