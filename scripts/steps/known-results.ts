/**
 * What earlier runs found out about texts, kept in a file of the cache. In: the file. Out: the results to look up and add
 * to, and `save`, which keeps those that this run asked for. A file that cannot be read counts as none: nothing
 * but time depends on it.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Known } from '../../src/pipeline/archive/known.ts';

export interface KnownResults {
  readonly known: Known;
  save(): void;
}

export function openKnownResults(file: string): KnownResults {
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
      writeFileSync(partial, JSON.stringify([...asked]));
      renameSync(partial, file);
    },
  };
}

function readResults(file: string): Map<string, unknown> {
  try {
    const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return new Map(entries as [string, unknown][]);
  } catch {
    return new Map();
  }
}
