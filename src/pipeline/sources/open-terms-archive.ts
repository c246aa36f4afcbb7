/**
 * An Open Terms Archive repository as an archive (https://docs.opentermsarchive.org).
 * In: its git folder and the commit to read it from. Out: the archive interface, and the index of all it holds.
 * Example: `const archive = await openOpenTermsArchive({ repository: 'versions.git', commit: '4812…' })`
 */
import { closest } from 'fastest-levenshtein';
import type { Capture } from '../text/capture.ts';
import type { Archive, ArchiveProblem, DocumentPlace, ReadDocument } from './archive.ts';
import { type ArchiveIndex, type LoggedCapture, toIndex, toTexts } from './archive-index.ts';
import { refuseCutOff } from './cut-off.ts';
import { type ReadBlob, readBlobs } from './git-blobs.ts';
import { resolveCommit } from './git-commit.ts';
import { readLog } from './git-log.ts';

export interface OpenTermsArchive extends Archive {
  readonly index: ArchiveIndex;
}

export interface ArchiveSource {
  /** The git folder. */
  readonly repository: string;
  /** The newest one unless told. */
  readonly commit?: string;
  /** What problems print before the folder of a document, such as `content/corpora/specimen/`. */
  readonly prefix?: string;
}

export async function openOpenTermsArchive({
  repository,
  prefix = '',
  ...from
}: ArchiveSource): Promise<OpenTermsArchive> {
  const commit = await resolveCommit(repository, from.commit);
  const index = await toIndex(commit, readLog(repository, commit));
  await refuseCutOff(repository, index);
  return {
    kind: 'open-terms-archive',
    index,
    async *read(wanted) {
      const logged = wanted.map((place) => findDocument(index, place)?.captures ?? []);
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

async function readDocument(
  { index, prefix, blobs }: { index: ArchiveIndex; prefix: string; blobs: AsyncIterator<ReadBlob> },
  place: DocumentPlace,
  logged: readonly LoggedCapture[],
): Promise<ReadDocument> {
  const problems: ArchiveProblem[] = [];
  const file = `${prefix}${place.folder}/document.yml`;
  const report = (message: string, remedy: string) => problems.push({ file, line: 1, column: 1, message, remedy });
  if (logged.length === 0) report(...explainAbsence(index, place));
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
  const captures = logged.flatMap(({ capturedAt, kind, commit, blob, path }): Capture[] => {
    const text = texts.get(blob);
    return text ? [{ capturedAt, ...text, kind, origin: { commit, blob, path } }] : [];
  });
  return { place, captures, payloads, problems };
}

function findDocument(index: ArchiveIndex, { archived }: DocumentPlace) {
  return archived && index.byPath.get(`${archived.service}/${archived.terms}.md`);
}

function explainAbsence(index: ArchiveIndex, { archived }: DocumentPlace): [message: string, remedy: string] {
  if (!archived) return ['nothing says where the archive keeps it', 'add  archived: {service: …, terms: …}'];
  const wanted = `${archived.service}/${archived.terms}`;
  const names = index.documents.map(({ service, terms }) => `${service}/${terms}`);
  const remedy =
    names.length > 0 ? `write it as the archive does; nearest: "${closest(wanted, names)}"` : 'check the pin';
  return [`the archive holds no "${wanted}" up to commit ${index.commit}`, remedy];
}
