/** The built site that a command looks at. In: the folder as it was typed. Out: its full path, or what is to be done where there is none. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './reported-error.ts';
import { toShellWord } from './shell-words.ts';

export function findSite(site: string): string {
  const folder = resolve(site);
  if (!existsSync(join(folder, 'index.html')))
    throw new UsageError(`There is no site in ${folder}; build it with  npm run build -- --out ${toShellWord(site)}`);
  return folder;
}
