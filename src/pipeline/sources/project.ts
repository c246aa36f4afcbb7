/**
 * Everything a site is made from, read once: vocabulary, corpus, and what the archive says of each document.
 * In: readers and an opened archive. Out: the project; payloads are shown to `onDocument` as they pass and not kept.
 */
import type { ChangeOverride } from '../archive/change-overrides.ts';
import type { Known } from '../archive/known.ts';
import { type DocumentReading, readDocument } from '../archive/reading.ts';
import { readWords } from '../archive/reading-words.ts';
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
  /** Only whether words stand where they are said to: versions are not compared, and no clause is followed. */
  readonly wordsOnly?: boolean;
  readonly onDocument?: (read: ReadDocument, reading: DocumentReading, corpus: Corpus | undefined) => void;
}

export async function readProject(input: ProjectInput): Promise<Project> {
  const { vocabulary, sources, archive, known, wordsOnly, onDocument } = input;
  const documents = new Map(sources.platforms.flatMap((platform) => platform.documents.map((one) => [one.path, one])));
  const readings = new Map<string, DocumentReading>();
  const archiveProblems: ArchiveProblem[] = [];
  for await (const read of archive.read(placesOf(sources))) {
    const path = `${read.place.platform}/${read.place.document}`;
    const document = documents.get(path)!;
    const clauses = clauseWords(document);
    const options = { overrides: toOverrides(document), ...(known && { known }) };
    const reading = wordsOnly ? readWords(read, clauses) : readDocument(read, clauses, options);
    readings.set(path, reading);
    archiveProblems.push(...read.problems);
    onDocument?.(read, reading, sources.corpus?.value);
  }
  return { vocabulary, sources, readings, archiveProblems };
}

function toOverrides({ overrides }: AuthoredDocument): ChangeOverride[] {
  return (overrides?.value?.changes ?? []).map(({ snapshot, kind, because }) => ({ snapshot, kind, reason: because }));
}

function clauseWords(document: AuthoredDocument) {
  return new Map(
    document.clauses.flatMap(({ slug, authored }) => (authored.value ? [[slug, authored.value] as const] : [])),
  );
}
