/**
 * Writes what messages offer as fixes. In: the root messages are relative to, and the messages. Out: how many files were
 * changed. From the last line of a file to the first, so that no edit moves what another one means.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Message } from '../../pipeline/checks/rule.ts';
import { applyEdits } from '../../pipeline/sources/yaml-edit.ts';

export function applyFixes(root: string, messages: readonly Message[]): number {
  let changed = 0;
  for (const [path, own] of Map.groupBy(
    messages.filter(({ fix }) => fix),
    ({ file }) => file,
  )) {
    const file = resolve(root, path);
    const source = readFileSync(file, 'utf8');
    const edits = own.toSorted((a, b) => b.line - a.line || b.column - a.column).flatMap(({ fix }) => fix ?? []);
    const fixed = applyEdits(source, edits);
    if (fixed === source) continue;
    writeFileSync(`${file}.partial`, fixed);
    renameSync(`${file}.partial`, file);
    changed++;
  }
  return changed;
}
