import type { Corpus } from '../schema/corpus.ts';
import type { DocumentReading } from '../text/reading.ts';
import type { Archive, ArchiveProblem, ReadDocument } from './archive.ts';
import type { CorpusSources } from './corpus.ts';
import { type ReadingWish, readDocuments, toDocumentWords } from './read-documents.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Project {
  readonly vocabulary: Vocabulary;
  readonly sources: CorpusSources;
  /** By platform/document. */
  readonly readings: ReadonlyMap<string, DocumentReading>;
  /** By platform/document: the digest of all that its reading depends on, where that is known. */
  readonly readingKeys?: ReadonlyMap<string, string>;
  readonly archiveProblems: readonly ArchiveProblem[];
  /** Where part of a corpus was read: the documents of that part, whether they are there or not. */
  readonly only?: ReadonlySet<string>;
  /** Where part of a corpus was read: the records of the other files, paths by id. */
  readonly elsewhere?: ReadonlyMap<string, string>;
  /** Where part of a corpus was read: all platforms, and the documents of the other files, by path. */
  readonly unread?: ReadonlySet<string>;
  /** The instant that dates are compared with; without one it is not checked whether they lie in the future. */
  readonly now?: string;
  /** The day each authored file was first committed, by its path in messages, where the history is at hand. */
  readonly firstCommits?: ReadonlyMap<string, string>;
}

export interface ProjectInput extends ReadingWish {
  readonly vocabulary: Vocabulary;
  readonly sources: CorpusSources;
  readonly archive: Archive;
  readonly onDocument?: (read: ReadDocument, reading: DocumentReading, corpus: Corpus | undefined) => void;
}

/**
 * Everything a site is made from, read once: vocabulary, corpus, and what the archive says of each document.
 * In: readers and an opened archive. Out: the project; payloads are shown to `onDocument` as they pass and not kept.
 */
export async function readProject(input: ProjectInput): Promise<Project> {
  const { vocabulary, sources, archive, onDocument } = input;
  const readings = new Map<string, DocumentReading>();
  const archiveProblems: ArchiveProblem[] = [];
  for await (const { path, read, reading } of readDocuments(archive, toDocumentWords(sources, vocabulary), input)) {
    readings.set(path, reading);
    archiveProblems.push(...read.problems);
    onDocument?.(read, reading, sources.corpus?.value);
  }
  return { vocabulary, sources, readings, archiveProblems };
}
