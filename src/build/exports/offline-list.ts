/**
 * The list of files that a reader keeps to read offline. In: the tree of a finished site. Out: offline.json: addresses below the base,
 * how many bytes, and a version that any change of any of them changes.
 */
import { hash } from 'node:crypto';
import type { SiteTree } from '../tree/site-tree.ts';

/** Pages and what they run on; no archived texts, data, pictures, twins and files for other programs. */
function isKept(path: string): boolean {
  if (path.endsWith('.html')) return !path.endsWith('/letter.html');
  if (path.endsWith('.json') && (path.startsWith('compare/') || path.endsWith('/feed.json'))) return true;
  return files.has(path) || folders.some((folder) => path.startsWith(folder));
}

const files: ReadonlySet<string> = new Set(['theme.js', 'favicon.svg', 'jump.json']);
const folders = ['_astro/', 'pagefind/', 'pagefind-texts/'];
const index = 'index.html';

/** A page is named by its folder. */
function toAddress(path: string): string {
  if (path === index) return './';
  return path.endsWith(`/${index}`) ? path.slice(0, -index.length) : path;
}

export function writeOfflineList(tree: SiteTree): void {
  const kept = tree.paths.filter(isKept);
  const digests: string[] = [];
  let bytes = 0;
  for (const path of kept) {
    const file = tree.files.get(path)!;
    bytes += file.bytes;
    digests.push(`${path}\0${file.sha256}\n`);
  }
  const list = { version: hash('sha256', digests.join('')).slice(0, 16), bytes, files: kept.map(toAddress) };
  tree.write('offline.json', `${JSON.stringify(list)}\n`);
}
