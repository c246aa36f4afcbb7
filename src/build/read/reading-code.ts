/**
 * The digest of code whose results are kept, so that nothing is taken for known that other code found. In: the module that finds them. Out:
 * the digest of the modules that it loads, of the packages they come with, and of Node, whose Unicode they go by.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { packageFolder } from '../../command/package-folder.ts';

const home = join(import.meta.dirname, '../..');
const known = new Map<string, string>();
/** Modules that several of them load. */
const sources = new Map<string, string>();

/** What reads a document. */
export const readingCode = 'build/read/read-share';

export const digestReadingCode = (): string => digestCodeOf(readingCode);

/** A module of src, without its ending. */
export function digestCodeOf(module: string): string {
  const digest = known.get(module) ?? digestModules(module);
  known.set(module, digest);
  return digest;
}

function digestModules(module: string): string {
  const sum = createHash('sha256').update(JSON.stringify(process.versions));
  const { dependencies } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  sum.update(JSON.stringify(dependencies ?? {}));
  for (const [path, source] of [...modulesOf(module)].sort(([a], [b]) => (a < b ? -1 : 1)))
    sum.update(`\0${relative(home, path)}\0${source}`);
  return sum.digest('hex');
}

/** A module and all it imports of ours, by their paths. */
export function modulesOf(module: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open = [join(home, `${module}${extname(import.meta.filename)}`)];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    // A rule’s example may import what is no file.
    if (found.has(path) || !existsSync(path)) continue;
    const source = sources.get(path) ?? readFileSync(path, 'utf8');
    sources.set(path, source);
    found.set(path, source);
    const folder = dirname(path);
    for (const [, target] of source.matchAll(/(?:\bfrom|\bimport) '(\.[^']+)'/g)) open.push(resolve(folder, target!));
  }
  return found;
}
