/** Writes a file that is not there yet. In: its path and text. Out: the exit code; an existing file is left as it is. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { hasBranchPoint } from '../check/changed-files.ts';
import type { NewContext } from './context.ts';
import { NewRefusal } from './refusal.ts';

interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly dryRun: boolean;
  /** What a person has to write now. */
  readonly left: readonly string[];
}

export function writeNew({ path, text, dryRun, left }: NewFile, { root, print }: NewContext): number {
  const shown = relative(root, path).startsWith('..') ? path : relative(root, path);
  if (existsSync(path)) throw new NewRefusal(`${shown} is already there`, 'do: give another name');
  if (dryRun) {
    print(text.trimEnd());
    return 0;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  print(`written: ${shown}`);
  if (left.length > 0) print(`left to write: ${left.join(', ')}`);
  print(`then:    npm run check${hasBranchPoint(dirname(path)) ? ' -- --changed' : ''}`);
  return 0;
}
