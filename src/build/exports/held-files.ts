/**
 * What formats of the whole site take of records, written beside the collections by what made them: there are too many to read them for it. In: what a
 * site holds. Out: a file a platform and one of all others; what they say; and their digests.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Held, SiteHolder } from '../../pipeline/exports/hold.ts';
import type { SiteData } from '../../pipeline/exports/site-format.ts';
import { byCodeOrder } from '../../pipeline/schema/order.ts';

const folder = 'held';

/** The file of a platform, or of all that belongs to none. In: its slug. Out: where it is, and its content of what is held. */
export function toHeldFile(platform: string): { path: string; toContent: (held: readonly Held[]) => string } {
  return { path: platform === '' ? `${folder}/site.json` : `${folder}/platforms/${platform}.json`, toContent };
}

const toPath = ({ path }: { path: string }) => path;

/** Each list in the order of its addresses. */
function toContent(held: readonly Held[]): string {
  const lists = [...Map.groupBy(held, ({ list }) => list)].sort(byCodeOrder(([list]) => list));
  const toValue = (list: string, own: readonly Held[]) =>
    list === 'site' ? own[0]!.value : own.map(({ value }) => value as { path: string }).sort(byCodeOrder(toPath));
  return JSON.stringify(Object.fromEntries(lists.map(([list, own]) => [list, toValue(list, own)])));
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
