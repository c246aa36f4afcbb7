/**
 * What the commands that look at a built site are asked for. In: the words of a command line, and what the command says of
 * itself. Out: the folder of the site, which page and where to, or nothing where only help was asked for.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './reported-error.ts';
import { toShellWord } from './shell-words.ts';

export interface SiteOptions {
  /** The built site. */
  folder: string;
  /** One kind of page instead of all. */
  only?: string;
  out?: string;
}

const options = {
  site: { type: 'string', default: 'dist' },
  only: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export function readSiteOptions(help: string, words: readonly string[]): SiteOptions | undefined {
  const { site, help: isAsked, ...rest } = parseArgs({ args: [...words], options }).values;
  if (isAsked) {
    process.stdout.write(`${help}\n`);
    return undefined;
  }
  const folder = resolve(site);
  if (!existsSync(join(folder, 'index.html')))
    throw new UsageError(`There is no site in ${folder}; build it with  npm run build -- --out ${toShellWord(site)}`);
  return { folder, ...rest };
}
