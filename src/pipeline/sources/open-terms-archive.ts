import type { Capture } from '../text/capture.ts';
import { referenceOf } from '../text/find-capture.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Archive, ArchivedPlace, ArchiveKind, ArchiveProblem, DocumentPlace, ReadDocument } from './archive.ts';
import {
  type ArchiveIndex,
  digestCaptures,
  findByPath,
  inOrder,
  type LoggedCapture,
  toIndex,
  toTexts,
} from './archive-index.ts';
import { refuseCutOff } from './cut-off.ts';
import { type ReadBlob, readBlobs } from './git-blobs.ts';
import { resolveCommit } from './git-commit.ts';
import { refuseAbsentObjects } from './git-objects.ts';
import { type KeptLogs, readKeptLog } from './kept-log.ts';
import { compareWithTree } from './pinned-tree.ts';
import { repositoryAddresses } from './repository-addresses.ts';

export const openTermsArchiveKind: ArchiveKind<'open-terms-archive'> = {
  kind: 'open-terms-archive',
  keptIn: 'repository',
  open: ({ commit }, { path, prefix, logs }) =>
    openOpenTermsArchive({ repository: path!, commit, prefix, ...(logs && { logs }) }),
  refer: referenceOf,
  address: repositoryAddresses,
};

export interface OpenTermsArchive extends Archive {
  readonly index: ArchiveIndex;
}

interface ArchiveSource {
  /** The git folder. */
  readonly repository: string;
  /** The newest one by default. */
  readonly commit?: string;
  /** What problems print before the folder of a document, such as `content/corpora/specimen/`. */
  readonly prefix?: string;
  /** Histories of earlier runs. */
  readonly logs?: KeptLogs;
}

/**
 * An Open Terms Archive repository as an archive (https://docs.opentermsarchive.org).
 * In: its git folder and the commit to read it from. Out: the archive interface, and the index of all it holds.
 * Example: `const archive = await openOpenTermsArchive({ repository: 'versions.git', commit: '4812…' })`
 */
export async function openOpenTermsArchive({
  repository,
  prefix = '',
  logs,
  ...from
}: ArchiveSource): Promise<OpenTermsArchive> {
  await refuseAbsentObjects(repository);
  const commit = await resolveCommit(repository, from.commit);
  const index = await toIndex(commit, readKeptLog({ gitFolder: repository, commit, reader: 'terms', kept: logs }));
  await refuseCutOff(repository, index);
  await compareWithTree(repository, index);
  return {
    kind: 'open-terms-archive',
    index,
    async list() {
      return index.documents.map(({ service, terms, captures }) => ({
        name: `${service}/${terms}`,
        captures: captures.length,
        first: captures[0]!.capturedAt,
        last: captures.at(-1)!.capturedAt,
      }));
    },
    stateOf(place) {
      // What is not found is reported with the most similar name.
      const isFound = placesOf(place).length > 0 && placesOf(place).every((one) => findByPath(index, toPath(one)));
      return isFound ? digestCaptures(findCaptures(index, place), prefix) : undefined;
    },
    async *read(wanted) {
      const logged = wanted.map((place) => findCaptures(index, place));
      const blobs = readBlobs(repository, logged.flatMap(toTexts));
      try {
        for (const [at, place] of wanted.entries())
          yield await readDocument({ index, prefix, blobs }, place, logged[at] ?? []);
      } finally {
        await blobs.return(undefined);
      }
    },
  };
}

interface Reading {
  readonly index: ArchiveIndex;
  readonly prefix: string;
  readonly blobs: AsyncIterator<ReadBlob>;
}

async function readDocument(
  { index, prefix, blobs }: Reading,
  place: DocumentPlace,
  logged: readonly LoggedCapture[],
): Promise<ReadDocument> {
  const problems: ArchiveProblem[] = [];
  const file = `${prefix}${place.folder}/document.yml`;
  const report = (message: string, remedy: string) => problems.push({ file, line: 1, column: 1, message, remedy });
  if (placesOf(place).length === 0)
    report('nothing says where the archive keeps it', 'add  archived: {service: …, terms: …}');
  for (const archived of placesOf(place))
    if (!findByPath(index, toPath(archived))) report(...explainAbsence(index, archived));
  const texts = new Map<string, { digest: string; bytes: number }>();
  const payloads = new Map<string, Buffer>();
  for (const _ of toTexts(logged)) {
    const text = (await blobs.next()).value as ReadBlob;
    if ('fault' in text) report(`the archived text ${text.blob} ${text.fault}`, 'fetch the archive again');
    else {
      texts.set(text.blob, { digest: text.digest, bytes: text.payload.length });
      payloads.set(text.digest, text.payload);
    }
  }
  const captures = logged.flatMap(({ capturedAt, kind, sources, commit, blob, path }): Capture[] => {
    const text = texts.get(blob);
    const said = sources !== undefined && { sources };
    return text ? [{ capturedAt, ...text, kind, ...said, origin: { commit, blob, path } }] : [];
  });
  return { place, captures, payloads, problems };
}

/** The captures of all places of a document, in the order of the history. */
function findCaptures(index: ArchiveIndex, place: DocumentPlace): readonly LoggedCapture[] {
  const documents = new Set(placesOf(place).map((archived) => findByPath(index, toPath(archived))));
  return inOrder([...documents].flatMap((document) => document?.captures ?? []));
}

function placesOf({ archived = [] }: DocumentPlace): readonly ArchivedPlace[] {
  return [archived].flat().filter((one) => 'service' in one);
}

function toPath({ service, terms }: ArchivedPlace): string {
  return `${service}/${terms}.md`;
}

function explainAbsence(index: ArchiveIndex, archived: ArchivedPlace): [message: string, remedy: string] {
  const wanted = `${archived.service}/${archived.terms}`;
  const names = index.documents.map(({ service, terms }) => `${service}/${terms}`);
  const nearest = nearestName(wanted, names);
  const remedy = nearest ? `write it as the archive does; nearest: "${nearest.name}"` : 'check the pin';
  return [`the archive holds no "${wanted}" up to commit ${index.commit}`, remedy];
}
