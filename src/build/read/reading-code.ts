/**
 * The digest of the code that finds out what is kept of a document, so that nothing is taken for known that other code found. Out: the
 * digest of the modules that the ways of asking load, of the packages they come with, and of Node, whose Unicode they go by.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { packageFolder } from '../../command/package-folder.ts';

const pipeline = join(import.meta.dirname, '../../pipeline');
const ending = extname(import.meta.filename);
const asking = ['text/reading', 'text/reading-beside', 'text/extract/extraction', 'records/evidence'].map((one) =>
  join(pipeline, `${one}${ending}`),
);

let known: string | undefined;

export function digestReadingCode(): string {
  known ??= digest();
  return known;
}

function digest(): string {
  const sum = createHash('sha256').update(JSON.stringify(process.versions));
  const { dependencies } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  sum.update(JSON.stringify(dependencies ?? {}));
  for (const [path, source] of [...modulesFrom(asking)].sort(([a], [b]) => (a < b ? -1 : 1)))
    sum.update(`\0${relative(pipeline, path)}\0${source}`);
  return sum.digest('hex');
}

/** Modules by their paths, with all they import of ours. */
function modulesFrom(paths: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const open = [...paths];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const source = readFileSync(path, 'utf8');
    found.set(path, source);
    const folder = dirname(path);
    for (const [, target] of source.matchAll(/(?:\bfrom|\bimport) '(\.[^']+)'/g)) open.push(resolve(folder, target!));
  }
  return found;
}
