/**
 * `import` into a corpus that exists. In: the corpus, and what its archive holds now. Out: a platform.yml and document.yml for each document that
 * the corpus lacks, in files that were not there; what the archive deleted and what the pin of the corpus does not reach yet, in words.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toCounted } from '../../command/print.ts';
import { toShellWord } from '../../command/shell-words.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { type ArchiveIndex, findByPath, type IndexedDocument } from '../../pipeline/sources/archive-index.ts';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import type { ArchiveContext } from './context.ts';
import type { ExistingCorpus } from './corpus-folder.ts';
import { describeDeleted } from './describe.ts';
import { type Placed, placeDocuments } from './placement.ts';
import { type Source, toPlatforms } from './skeleton.ts';
import { addAll } from './write-corpus.ts';

interface Addition {
  readonly existing: ExistingCorpus;
  readonly into: string;
  readonly shown: string;
  readonly from: string;
  readonly gitFolder: string;
  readonly index: ArchiveIndex;
  readonly source: Source;
  readonly renames: readonly string[];
}

/** Which folder of the corpus each document of the archive is in, by path in the archive. */
function findKnown({ documents }: ExistingCorpus, index: ArchiveIndex): Map<string, string> {
  const known = new Map<string, string>();
  for (const { document, value } of documents)
    for (const place of [value.archived ?? []].flat()) {
      if (!('service' in place)) continue;
      const path = `${place.service}/${place.terms}.md`;
      known.set(findByPath(index, path)?.path ?? path, document.path);
    }
  return known;
}

export async function addToCorpus(addition: Addition, context: ArchiveContext): Promise<readonly Placed[]> {
  const { existing, into, shown, from, gitFolder, index, source } = addition;
  const { archive } = existing.value;
  if (archive.kind !== 'open-terms-archive')
    throw new ArchiveError(
      `${shown} keeps its texts in an archive of another kind, ${archive.kind}`,
      'import into another folder',
    );
  const known = findKnown(existing, index);
  const fresh = placeNew(addition, known);
  const pinned =
    archive.commit === index.commit
      ? index
      : (await openOpenTermsArchive({ repository: gitFolder, commit: archive.commit })).index;
  const files = [...toPlatforms(fresh, { ...source, repository: archive.repository, commit: index.commit })];
  await addAll(new Map(files.filter(([path]) => !existsSync(join(into, path)))), into);
  const platforms = new Set(fresh.map(({ platform }) => platform)).size;
  context.print(
    fresh.length === 0
      ? `${shown} has all ${toCounted(known.size, 'document')} of the archive; nothing was written`
      : `${shown}: added ${toCounted(fresh.length, 'document')} of ${toCounted(platforms, 'platform')}; nothing else was touched`,
  );
  for (const { platform, document, service, terms } of fresh)
    context.print(`added ${platform}/${document}: ${service}/${terms}`);
  for (const one of index.documents) if (one.deleted) context.print(toDeletedLine(one, known.get(one.path)));
  const beyond = fresh.filter(({ service, terms }) => !findByPath(pinned, `${service}/${terms}.md`));
  if (beyond.length > 0)
    context.print(
      `${toCounted(beyond.length, 'document')} of them came after the commit that corpus.yml pins. To move the pin:\n` +
        `        npm run archive -- update ${toShellWord(shown)} --from ${toShellWord(from)}`,
    );
  return fresh;
}

/** In the folders of their platforms, and of no document that is there. */
function placeNew({ existing, into, index, renames }: Addition, known: ReadonlyMap<string, string>): Placed[] {
  const kept = index.documents.filter(({ deleted, path }) => !deleted || known.has(path));
  const own = kept.flatMap(({ service, terms, path }) => {
    const [platform, document] = known.get(path)?.split('/') ?? [];
    return platform ? [`${service}=${platform}`, `${service}/${terms}=${document}`] : [];
  });
  const placed = placeDocuments(kept, [...renames, ...own]).filter(
    ({ service, terms }) => !known.has(`${service}/${terms}.md`),
  );
  const taken = placed.filter(({ platform, document }) => existsSync(join(into, 'platforms', platform, document)));
  const strange = placed.filter(
    ({ platform, service }) =>
      existing.sources.platforms.some(({ slug }) => slug === platform) &&
      !own.includes(`${service}=${platform}`) &&
      !renames.includes(`${service}=${platform}`),
  );
  const faults = [
    ...taken.map(
      ({ platform, document, service, terms }) =>
        `"${service}/${terms}" would be ${platform}/${document}, which is there already`,
    ),
    ...strange.map(
      ({ platform, service }) =>
        `"${service}" would be ${platform}, a platform that is there and has no document of it`,
    ),
  ];
  if (faults.length === 0) return placed;
  throw new ArchiveError(
    ['the archive’s names cannot all become folders; nothing was written:', ...new Set(faults)].join('\n  '),
    'give each another folder, or that of the platform it belongs to, with  --rename "<name>=<slug>"',
  );
}

function toDeletedLine(one: IndexedDocument, path: string | undefined): string {
  return path === undefined ? `left out: ${describeDeleted(one)}` : `kept: ${path}, of ${describeDeleted(one)}`;
}
