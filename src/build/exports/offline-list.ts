/**
 * The list of files that a reader keeps to read offline. In: the tree of a finished site. Out: offline.json: addresses below the base,
 * how many bytes, and a version that any change of any of them changes.
 */
import { hash } from 'node:crypto';
import type { SiteTree } from '../tree/site-tree.ts';

/** Pages and what they run on; no archived texts, data, pictures, twins and files for other programs. */
const isKept = (path: string) =>
  (/\.html$/.test(path) && !/\/letter\.html$/.test(path)) ||
  /^(?:_astro|pagefind|pagefind-texts)\//.test(path) ||
  /^(?:theme\.js|favicon\.svg|jump\.json)$/.test(path) ||
  /^compare\/.*\.json$/.test(path) ||
  /\/feed\.json$/.test(path);

export function writeOfflineList(tree: SiteTree): void {
  const kept = tree.paths.filter(isKept);
  const digests: string[] = [];
  let bytes = 0;
  for (const path of kept) {
    const file = tree.files.get(path)!;
    bytes += file.bytes;
    digests.push(`${path}\0${file.sha256}\n`);
  }
  const addresses = kept
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .map((path) => (path === '' ? './' : path));
  const list = { version: hash('sha256', digests.join('')).slice(0, 16), bytes, files: addresses };
  tree.write('offline.json', `${JSON.stringify(list)}\n`);
}
