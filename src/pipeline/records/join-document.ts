/**
 * A document as it was read, joined to what was authored of it: its type, what it was reviewed for, its address, its clauses with type and severity. In: a
 * project without errors. Out: the joined document.
 */
import type { Corpus } from '../schema/corpus.ts';
import { type Document, looksFor, reviewsOf } from '../schema/document.ts';
import { byCodeOrder, inCodeOrder } from '../schema/order.ts';
import type { Rubric } from '../schema/rubric.ts';
import { addressesOf, archiveOf } from '../sources/archive-kinds.ts';
import type { AuthoredClause, AuthoredDocument } from '../sources/corpus.ts';
import type { DocumentFacts } from '../sources/document-keys.ts';
import type { Project } from '../sources/project.ts';
import type { Vocabulary } from '../sources/vocabulary.ts';
import type { Capture } from '../text/capture.ts';
import { findCapture } from '../text/reading.ts';
import type { JoinedClause, JoinedDocument, SourcedDocument } from './joined.ts';
import { bytesOf } from './revision.ts';
import { toSeverity } from './severity.ts';

/** In: a document as authored, what was read of it. Out: both as one, with its clauses in reading order. Throws where a check should have refused it. */
export function joinDocument(
  project: Project,
  rubric: Rubric,
  authored: AuthoredDocument,
  platform: JoinedClause['platform'],
  facts: DocumentFacts | undefined,
): JoinedDocument {
  const reading = project.readings.get(authored.path)!;
  const value = withSource(authored.authored!.value!, reading.captures.at(-1), project.sources.corpus!.value!);
  const applicable = applicableTypes(project.vocabulary, value);
  const sinceOf = (type: string) => project.vocabulary.types.get(type)?.since;
  const reviews = reviewsOf(value).map(({ value: review }) => {
    const { snapshot, clauseTypes, inFull, audiences } = review;
    const capture = findCapture(reading.captures, snapshot);
    const types = new Set(
      clauseTypes === 'all' ? applicable.filter((type) => looksFor(review, type, sinceOf(type))) : clauseTypes,
    );
    return { types, inFull, ...(audiences && { audiences }), ...(capture && { capture }) };
  });
  const inFull = reviews.filter((one) => one.inFull);
  const reviewedIn = inFull
    .flatMap(({ capture }) => capture ?? [])
    .sort(byCodeOrder(({ capturedAt }) => capturedAt))
    .at(-1);
  const document = {
    slug: authored.slug,
    path: authored.path,
    ...(facts && { facts }),
    value,
    file: pathInCorpus(project, authored.authored!.file.path),
    platform,
    reading,
    applicable,
    reviewed: new Set(inFull.flatMap(({ types }) => [...types])),
    reviews,
    notes: authored.overrides?.value?.changes ?? [],
    ...(reviewedIn && { reviewedIn }),
  };
  const clauses = authored.clauses.map((one) => joinClause(project, rubric, one, document, facts));
  return { ...document, clauses: clauses.sort(inReadingOrder) };
}

/** Where nobody has written down its address, the one that its newest capture came from, else the place in the archive. */
function withSource(value: Document, newest: Capture | undefined, corpus: Corpus): SourcedDocument {
  if (value.sourceUrl !== undefined) return { ...value, sourceUrl: value.sourceUrl };
  const settings = archiveOf(corpus, value);
  const inArchive = newest && (newest.sourceUrl ?? addressesOf(newest, settings).archiveUrl);
  const sourceUrl = inArchive ?? ('repository' in settings ? settings.repository : corpus.site);
  if (sourceUrl === undefined)
    throw new Error(`The document ${value.title} has neither an address nor a capture; the checks refuse it before`);
  return { ...value, sourceUrl, isSourceOfArchive: newest?.sourceUrl === undefined };
}

function joinClause(
  project: Project,
  rubric: Rubric,
  authored: AuthoredClause,
  document: JoinedClause['document'],
  facts: DocumentFacts | undefined,
): JoinedClause {
  const value = authored.authored.value!;
  return {
    slug: authored.slug,
    path: authored.path,
    ...(facts && { facts: facts.clauses.get(authored.slug)! }),
    value,
    file: pathInCorpus(project, authored.authored.file.path),
    type: project.vocabulary.types.get(value.clauseType)!,
    platform: document.platform,
    document,
    reading: document.reading.clauses.get(authored.slug) as JoinedClause['reading'],
    severity: toSeverity(value.factors, rubric),
  };
}

/** By the share of the text that lies before the words, so that captures of different length compare. */
function inReadingOrder(a: JoinedClause, b: JoinedClause): number {
  const place = ({ reading }: JoinedClause) => bytesOf(reading).start / Math.max(1, reading.capture.bytes);
  return place(a) - place(b) || inCodeOrder(a.slug, b.slug);
}

function applicableTypes({ types, documentTypes }: Vocabulary, document: Document): string[] {
  const group = documentTypes.get(document.documentType)?.group;
  return [...types].flatMap(([slug, type]) =>
    type.documents.length === 0 || (group && type.documents.includes(group)) ? [slug] : [],
  );
}

/** The path of an authored file in its corpus. In: the path as messages print it. */
export function pathInCorpus({ sources }: Project, path: string): string {
  return path.slice(sources.prefix.length);
}
