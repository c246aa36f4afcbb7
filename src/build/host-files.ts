/**
 * What hosts that read a file `_headers` (Netlify, Cloudflare Pages) are told: files whose names hold the digest of their bytes never
 * change, so a browser asks for them once; no file is anything but what its type says. In: the tree of the site and its base. Out: that file.
 */
import type { SiteTree } from './tree/site-tree.ts';

/** Folders in which a name stands for bytes. */
const digested = [
  '_astro',
  'pagefind/fragment',
  'pagefind/index',
  'pagefind-texts/fragment',
  'pagefind-texts/index',
  'snapshots',
];
const forGood = 'Cache-Control: public, max-age=31536000, immutable';

export function writeHostFiles(tree: SiteTree, base: string): void {
  const below = base === '/' ? '' : base;
  const there = digested.filter((folder) => tree.files.keys().some((path) => path.startsWith(`${folder}/`)));
  const rules = [
    [`${below}/*`, 'X-Content-Type-Options: nosniff'],
    ...there.map((folder) => [`${below}/${folder}/*`, forGood]),
  ];
  tree.write('_headers', `${rules.map(([path, header]) => `${path}\n  ${header}`).join('\n')}\n`);
}
