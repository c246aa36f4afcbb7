/**
 * What the pages of a site point to. In: the folder, the base and address of the site, the files, of which every n-th is looked at. Out: addresses
 * and places on pages, each with the number of the first file that names it; and the places that each page has. Each file is read
 * once and forgotten.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { readPageLinks } from './page-links.ts';

export interface LinkShare {
  readonly staging: string;
  readonly base: string;
  readonly site: string | undefined;
  /** Pages, styles and scripts. */
  readonly files: readonly string[];
  /** This share of so many. */
  readonly number: number;
  readonly of: number;
}

export interface FoundLinks {
  /** Paths of the site with its base, by the number of the first file. What is no address begins with `\0`. */
  readonly targets: Map<string, number>;
  /** Of a path the places that are named on it, again by the first file. */
  readonly places: Map<string, Map<string, number>>;
  /** The ids of each page, joined by `\0`. */
  readonly ids: Map<string, string>;
}

/** Path in the site and anchor; undefined stands for other sites and protocols. */
interface Target {
  path: string;
  anchor: string;
}

/** Stands for the site where no address is given. */
const nowhere = 'https://site.invalid';

export const toPrefix = (base: string): string => (base === '/' ? '/' : `${base}/`);

export const toAddress = (path: string, base: string): string =>
  `${toPrefix(base)}${path.endsWith('.html') ? path.replace(/(^|\/)index\.html$/, '$1') : path}`;

export async function findLinks(
  { staging, base, site, files, number, of }: LinkShare,
  onFile: () => void,
): Promise<FoundLinks> {
  const prefix = toPrefix(base);
  const origin = site === undefined ? nowhere : new URL(site).origin;
  const found: FoundLinks = { targets: new Map(), places: new Map(), ids: new Map() };
  /** Links that begin at the root, which mean the same on every page: most stand on many, and the first is the one that counts. */
  const wanted = new Set<string>();

  function resolve(link: string, page: string): Target | undefined {
    if (/^(?:mailto|tel|data|blob):/i.test(link)) return undefined;
    if (!URL.canParse(link, page) || /%(?![0-9a-f]{2})/i.test(link)) return { path: `\0${link}`, anchor: '' };
    const url = new URL(link, page);
    if (url.origin !== origin) return undefined;
    // A whole address outside the base is another site on the same host.
    if (/^[a-z]+:|^\/\//i.test(link) && !url.pathname.startsWith(prefix)) return undefined;
    const anchor = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
    return { path: decodeURIComponent(url.pathname), anchor };
  }

  function want(link: string, page: string, at: number): void {
    if (/^\/[^/\\]/.test(link)) {
      if (wanted.has(link)) return;
      wanted.add(withoutPage(link));
    }
    const target = resolve(link, page);
    if (!target) return;
    if (!found.targets.has(target.path)) found.targets.set(target.path, at);
    if (target.anchor === '' || target.anchor === 'top') return;
    const names = found.places.get(target.path) ?? new Map<string, number>();
    found.places.set(target.path, names);
    if (!names.has(target.anchor)) names.set(target.anchor, at);
  }

  for (let at = number; at < files.length; at += of) {
    const path = files[at]!;
    const page = new URL(toAddress(path, base), origin).href;
    const source = readFileSync(join(staging, path));
    if (path.endsWith('.html')) {
      const { links, ids } = readPageLinks(source);
      found.ids.set(path, ids.join('\0'));
      const own = new Set(ids);
      for (const link of new Set(links)) if (!(link.startsWith('#') && own.has(link.slice(1)))) want(link, page, at);
    } else for (const link of readAssetLinks(source.toString(), path)) want(link, page, at);
    onFile();
    if ((at - number) % (200 * of) === 0) await othersFirst();
  }
  return found;
}

/** A piece of a page keeps the whole page in memory, a copy of it does not. */
const withoutPage = (piece: string) => Buffer.from(piece).toString();

/** Files that a stylesheet or a script loads; what a script writes of stylesheets is text to it. */
function readAssetLinks(source: string, path: string): string[] {
  const loads = path.endsWith('.css')
    ? /url\(([^()]*)\)/g
    : /(?:\bfrom|\bimport)\s*(?:\(\s*)?["']([./][^"']+\.js)["']/g;
  return [...source.matchAll(loads)]
    .map((match) => (match[1] ?? '').trim().replace(/^["']|["']$/g, ''))
    .filter((link) => !/^(?:data:|#|%23)/.test(link));
}
