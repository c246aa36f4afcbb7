/**
 * Headers for hosts that read a file `_headers` (Netlify, Cloudflare Pages) or `vercel.json` (Vercel): files whose names hold the digest of their bytes never
 * change, so a browser asks for them once; no file is anything but what its type says; and rules for addresses without a page of their own
 * (`_redirects`). In: the tree of the site, its base, such rules. Out: those files. The settings of other hosts are in content/pages/contribute/hosting.mdx.
 */
import type { HostRule } from './record-rules.ts';
import type { SiteTree } from './tree/site-tree.ts';

/** Folders in which a name stands for bytes. */
export const digested = [
  '_astro',
  'pagefind/fragment',
  'pagefind/index',
  'pagefind-texts/fragment',
  'pagefind-texts/index',
  'snapshots',
];
const forGood = 'public, max-age=31536000, immutable';

export function writeHostFiles(tree: SiteTree, base: string, leading: readonly HostRule[] = []): void {
  const below = base === '/' ? '' : base;
  const there = digested.filter((folder) => tree.files.keys().some((path) => path.startsWith(`${folder}/`)));
  const rules: [path: string, name: string, value: string][] = [
    [below, 'X-Content-Type-Options', 'nosniff'],
    ...there.map((folder): [string, string, string] => [`${below}/${folder}`, 'Cache-Control', forGood]),
  ];
  // A project may bring its own.
  const write = (path: string, text: string) => {
    if (!tree.has(path)) tree.write(path, text);
  };
  write('_headers', `${rules.map(([path, name, value]) => `${path}/*\n  ${name}: ${value}`).join('\n')}\n`);
  const headers = rules.map(([path, key, value]) => ({ source: `${path}/(.*)`, headers: [{ key, value }] }));
  const led = leading.map(({ from, to, status }) => ({
    source: `${below}/${from}`,
    destination: `${below}/${to}`,
    status,
  }));
  if (led.length > 0)
    write('_redirects', led.map(({ source, destination, status }) => `${source} ${destination} ${status}\n`).join(''));
  // A page at an address of a rule is not served there.
  const redirects = led
    .filter(({ status }) => status === 302)
    .map(({ status: _, ...rule }) => ({ ...rule, permanent: false }));
  const whole = redirects.length > 0 && led.length === redirects.length ? { redirects } : {};
  write('vercel.json', `${JSON.stringify({ trailingSlash: true, headers, ...whole }, null, 2)}\n`);
}
