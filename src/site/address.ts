/**
 * Addresses of pages and files. In: a record's path, without slashes at the ends. Out: an address
 * under the site's base: `href('clauses/ai-training')` → "/clauses/ai-training/".
 */
import { withoutEndSlashes } from '../pipeline/schema/end-slashes.ts';

const base = `${withoutEndSlashes(import.meta.env.BASE_URL)}/`;

/** A page; without a path, the home page. */
export function href(path = '', fragment = '', query?: Record<string, string>): string {
  const search = query === undefined ? '' : new URLSearchParams(query).toString();
  return `${base}${path === '' ? '' : `${path}/`}${search && `?${search}`}${fragment && `#${fragment}`}`;
}

/** A file, such as "snapshots/<digest>.txt". */
export function fileHref(path: string): string {
  return `${base}${path.replace(/^\/+/, '')}`;
}

/** What an address holds as it is: no `..`, nothing to be encoded. */
const isPlainPath = /^(?:\/[\w-]+(?:\.\w+)*)+\/?$/;

/** The whole address, where the build was given that of the site. */
export function absolute(address: string, site: URL | undefined): string {
  if (site === undefined) return address;
  return isPlainPath.test(address) ? `${site.origin}${address}` : new URL(address, site).href;
}
