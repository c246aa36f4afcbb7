import type { ChangeOverride } from '../text/change-overrides.ts';
import type { Known } from '../text/known.ts';
import { type DetectedTypes, phrasesOf } from '../text/phrases.ts';
import { type ClauseWords, type DocumentReading, readDocument } from '../text/reading.ts';
import { type BesideWish, readBeside } from '../text/reading-beside.ts';
import { readWords } from '../text/reading-words.ts';
import type { Archive, DocumentPlace, ReadDocument } from './archive.ts';
import { makeQuotations } from './beside-words.ts';
import { type AuthoredDocument, type CorpusSources, toDocumentPlace } from './corpus.ts';
import { serviceNames } from './service-names.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface DocumentWords {
  /** platform/document */
  readonly path: string;
  readonly place: DocumentPlace;
  readonly clauses: ReadonlyMap<string, ClauseWords>;
  readonly overrides: readonly ChangeOverride[];
  /** Whether an editor says something of a change: a check needs the changes, to find the one that is meant. */
  readonly hasNotes: boolean;
  readonly beside: BesideWish;
  readonly language?: string;
}

export interface ReadingWish {
  /** What earlier runs found out about the texts of a document; asked once for each that is read in full. */
  readonly known?: (document: string) => Known;
  /**
   * Which documents get a history: `all`; `changed` (a clause is no longer verbatim, or an editor wrote of a change);
   * `none`. Others are reported as unchanged.
   */
  readonly lives?: 'all' | 'changed' | 'none';
}

interface DocumentRead {
  readonly path: string;
  readonly read: ReadDocument;
  readonly reading: DocumentReading;
  readonly known?: Known;
}

/**
 * What the archive says of documents, one after the other. In: an opened archive, and of each document its place and the
 * words of its clauses, as plain values. Out: each document as archived, with what was read of it.
 */
export async function* readDocuments(
  archive: Archive,
  documents: readonly DocumentWords[],
  { known: knownOf, lives = 'all' }: ReadingWish,
): AsyncGenerator<DocumentRead> {
  const at = documents.values();
  for await (const read of archive.read(documents.map(({ place }) => place))) {
    const { path, clauses, overrides, hasNotes, language, beside } = at.next().value!;
    const words = lives === 'all' ? undefined : readWords(read, clauses);
    const isEnough = words && (lives === 'none' || (!hasNotes && words.isCurrent));
    const known = isEnough ? undefined : knownOf?.(path);
    const options = { overrides, ...(language !== undefined && { language }), ...(known && { known }) };
    const reading = isEnough ? words.reading : readDocument(read, clauses, options);
    yield {
      path,
      read,
      reading: { ...reading, beside: readBeside(read, beside, reading.clauses, known) },
      ...(known && { known }),
    };
  }
}

/** What reading needs to know of each document, as plain values, so that threads can share the work. */
export function toDocumentWords(sources: CorpusSources, vocabulary: Vocabulary): DocumentWords[] {
  const toDetect = detectOf(vocabulary);
  const toQuotations = makeQuotations(sources);
  return sources.platforms.flatMap((platform) =>
    platform.documents.map((document) => ({
      path: document.path,
      place: toDocumentPlace(document),
      clauses: clauseWords(document),
      overrides: toOverrides(document),
      hasNotes: (document.overrides?.value?.changes ?? []).length > 0,
      beside: {
        quotations: toQuotations(document),
        detect: toDetect(document),
        detectOptions: { language: document.authored?.value?.language, names: serviceNames(platform) },
        clauseTypes: new Map(
          document.clauses.flatMap(({ slug, authored }) =>
            authored.value ? [[slug, authored.value.clauseType] as const] : [],
          ),
        ),
      },
      ...(document.authored?.value && { language: document.authored.value.language }),
    })),
  );
}

/** The phrases of the types that a kind of document could hold: one map for all documents of a group and language. */
function detectOf({ types, documentTypes }: Vocabulary): (document: AuthoredDocument) => DetectedTypes {
  const found = new Map<string, DetectedTypes>();
  return ({ authored }) => {
    const language = authored?.value?.language;
    const group = documentTypes.get(authored?.value?.documentType ?? '')?.group;
    if (language === undefined || group === undefined) return new Map();
    const key = `${language} ${group}`;
    const own =
      found.get(key) ??
      new Map(
        [...types].flatMap(([type, { detect, documents }]) =>
          phrasesOf(detect, language) && (documents.length === 0 || documents.includes(group))
            ? [[type, { detect, documents: [] }] as const]
            : [],
        ),
      );
    found.set(key, own);
    return own;
  };
}

function toOverrides({ overrides }: AuthoredDocument): ChangeOverride[] {
  return (overrides?.value?.changes ?? []).flatMap(({ snapshot, kind, because }) =>
    kind && because ? [{ snapshot, kind, reason: because }] : [],
  );
}

function clauseWords({ clauses }: AuthoredDocument): Map<string, ClauseWords> {
  return new Map(
    clauses.flatMap(({ slug, authored }) => {
      if (!authored.value) return [];
      const { snapshot, excerpt, optOut } = authored.value;
      return [[slug, { snapshot, excerpt, optOut }] as const];
    }),
  );
}
