/**
 * Everything a site is made from, read once: vocabulary, corpus, and what the archive says of each document.
 * In: readers and an opened archive. Out: the project; payloads are shown to `onDocument` as they pass and not kept.
 */
import type { Known } from '../archive/known.ts';
import { type DocumentReading, readDocument } from '../archive/reading.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Archive, ArchiveProblem, ReadDocument } from './archive.ts';
import { type AuthoredDocument, type CorpusSources, placesOf } from './corpus.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Project {
  readonly vocabulary: Vocabulary;
  readonly sources: CorpusSources;
  /** By platform/document. */
  readonly readings: ReadonlyMap<string, DocumentReading>;
  readonly archiveProblems: readonly ArchiveProblem[];
  /** Where part of a corpus was read: the records of the other files, paths by id. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

export interface ProjectInput {
  readonly vocabulary: Vocabulary;
  readonly sources: CorpusSources;
  readonly archive: Archive;
  /** What earlier runs found out about the same texts. */
  readonly known?: Known;
  readonly onDocument?: (read: ReadDocument, reading: DocumentReading, corpus: Corpus | undefined) => void;
}

export async function readProject({ vocabulary, sources, archive, known, onDocument }: ProjectInput): Promise<Project> {
  const documents = new Map(sources.platforms.flatMap((platform) => platform.documents.map((one) => [one.path, one])));
  const readings = new Map<string, DocumentReading>();
  const archiveProblems: ArchiveProblem[] = [];
  for await (const read of archive.read(placesOf(sources))) {
    const path = `${read.place.platform}/${read.place.document}`;
    const reading = readDocument(read, clauseWords(documents.get(path)!), { ...(known && { known }) });
    readings.set(path, reading);
    archiveProblems.push(...read.problems);
    onDocument?.(read, reading, sources.corpus?.value);
  }
  return { vocabulary, sources, readings, archiveProblems };
}

function clauseWords(document: AuthoredDocument) {
  return new Map(
    document.clauses.flatMap(({ slug, authored }) => (authored.value ? [[slug, authored.value] as const] : [])),
  );
}
