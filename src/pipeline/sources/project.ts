/**
 * Everything a site is made from, read once: vocabulary, corpus, and what the archive says of each document.
 * In: readers and an opened archive. Out: the project; payloads are shown to `onDocument` as they pass and not kept.
 */
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
}

export interface ProjectInput {
  readonly vocabulary: Vocabulary;
  readonly sources: CorpusSources;
  readonly archive: Archive;
  readonly onDocument?: (read: ReadDocument, reading: DocumentReading, corpus: Corpus | undefined) => void;
}

export async function readProject({ vocabulary, sources, archive, onDocument }: ProjectInput): Promise<Project> {
  const documents = new Map(sources.platforms.flatMap((platform) => platform.documents.map((one) => [one.path, one])));
  const readings = new Map<string, DocumentReading>();
  const archiveProblems: ArchiveProblem[] = [];
  for await (const read of archive.read(placesOf(sources))) {
    const path = `${read.place.platform}/${read.place.document}`;
    const reading = readDocument(read, clauseWords(documents.get(path)!));
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
