/**
 * The list of files that a reader keeps to read offline. In: the folder of a finished site and its files. Out: offline.json: addresses below the base,
 * how many bytes, and a version that any change of any of them changes.
 */
import { createHash, hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages and what they run on; no archived texts, data, pictures, twins and files for other programs. */
const isKept = (path: string) =>
  (/\.html$/.test(path) && !/\/letter\.html$/.test(path)) ||
  /^(?:_astro|pagefind|pagefind-texts)\//.test(path) ||
  /^(?:theme\.js|favicon\.svg|jump\.json)$/.test(path) ||
  /^compare\/.*\.json$/.test(path) ||
  /\/feed\.json$/.test(path);

export function writeOfflineList(folder: string, files: readonly { readonly path: string }[]): void {
  const kept = files
    .map(({ path }) => path)
    .filter(isKept)
    .sort();
  const version = createHash('sha256');
  let bytes = 0;
  for (const path of kept) {
    const content = readFileSync(join(folder, path));
    bytes += content.length;
    version.update(`${path}\0${hash('sha256', content)}\n`);
  }
  const addresses = kept
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .map((path) => (path === '' ? './' : path));
  const list = { version: version.digest('hex').slice(0, 16), bytes, files: addresses };
  writeFileSync(join(folder, 'offline.json'), `${JSON.stringify(list)}\n`);
}
