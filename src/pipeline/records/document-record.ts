/**
 * The record of a document's page, and the document as one line of a list.
 * In: a joined document. Out: its clauses in reading order, what was looked for, its versions newest first.
 */

import type { Corpus } from '../schema/corpus.ts';
import type { DocumentRecord, DocumentRow } from '../schema/document-record.ts';
import type { VersionRecord } from '../schema/record-parts.ts';
import type { ClauseContext } from './clause-record.ts';
import type { JoinedDocument } from './join.ts';
import { toOrigin } from './origin.ts';
import { countSeverities } from './severity.ts';
import { toSnapshotRecord } from './snapshot-record.ts';

const wordsAMinute = 230; // silent reading of non-fiction: Brysbaert 2019, doi:10.1016/j.jml.2019.104047

export function toDocumentRecord(document: JoinedDocument, { joined, rows }: ClauseContext): DocumentRecord {
  const { corpus, vocabulary } = joined;
  const { value, reading, clauses, reviewed, reviewedIn } = document;
  const newest = reading.versions.at(-1);
  const words = newest ? reading.words.get(newest.capture.digest)! : 0;
  const having = new Set(clauses.map((clause) => clause.value.clauseType));
  const names = (slugs: Iterable<string>) =>
    [...slugs].map((slug) => ({ slug, name: vocabulary.types.get(slug)!.name }));
  return {
    kind: 'document',
    path: `platforms/${document.path}`,
    platform: { slug: document.platform.slug, name: document.platform.value.name },
    title: value.title,
    documentType: value.documentType,
    sourceUrl: value.sourceUrl,
    language: value.language,
    ...(value.region && { region: value.region }),
    ...(newest && { newest: toSnapshotRecord(newest.last, value, corpus) }),
    ...(newest?.last.statedUpdate && { statedUpdate: newest.last.statedUpdate }),
    words,
    readingMinutes: Math.max(1, Math.round(words / wordsAMinute)),
    clauses: clauses.map((clause) => rows.get(clause.path)!),
    severities: countSeverities(clauses.map(({ severity }) => severity.level)),
    ...(reviewedIn && {
      reviewed: {
        capturedAt: reviewedIn.capturedAt,
        types: reviewed.size,
        silent: names([...reviewed].filter((type) => !having.has(type))),
      },
    }),
    notReviewed: names(document.applicable.filter((type) => !reviewed.has(type) && !having.has(type))),
    versions: toVersionRecords(document, corpus),
    captures: reading.captures.length,
    distinctTexts: reading.words.size,
    origin: toOrigin(document.file, corpus),
  };
}

function toVersionRecords({ reading, value }: JoinedDocument, corpus: Corpus): VersionRecord[] {
  return reading.versions
    .map(({ number, capture, captures, last, textSeenBefore }) => ({
      number,
      snapshot: toSnapshotRecord(capture, value, corpus),
      kind: capture.kind,
      captures: captures.length,
      lastCapturedAt: last.capturedAt,
      words: reading.words.get(capture.digest)!,
      textSeenBefore,
    }))
    .reverse();
}

export function toDocumentRow({
  path,
  platform,
  slug,
  value,
  clauses,
  reading,
  reviewedIn,
}: JoinedDocument): DocumentRow {
  return {
    path: `platforms/${path}`,
    platform: { slug: platform.slug, name: platform.value.name },
    document: { slug, title: value.title, documentType: value.documentType },
    ...(value.region && { region: value.region }),
    clauses: clauses.length,
    severities: countSeverities(clauses.map(({ severity }) => severity.level)),
    versions: reading.versions.length,
    ...(reading.versions[0] && {
      first: reading.versions[0].capture.capturedAt,
      newest: reading.versions.at(-1)!.last.capturedAt,
    }),
    ...(reviewedIn && { reviewedIn: reviewedIn.capturedAt }),
  };
}
