/**
 * Which pages of a site must be looked at for links. In: the tree of the site and the folder of the one that stands, all of whose links
 * lead somewhere. Out: the pages that changed; or nothing, which means all: where something is gone that a page may point to.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteTree } from '../tree/site-tree.ts';
import { readPageLinks } from './page-links.ts';

/** No page names these. */
const isUnnamed = (path: string) => /^pagefind(?:-texts)?\//.test(path);

export function listChangedPages(tree: SiteTree, standing: string): string[] | undefined {
  const { before, files } = tree;
  for (const path of before.files.keys()) if (!files.has(path) && !isUnnamed(path)) return undefined;
  const changed: string[] = [];
  for (const [path, { sha256 }] of files) {
    if (!path.endsWith('.html')) continue;
    const was = before.files.get(path);
    if (was?.sha256 === sha256) continue;
    changed.push(path);
    if (was === undefined) continue;
    const ids = readIds(join(standing, path), was.sha256);
    const now = ids && new Set(readPageLinks(tree.read(path).toString('utf8')).ids);
    if (!ids?.every((id) => now!.has(id))) return undefined;
  }
  return changed;
}

/** Of a page that is what it was when it was published. */
function readIds(file: string, sha256: string): string[] | undefined {
  try {
    const bytes = readFileSync(file);
    return hash('sha256', bytes) === sha256 ? readPageLinks(bytes.toString('utf8')).ids : undefined;
  } catch {
    return undefined;
  }
}
