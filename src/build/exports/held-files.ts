/**
 * What formats of the whole site take of records, written beside the collections by what made them: there are too many to read them for it. In: what a
 * site holds. Out: a file a platform and one of all others; what they say; and their digests.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Held, SiteHolder } from '../../pipeline/exports/hold.ts';
import type { SiteData } from '../../pipeline/exports/site-format.ts';

const folder = 'held';

export function* heldFiles({
  platforms,
  documents,
  clauses,
  changes,
  ...others
}: SiteData): Generator<{ path: string; content: string }> {
  const own = <One extends { path: string }>(list: readonly One[]) =>
    Map.groupBy(list, ({ path }) => path.split('/')[1]!);
  const parts = { platforms: own(platforms), documents: own(documents), clauses: own(clauses), changes: own(changes) };
  for (const slug of parts.platforms.keys()) {
    const lists = Object.entries(parts).map(([name, bySlug]) => [name, bySlug.get(slug) ?? []]);
    yield { path: `${folder}/platforms/${slug}.json`, content: JSON.stringify(Object.fromEntries(lists)) };
  }
  yield { path: `${folder}/site.json`, content: JSON.stringify(others) };
}

export function readHeldFiles(collections: string): SiteData {
  const holder = new SiteHolder();
  for (const file of listHeld(collections)) {
    const { site, ...lists } = JSON.parse(readFileSync(file, 'utf8')) as Partial<SiteData>;
    if (site) holder.hold({ list: 'site', value: site });
    for (const [list, values] of Object.entries(lists))
      for (const value of values) holder.hold({ list, value } as Held);
  }
  return holder.toData();
}

export const digestHeldFiles = (collections: string): string[] =>
  listHeld(collections).map((file) => hash('sha256', readFileSync(file)));

function listHeld(collections: string): string[] {
  const held = join(collections, folder);
  if (!existsSync(held)) return [];
  const names = readdirSync(held, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(held, name));
}
