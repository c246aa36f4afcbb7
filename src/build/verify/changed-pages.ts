/**
 * Which pages of a site must be looked at for links. In: the tree of the site and the folder of the current one, all of whose links
 * lead somewhere; whether one of them names a place on a page. Out: the pages that changed; where a page, a file or a place on a page is gone, also those that may point to it; or
 * nothing, which means all, where too much is gone or it has a name that links write in several ways.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteTree } from '../tree/site-tree.ts';
import { readPageLinks } from './page-links.ts';

/** No page names these. */
const isUnnamed = (path: string) => /^pagefind(?:-texts)?\//.test(path);

/** With more gone than that, to look at all pages costs no more. */
const mostGone = 40;
/** What links must hold as it is written, unless they are encoded. */
const isPlain = (word: string) => /^#?[\w.-]*$/.test(word);
/** Plain letters that are written in another way. */
const encoded = /%(?:2d|2e|5f|[3-7][0-9a-f])/gi;

export function listChangedPages(
  tree: SiteTree,
  standing: string,
  isNamed: (path: string, id: string) => boolean = () => true,
): string[] | undefined {
  const { before, files } = tree;
  /** Of each page, file or place that is gone what a link to it holds. */
  const gone: string[][] = [];
  for (const path of before.files.keys()) if (!files.has(path) && !isUnnamed(path)) gone.push([toLastName(path)]);
  const changed = new Set<string>();
  for (const [path, { sha256 }] of files) {
    if (!path.endsWith('.html')) continue;
    const was = before.files.get(path);
    if (was?.sha256 === sha256) continue;
    changed.add(path);
    if (was === undefined) continue;
    const ids = readIds(join(standing, path), was.sha256);
    if (!ids) return undefined;
    const now = new Set(readPageLinks(tree.read(path)).ids);
    for (const id of ids) if (!now.has(id) && isNamed(path, id)) gone.push([`#${id}`, toLastName(path)]);
  }
  if (gone.length > mostGone || !gone.flat().every(isPlain)) return undefined;
  if (gone.length > 0)
    for (const path of files.keys())
      if (path.endsWith('.html') && !changed.has(path) && mayName(tree.read(path), gone)) changed.add(path);
  return [...changed];
}

/** Every address of a page or file ends in it. */
const toLastName = (path: string) =>
  path
    .replace(/\/?index\.html$/, '')
    .split('/')
    .at(-1)!;

function mayName(page: Buffer, gone: readonly (readonly string[])[]): boolean {
  const holds = (text: Pick<Buffer, 'includes'> | string) =>
    gone.some((words) => words.every((word) => text.includes(word)));
  return holds(page) || (page.includes('%') && holds(page.toString('utf8').replace(encoded, decodeURIComponent)));
}

/** Of a page that is what it was when it was published. */
function readIds(file: string, sha256: string): string[] | undefined {
  try {
    const bytes = readFileSync(file);
    return hash('sha256', bytes) === sha256 ? readPageLinks(bytes).ids : undefined;
  } catch {
    return undefined;
  }
}
