/**
 * The pages of the site, as Astro's routes. In: the folder of page files. Out: of each file the address pattern and the file:
 * `platforms/[platform]/index.astro` → `/platforms/[platform]`. Sorted, so that the order of files on disk is of no account. What Astro
 * takes for no page (a name that begins with `_`) is left out; a folder that is not there has none.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InjectedRoute } from 'astro';

const ending = /\.(?:astro|ts|js|mdx?)$/;

export function listRoutes(folder: string): InjectedRoute[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/(?:^|[\\/])_/.test(name))
    .sort()
    .map((name) => ({ pattern: toPattern(name.split(sep).join('/')), entrypoint: pathToFileURL(join(folder, name)) }));
}

/** The pages of a project beside ours; of two at one address, the project's. */
export function joinRoutes(own: readonly InjectedRoute[], ours: readonly InjectedRoute[]): InjectedRoute[] {
  const replaced = new Set(own.map(({ pattern }) => pattern));
  return [...own, ...ours.filter(({ pattern }) => !replaced.has(pattern))];
}

function toPattern(name: string): string {
  return `/${name.replace(ending, '').replace(/(?:^|\/)index$/, '')}`;
}
