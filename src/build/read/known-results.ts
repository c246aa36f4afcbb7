/**
 * What earlier runs found out about the texts of each document, kept in the cache, one file a document. In: the folder of
 * the corpus in it. Out: the results of a document to look up and add to, with `save`, which keeps those that this run
 * asked for. A file that cannot be read counts as none: nothing but time depends on it.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Known } from '../../pipeline/text/known.ts';

export interface KnownResults {
  readonly known: Known;
  save(): void;
}

const ending = '.json.zst';

/** Those of a document, platform/document. */
export function openKnownResults(folder: string, document: string): KnownResults {
  const file = join(folder, `${document}${ending}`);
  const before = readResults(file);
  const asked = new Map<string, unknown>();
  let learned = 0;
  return {
    known: {
      find(key) {
        const result = before.get(key);
        if (result !== undefined) asked.set(key, result);
        return result;
      },
      learn(key, result) {
        asked.set(key, result);
        learned++;
      },
    },
    save() {
      if (learned === 0 && asked.size === before.size) return;
      mkdirSync(dirname(file), { recursive: true });
      const partial = `${file}.${process.pid}.partial`;
      writeFileSync(partial, zstdCompressSync(JSON.stringify([...asked])));
      renameSync(partial, file);
    },
  };
}

/** Deletes the results of documents that are gone. */
export function forgetOthers(folder: string, documents: readonly string[]): void {
  const kept = new Set(documents);
  // Where all results of a corpus were once in one file.
  rmSync(`${folder}.json`, { force: true });
  for (const platform of listFolder(folder))
    for (const name of listFolder(join(folder, platform)))
      if (!kept.has(`${platform}/${name.replace(ending, '')}`))
        rmSync(join(folder, platform, name), { recursive: true });
}

function readResults(file: string): Map<string, unknown> {
  try {
    const entries: unknown = JSON.parse(zstdDecompressSync(readFileSync(file)).toString('utf8'));
    return new Map(entries as [string, unknown][]);
  } catch {
    return new Map();
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
