/**
 * Looks whether a built site holds together. In: its folder, the files in it, the base and address it is built
 * for. Out: every internal link, script, style and anchor that leads nowhere, with the first page that has it
 * (`/platforms/lumen/ → /clauses/gone/: there is no such page or file`), and every archived text whose bytes
 * are not those of its name. Each file is read once and forgotten. Where a site was checked before, only pages that changed are
 * looked at (changed-pages.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { SiteFile } from '../site-folder.ts';
import { readPageLinks } from './page-links.ts';

interface CheckedFile extends SiteFile {
  readonly sha256: string;
}

interface SiteCheck {
  staging: string;
  files: readonly CheckedFile[];
  base: string;
  site?: string;
  /** Addresses below the base that rules of the host answer. */
  answered?: ReadonlySet<string> | undefined;
  /** Of the others it is known that they hold together; all pages where it is not given. */
  pages?: readonly string[] | undefined;
  onPage(done: number, total: number): void;
}

/** Path in the site and anchor; undefined stands for other sites and protocols. */
interface Target {
  path: string;
  anchor: string;
}

/** Stands for the site where no address is given. */
const nowhere = 'https://site.invalid';

export async function checkSite({
  staging,
  files,
  base,
  site,
  answered,
  pages: given,
  onPage,
}: SiteCheck): Promise<string[]> {
  const prefix = base === '/' ? '/' : `${base}/`;
  const origin = site === undefined ? nowhere : new URL(site).origin;
  const paths = new Set(files.map((file) => file.path));
  const anchors = new Map<string, string>();
  const wanted = new Map<string, string[]>();
  const from = new Map<string, string>();
  const problems: string[] = [];

  const resolved = new Map<string, Target | undefined>();

  /** A link that begins at the root means the same on every page, and most stand on many. */
  function resolveOnce(link: string, page: string): Target | undefined {
    if (!/^\/[^/\\]/.test(link)) return resolve(link, page);
    if (!resolved.has(link)) resolved.set(withoutPage(link), resolve(link, page));
    return resolved.get(link);
  }

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

  function want(link: string, page: string, pagePath: string): void {
    const target = resolveOnce(link, page);
    if (!target) return;
    if (!from.has(target.path)) from.set(target.path, pagePath);
    if (target.anchor === '' || target.anchor === 'top') return;
    const key = `${target.path}#${target.anchor}`;
    if (from.has(key)) return;
    from.set(key, pagePath);
    const names = wanted.get(target.path) ?? [];
    wanted.set(target.path, names);
    names.push(target.anchor);
  }

  const pages = given ?? files.flatMap(({ path }) => (path.endsWith('.html') ? [path] : []));
  for (const [index, path] of pages.entries()) {
    const address = `${prefix}${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const { links, ids } = readPageLinks(readFileSync(join(staging, path), 'utf8'));
    anchors.set(path, ids.join('\0'));
    const page = new URL(address, origin).href;
    const own = new Set(ids);
    for (const link of new Set(links)) if (!(link.startsWith('#') && own.has(link.slice(1)))) want(link, page, address);
    onPage(index + 1, pages.length);
    if (index % 200 === 0) await othersFirst();
  }
  for (const { path } of files) {
    if (!/^_astro\/.*\.(?:css|js)$/.test(path)) continue;
    const page = new URL(`${prefix}${path}`, origin).href;
    const source = readFileSync(join(staging, path), 'utf8');
    for (const link of readAssetLinks(source, path)) want(link, page, `${prefix}${path}`);
  }

  for (const { path, sha256 } of files) {
    const digest = /^snapshots\/([0-9a-f]{64})\.(?:txt|pdf)$/.exec(path)?.[1];
    if (digest !== undefined && sha256 !== digest) {
      problems.push(`${prefix}${path}: these are not the bytes that were hashed`);
    }
  }

  const fileOf = (path: string) => {
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
    return inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
  };
  for (const [target, source] of from) {
    if (target.includes('#')) continue;
    const file = fileOf(target);
    if (file !== undefined && (paths.has(file) || answered?.has(target.slice(prefix.length)))) continue;
    problems.push(`${source} → ${target.replace('\0', '')}: ${explain(target, file)}`);
  }
  for (const [target, names] of wanted) {
    const file = fileOf(target);
    const known = file === undefined || !paths.has(file) ? undefined : (anchors.get(file) ?? readAnchors(file));
    if (known === undefined) continue;
    const ids = new Set(known.split('\0'));
    for (const name of names) {
      if (!ids.has(name))
        problems.push(`${from.get(`${target}#${name}`)} → ${target}#${name}: the page has no such place`);
    }
  }
  return problems.sort();

  /** Of a page that did not change. */
  function readAnchors(path: string): string | undefined {
    if (!path.endsWith('.html')) return undefined;
    return readPageLinks(readFileSync(join(staging, path), 'utf8')).ids.join('\0');
  }

  function explain(target: string, file: string | undefined): string {
    if (target.startsWith('\0')) return 'this is no address';
    if (file === undefined) return target === base ? 'misses its closing slash' : `leads out of ${prefix}`;
    return paths.has(`${file}/index.html`) ? 'misses its closing slash' : 'there is no such page or file';
  }
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
