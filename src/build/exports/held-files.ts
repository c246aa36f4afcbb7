/**
 * What formats of the whole site take of clauses and changes, written beside the collections by what made them: there are too many to read their records
 * for it. In: what a site holds. Out: a file a platform; what they say; and their digests.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteData } from '../../pipeline/exports/site-format.ts';

type HeldFile = Pick<SiteData, 'clauses' | 'changes'>;

const folderOf = (collections: string) => join(collections, 'held');

export function* heldFiles({ clauses, changes }: HeldFile): Generator<{ path: string; content: string }> {
  const own = <One extends { platform: { slug: string } }>(list: readonly One[]) =>
    Map.groupBy(list, ({ platform }) => platform.slug);
  const [clausesOf, changesOf] = [own(clauses), own(changes)];
  for (const slug of new Set([...clausesOf.keys(), ...changesOf.keys()])) {
    const held: HeldFile = { clauses: clausesOf.get(slug) ?? [], changes: changesOf.get(slug) ?? [] };
    yield { path: `held/${slug}.json`, content: JSON.stringify(held) };
  }
}

export function* readHeldFiles(collections: string): Generator<HeldFile> {
  for (const file of listHeld(collections)) yield JSON.parse(readFileSync(file, 'utf8')) as HeldFile;
}

export const digestHeldFiles = (collections: string): string[] =>
  listHeld(collections).map((file) => hash('sha256', readFileSync(file)));

function listHeld(collections: string): string[] {
  const folder = folderOf(collections);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  return names.map((name) => join(folder, name));
}
