/**
 * What formats of the whole site take of clauses and changes, written beside the collections by what made them: there are too many to read their records
 * for it. In: what a site holds, the digests of the files of clauses. Out: a file a platform; and what they say.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeldChange, HeldClause, SiteData } from '../../pipeline/exports/site-format.ts';

const heldFolder = 'held';

interface HeldFile {
  readonly clauses: readonly (readonly [digest: string, clause: HeldClause])[];
  readonly changes: readonly HeldChange[];
}

export function* heldFiles(
  { clauses, changes }: Pick<SiteData, 'clauses' | 'changes'>,
  digests: ReadonlyMap<string, string>,
): Generator<{ path: string; content: string }> {
  const own = <One extends { platform: { slug: string } }>(list: readonly One[]) =>
    Map.groupBy(list, ({ platform }) => platform.slug);
  const [byPlatform, changesBy] = [own(clauses), own(changes)];
  for (const slug of new Set([...byPlatform.keys(), ...changesBy.keys()])) {
    const held: HeldFile = {
      clauses: (byPlatform.get(slug) ?? []).map((one) => [digests.get(one.path)!, one]),
      changes: changesBy.get(slug) ?? [],
    };
    yield { path: `${heldFolder}/${slug}.json`, content: JSON.stringify(held) };
  }
}

export function* readHeldFiles(collections: string): Generator<HeldFile> {
  const folder = join(collections, heldFolder);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const name of names) yield JSON.parse(readFileSync(join(folder, name), 'utf8')) as HeldFile;
}
