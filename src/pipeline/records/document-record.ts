/**
 * The record of a document's page, and the document as one line of a list.
 * In: a joined document. Out: its clauses in reading order, what was looked for, its versions newest first.
 */

import { addresses } from '../schema/addresses.ts';
import type { DocumentRecord, DocumentRow } from '../schema/document-record.ts';
import { toLeafKey } from '../schema/logged-capture.ts';
import type { VersionRecord } from '../schema/time-parts.ts';
import type { Coverage } from '../text/coverage.ts';
import { toAsOf } from './as-of.ts';
import { countGroups } from './change-groups.ts';
import type { ClauseContext } from './clause-context.ts';
import type { DocumentTime } from './document-time.ts';
import type { Joined } from './join.ts';
import type { JoinedDocument } from './joined.ts';
import { toOrigin } from './origin.ts';
import { toDocumentPlot } from './plots/document-plot.ts';
import { toReadingMinutes } from './reading-time.ts';
import { countSeverities } from './severity.ts';
import { toSnapshotRecord } from './snapshot-record.ts';

/** Newest changes on the page of a document; the others are on the page of its history. */
const changesShown = 12;

/** The record of a document's page: its clauses in reading order, what was looked for, its versions newest first. */
export function toDocumentRecord(document: JoinedDocument, { joined, rows, times }: ClauseContext): DocumentRecord {
  const { corpus, vocabulary } = joined;
  const { value, reading, clauses, reviewed, reviewedIn } = document;
  const newest = reading.versions.at(-1);
  const time = times.get(document.path)!;
  const plot = toDocumentPlot(time.versions);
  const asOf = toAsOf(document);
  const words = newest ? reading.words.get(newest.capture.digest)! : 0;
  const having = new Set(clauses.map((clause) => clause.value.clauseType));
  const names = (slugs: Iterable<string>) =>
    [...slugs].map((slug) => ({ slug, name: vocabulary.types.get(slug)!.name }));
  return {
    kind: 'document',
    path: addresses.document(document.path),
    platform: { slug: document.platform.slug, name: document.platform.value.name },
    title: value.title,
    documentType: value.documentType,
    typeSynonyms: vocabulary.documentTypes.get(value.documentType)?.synonyms ?? [],
    sourceUrl: value.sourceUrl,
    language: value.language,
    ...(value.region && { region: value.region }),
    ...(newest && { newest: toSnapshotRecord(newest.last, value, corpus) }),
    ...(newest?.last.statedUpdate && { statedUpdate: newest.last.statedUpdate }),
    words,
    ...(reading.coverage && { coverage: toShare(reading.coverage) }),
    ...toSuggested(document, names),
    readingMinutes: toReadingMinutes(words),
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
    versions: time.versions
      .map((version, index) => ({ ...version, ...leavesOf(document, index, joined) }))
      .toReversed(),
    history: addresses.history(document.path),
    changes: time.substantive,
    changeCounts: countGroups(time.changes),
    newestChanges: time.rows.slice(0, changesShown),
    ...(time.lastChanged && { lastChanged: time.lastChanged }),
    ...(plot && { plot }),
    ...(asOf && { asOf }),
    captures: reading.captures.length,
    distinctTexts: reading.words.size,
    origin: toOrigin(document.file, corpus),
  };
}

/** Where the first and the last capture of a version are in the log. */
function leavesOf({ path, reading }: JoinedDocument, index: number, { leaves }: Joined): Pick<VersionRecord, 'leaves'> {
  const { capture, last } = reading.versions[index]!;
  const [from, to] = [capture, last].map((one) => leaves.get(toLeafKey({ document: path, ...one })));
  return from && to ? { leaves: { first: from.index, last: to.index } } : {};
}

/** What phrases find in the text, and how much of it is analysed; nothing where they find nothing. */
function toSuggested(
  { reading, applicable }: JoinedDocument,
  names: (slugs: Iterable<string>) => { slug: string; name: string }[],
): Pick<DocumentRecord, 'suggested'> {
  const found = reading.beside?.suggested ?? new Map();
  const types = names(applicable.filter((type) => found.has(type))).map((type) => ({
    ...type,
    ...found.get(type.slug)!,
  }));
  if (types.length === 0) return {};
  const sum = (key: 'passages' | 'analysed') => types.reduce((all, type) => all + type[key], 0);
  return { suggested: { passages: sum('passages'), analysed: sum('analysed'), types } };
}

function toShare({ words, covered, unread }: Coverage): NonNullable<DocumentRecord['coverage']> {
  return { words: covered, percent: words === 0 ? 0 : Math.round((covered / words) * 100), unread: [...unread] };
}

/** A document as one line of a list. */
export function toDocumentRow(document: JoinedDocument, times: ReadonlyMap<string, DocumentTime>): DocumentRow {
  const { path, platform, slug, value, clauses, reading, reviewedIn } = document;
  const { substantive, lastChanged } = times.get(path)!;
  return {
    path: addresses.document(path),
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
    changes: substantive,
    ...(lastChanged && { lastChanged }),
    ...(reviewedIn && { reviewedIn: reviewedIn.capturedAt }),
  };
}
