/**
 * Writes what messages offer as fixes. In: the root messages are relative to, and the messages. Out: a line for each fix that was
 * written. From the last line of a file to the first, so that no edit moves what another one means.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Message } from '../../pipeline/checks/rule.ts';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { applyEdits, type YamlEdit } from '../../pipeline/sources/yaml-edit.ts';

export function applyFixes(root: string, messages: readonly Message[]): string[] {
  const written: string[] = [];
  for (const [path, own] of Map.groupBy(
    messages.filter(({ fix }) => fix),
    ({ file }) => file,
  )) {
    const file = resolve(root, path);
    const source = readFileSync(file, 'utf8');
    const edits = own.toSorted((a, b) => b.line - a.line || b.column - a.column).flatMap(({ fix }) => fix ?? []);
    const fixed = applyEdits(source, edits);
    if (fixed === source) continue;
    writeWhole(file, fixed);
    for (const { line, fix = [], rule } of own)
      for (const edit of fix) written.push(`${path}:${line} ${inWords(edit)} (${rule})`);
  }
  return written;
}

function inWords(edit: YamlEdit): string {
  const name = edit.keys.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  if ('rename' in edit) return `${name} is now called ${edit.rename}`;
  return 'remove' in edit ? `${name} was taken out` : `${name} is now ${JSON.stringify(edit.value)}`;
}
