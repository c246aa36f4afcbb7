/**
 * The project that a command works on. In: the folder it was started in. Out: the nearest folder from there upwards that has an
 * Astro configuration; outside of all, the repository of Clausary where the command is run from its source.
 */
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { packageFolder } from './package-folder.ts';
import { UsageError } from './reported-error.ts';

export const configurations = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

export function projectRoot(from = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (configurations.some((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) break;
  }
  if (!packageFolder.includes(`${sep}node_modules${sep}`)) return packageFolder;
  throw new UsageError(
    `${from} is in no project: there is no astro.config.mjs; npx clausary init <folder> writes a new one`,
  );
}
