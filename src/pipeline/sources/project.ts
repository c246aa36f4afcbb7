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
  /** What earlier runs found out about the texts of a document, platform/document; asked once for each. */
  readonly known?: (document: string) => Known;
  /**
   * Whose versions are compared and whose clauses followed: all documents, those in which a clause no longer stands
   * word for word or a change is overruled, or none. What becomes of the others is that nothing did.
   */
  readonly lives?: 'all' | 'changed' | 'none';
  readonly onDocument?: (
    read: ReadDocument,
    reading: DocumentReading,
    corpus: Corpus | undefined,
    known: Known | undefined,
  ) => void;
}

export async function readProject(input: ProjectInput): Promise<Project> {
  const { vocabulary, sources, archive, lives = 'all', onDocument } = input;
  const documents = new Map(sources.platforms.flatMap((platform) => platform.documents.map((one) => [one.path, one])));
  const readings = new Map<string, DocumentReading>();
  const archiveProblems: ArchiveProblem[] = [];
  for await (const read of archive.read(placesOf(sources))) {
    const path = `${read.place.platform}/${read.place.document}`;
    const document = documents.get(path)!;
    const clauses = clauseWords(document);
    const overrides = toOverrides(document);
    const words = lives === 'all' ? undefined : readWords(read, clauses);
    const isEnough = words && (lives === 'none' || (overrides.length === 0 && words.isCurrent));
    const known = isEnough ? undefined : input.known?.(path);
    const reading = isEnough ? words.reading : readDocument(read, clauses, { overrides, ...(known && { known }) });
    readings.set(path, reading);
    archiveProblems.push(...read.problems);
    onDocument?.(read, reading, sources.corpus?.value, known);
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
