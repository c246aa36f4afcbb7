import { addresses } from '../schema/addresses.ts';
import type { ChangeRow } from '../schema/change-record.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Edit, VersionChange, VersionRecord } from '../schema/time-parts.ts';
import type { Change } from '../text/changes.ts';
import { touchesOf } from '../text/clause-facts.ts';
import { nothingKnown, recall } from '../text/known.ts';
import { groupOf, isSubstantive } from './change-groups.ts';
import { toChangeNotes, toShownWords } from './change-notes.ts';
import { toChangePages } from './change-pages.ts';
import { clausePath } from './clause-row.ts';
import type { DocumentEvidence } from './evidence.ts';
import type { JoinedDocument } from './joined.ts';
import { unpack } from './packed.ts';
import { toSnapshotRecord } from './snapshot-record.ts';
import { toVersionSlugs } from './version-slugs.ts';

export interface DocumentTime {
  readonly evidence: DocumentEvidence;
  /** Oldest first. */
  readonly versions: readonly VersionRecord[];
  readonly changes: readonly VersionChange[];
  /** Newest first: substantive ones, and those that may be captures cut off. */
  readonly rows: readonly ChangeRow[];
  readonly substantive: number;
  readonly lastChanged?: string;
}

const noEvidence: DocumentEvidence = { differences: new Map(), texts: new Map(), passages: 0 };

/**
 * A document over time, computed once and shared by every page about it: the one place that decides what changed,
 * when last, and which page shows it. In: a joined document and its evidence; `known`, what was shown of changes before. Out: versions, changes
 * and their addresses.
 */
export function toDocumentTime(
  document: JoinedDocument,
  corpus: Corpus,
  evidence = noEvidence,
  known = nothingKnown,
): DocumentTime {
  const { reading, value } = document;
  const path = addresses.document(document.path);
  const slugs = toVersionSlugs(reading.versions);
  const pages = toChangePages(reading);
  const touched = touchedClauses(document);
  const notes = toChangeNotes(document);
  const changes = reading.changes.map((change): VersionChange => {
    const page = pages.get(change.version);
    const isThere = page !== undefined && evidence.differences.has(page);
    return {
      ...toNumbers(change),
      ...(isThere && { path: `${path}/changes/${slugs[page - 1]}` }),
      clauses: touched.get(change.version) ?? [],
      ...(notes.has(change.version) && { note: notes.get(change.version)! }),
    };
  });
  const versions = reading.versions.map(
    ({ number, capture, captures, last, textSeenBefore }, index): VersionRecord => ({
      number,
      snapshot: toSnapshotRecord(capture, value, corpus),
      captures: captures.length,
      lastCapturedAt: last.capturedAt,
      words: reading.words.get(capture.digest)!,
      textSeenBefore,
      change: changes[index]!,
      ...(evidence.texts.has(number) && { textPage: `${path}/versions/${slugs[index]}` }),
    }),
  );
  const toShown = ({ number, snapshot, change }: VersionRecord): Edit[] => {
    const difference = evidence.differences.get(number);
    if (!difference) return [];
    const before = change.comparedWith && versions[change.comparedWith - 1]!.snapshot.digest;
    const title = change.clauses[0]?.title ?? '';
    const key = `shown:${corpus.republishTexts ? 'whole' : 'quoted'}:${before ?? ''}:${snapshot.digest}:${title}`;
    return recall(known, key, () => toShownWords(unpack(difference), title));
  };
  const rows = versions.flatMap((version) => toRow(version, versions, document, toShown)).reverse();
  const substantive = versions.filter(({ change }) => isSubstantive(change));
  const lastChanged = substantive.at(-1)?.snapshot.capturedAt;
  return { evidence, versions, changes, rows, substantive: substantive.length, ...(lastChanged && { lastChanged }) };
}

function toNumbers(change: Change) {
  const { kind, from, added, removed, moved, equals, undoneIn, truncation, judgement, overruled } = change;
  return {
    kind,
    ...(from !== undefined && { comparedWith: from }),
    ...{ added, removed, moved },
    ...(equals !== undefined && { equals }),
    ...(undoneIn !== undefined && { undoneIn }),
    ...(judgement && { judgement }),
    ...(truncation && { suspect: true as const }),
    ...(overruled && { overruled: { kind: overruled.kind, because: overruled.reason } }),
  };
}

function toRow(
  version: VersionRecord,
  versions: readonly VersionRecord[],
  document: JoinedDocument,
  toShown: (version: VersionRecord) => Edit[],
): ChangeRow[] {
  const { number, snapshot, change } = version;
  const group = groupOf(change);
  if (!change.path || (group !== 'substantive' && group !== 'suspect')) return [];
  const { kind, added, removed, suspect, clauses, path, note } = change;
  const words = note || suspect ? [] : toShown(version);
  const before = change.comparedWith && versions[change.comparedWith - 1]!.lastCapturedAt;
  return [
    {
      path,
      platform: { slug: document.platform.slug, name: document.platform.value.name },
      document: { slug: document.slug, title: document.value.title, documentType: document.value.documentType },
      capturedAt: snapshot.capturedAt,
      version: number,
      ...(before && { before }),
      ...{ kind, added, removed, clauses },
      ...(suspect && { suspect }),
      ...(note && { note }),
      ...(words.length > 0 && { shown: words, language: document.value.language }),
    },
  ];
}

/** The clauses each version's change touched; words that stood there from the start were touched by none. */
function touchedClauses({ clauses }: JoinedDocument): Map<number, VersionChange['clauses']> {
  const touched = new Map<number, VersionChange['clauses']>();
  for (const clause of clauses) {
    for (const { kind, version } of touchesOf(clause.reading)) {
      const own = touched.get(version) ?? [];
      own.push({ path: clausePath(clause), title: clause.value.title, type: clause.value.clauseType, what: kind });
      touched.set(version, own);
    }
  }
  return touched;
}
