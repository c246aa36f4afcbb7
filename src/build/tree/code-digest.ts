/**
 * The digest of all code that makes a site: of ours, of the packages it is installed with, and the version of Node. In: the project.
 * Out: the digest that keys of steps begin with, so that nothing is taken over that other code made. What a page imports besides is in
 * render/bundle-digest.ts.
 */
import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../command/package-folder.ts';

const source = join(import.meta.dirname, '../..');

export function digestCode(root: string): string {
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:[cm]?[jt]s|astro|css|json)$/.test(name) && !/\.test\.ts$/.test(name))
    .sort()
    .map((name) => join(source, name));
  const installed = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'].flatMap((name) =>
    [packageFolder, root].map((folder) => join(folder, name)),
  );
  const digest = createHash('sha256').update(process.version);
  for (const file of [...code, ...new Set(installed)]) {
    digest.update(`\0${file.slice(source.length)}\0`);
    if (existsSync(file)) digest.update(readFileSync(file));
  }
  return digest.digest('hex');
}

/** The key of a step: any other value of an input gives another one. */
export function toStepKey(...inputs: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(inputs)).slice(0, 32);
}
