/**
 * Histories of repositories, kept in the cache. In: a folder. Out: the entries that earlier runs of this code read, each history in a
 * sealed file of its own. What does not verify counts as none, with a note.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { KeptLog, KeptLogs } from '../../pipeline/sources/kept-log.ts';
import { printNote } from './known-results.ts';
import { digestReadingCode } from './reading-code.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

export function openKeptLogs(folder: string, note = printNote): KeptLogs {
  const fileOf = (key: string) => join(folder, `${hash('sha256', key).slice(0, 32)}.json.zst`);
  return {
    find(key) {
      const file = fileOf(key);
      const sealed = readSealed(file, digestReadingCode());
      if (sealed.is === 'damaged') note(`${file} is damaged; the history is read anew\n`);
      if (sealed.is !== 'whole') return undefined;
      return JSON.parse(zstdDecompressSync(sealed.bytes).toString('utf8')) as KeptLog;
    },
    learn: (key, log) => writeSealed(fileOf(key), digestReadingCode(), zstdCompressSync(JSON.stringify(log))),
  };
}
