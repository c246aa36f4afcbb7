/**
 * Looks whether a built site holds together. In: its folder, the files in it, the base and address it is built
 * for. Out: every internal link, script, style and anchor that leads nowhere, with the first page that has it
 * (`/platforms/lumen/ → /clauses/gone/: there is no such page or file`), and every archived text whose bytes
 * are not those of its name; and which places links name. Where a site was checked before, only pages that changed are
 * looked at (changed-pages.ts); many are looked at in several threads (find-together.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FoundLinks, toAddress, toPrefix } from './find-links.ts';
import { countShares, findTogether } from './find-together.ts';
import { readPageLinks } from './page-links.ts';

interface Look {
  staging: string;
  files: readonly string[];
  base: string;
  site?: string;
  /** Of the others it is known that they hold together; all pages where it is not given. */
  pages?: readonly string[] | undefined;
  /** How many threads look for links. */
  shares?: number;
  onPage(done: number, total: number): void;
}

interface Checked {
  readonly problems: string[];
  /** Places that the pages which were looked at name, by the path of the page they are on. */
  readonly places: FoundLinks['places'];
}

/** Files that were looked at, and what they point to. */
interface Looked {
  readonly at: readonly string[];
  readonly found: FoundLinks;
}

interface SiteCheck extends Look {
  /** Of each file. */
  digests: ReadonlyMap<string, { readonly sha256: string }>;
  /** Addresses below the base that rules of the host answer. */
  answered?: ReadonlySet<string> | undefined;
  /** Where pages were looked at before all files were there. */
  looked?: Looked | undefined;
}

/** Pages and what they load have to be there, other files not yet. */
export async function lookForLinks({ staging, files, base, site, pages, shares, onPage }: Look): Promise<Looked> {
  const own = pages ?? files.filter((path) => path.endsWith('.html'));
  const assets = files.filter((path) => /^_astro\/.*\.(?:css|js)$/.test(path));
  const at = [...own, ...assets];
  return {
    at,
    found: await findTogether({ staging, base, site, files: at }, shares ?? countShares(at.length), onPage),
  };
}

export async function checkSite(check: SiteCheck): Promise<Checked> {
  const { staging, digests, base, answered } = check;
  const prefix = toPrefix(base);
  const { at: looked, found } = check.looked ?? (await lookForLinks(check));
  const problems: string[] = [];

  for (const [path, { sha256 }] of digests) {
    const digest = /^snapshots\/([0-9a-f]{64})\.(?:txt|pdf)$/.exec(path)?.[1];
    if (digest !== undefined && sha256 !== digest) {
      problems.push(`${prefix}${path}: these are not the bytes that were hashed`);
    }
  }

  const sourceOf = (at: number) => toAddress(looked[at]!, base);
  const fileOf = (path: string) => {
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
    return inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
  };
  for (const [target, at] of found.targets) {
    if (target.includes('#')) continue;
    const file = fileOf(target);
    if (file !== undefined && (digests.has(file) || answered?.has(target.slice(prefix.length)))) continue;
    problems.push(`${sourceOf(at)} → ${target.replace('\0', '')}: ${explain(target, file)}`);
  }
  for (const [target, names] of found.places) {
    const file = fileOf(target);
    const known = file === undefined || !digests.has(file) ? undefined : (found.ids.get(file) ?? readIds(file));
    if (known === undefined) continue;
    const ids = new Set(known.split('\0'));
    for (const [name, at] of names)
      if (!ids.has(name)) problems.push(`${sourceOf(at)} → ${target}#${name}: the page has no such place`);
  }
  return { problems: problems.sort(), places: found.places };

  /** Of a page that did not change. */
  function readIds(path: string): string | undefined {
    if (!path.endsWith('.html')) return undefined;
    return readPageLinks(readFileSync(join(staging, path))).ids.join('\0');
  }

  function explain(target: string, file: string | undefined): string {
    if (target.startsWith('\0')) return 'this is no address';
    if (file === undefined) return target === base ? 'misses its closing slash' : `leads out of ${prefix}`;
    return digests.has(`${file}/index.html`) ? 'misses its closing slash' : 'there is no such page or file';
  }
}
