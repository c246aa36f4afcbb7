import type { ChangeRecord } from '../schema/change-record.ts';
import type { Corpus } from '../schema/corpus.ts';
import { changeKindRules } from '../text/change-kind.ts';
import { toEdits } from '../text/edits.ts';
import { clausePath } from './clause-row.ts';
import type { DocumentTime } from './document-time.ts';
import type { JoinedDocument } from './joined.ts';
import { wordingText } from './lineage.ts';
import { toOrigin } from './origin.ts';
import { unpack } from './packed.ts';
/**
 * The record of one change's page. In: a joined document over time, and the number of a version whose change has a
 * page. Out: before and after, what kind it is and by which rule, and what it did to the clauses.
 */
export function toChangeRecord(
  document: JoinedDocument,
  time: DocumentTime,
  number: number,
  corpus: Corpus,
): ChangeRecord {
  const { value, platform, slug } = document;
  const after = time.versions[number - 1]!;
  const before = after.change.comparedWith === undefined ? undefined : time.versions[after.change.comparedWith - 1];
  const { parts, leftOut } = unpack(time.evidence.differences.get(number)!);
  const own = after.change.path!;
  const numbers = [...time.evidence.differences.keys()].sort((a, b) => a - b);
  const at = numbers.indexOf(number);
  const link = (other: number | undefined) => {
    const version = other === undefined ? undefined : time.versions[other - 1]!;
    return version && { path: version.change.path!, capturedAt: version.snapshot.capturedAt };
  };
  const [previous, next] = [link(numbers[at - 1]), link(numbers[at + 1])];
  return {
    kind: 'change',
    path: own,
    platform: { slug: platform.slug, name: platform.value.name },
    document: { slug, title: value.title, documentType: value.documentType, language: value.language },
    ...(before && { before: toText(before) }),
    after: toText(after),
    change: after.change,
    rule: changeKindRules[after.change.kind],
    alsoSeen: time.versions.flatMap((one) =>
      one.number !== number && one.change.path === own ? [one.snapshot.capturedAt] : [],
    ),
    clauses: touched(document, number),
    parts: [...parts],
    leftOut,
    whole: corpus.republishTexts,
    ...(previous && { previous }),
    ...(next && { next }),
    origin: toOrigin(document.file, corpus),
  };
}

function toText({ number, snapshot, words, textPage }: DocumentTime['versions'][number]): ChangeRecord['after'] {
  return { number, snapshot, words, ...(textPage && { textPage }) };
}

function touched({ clauses }: JoinedDocument, number: number): ChangeRecord['clauses'] {
  return clauses.flatMap((clause) => {
    const lineage = clause.reading.lineage;
    const event = lineage?.events.find(({ version, before }) => version === number && before);
    if (!lineage || !event) return [];
    const { was, is, kind: what, counts } = event;
    const edits =
      was !== undefined && is !== undefined ? toEdits(wordingText(lineage, was), wordingText(lineage, is)) : [];
    return [
      { path: clausePath(clause), title: clause.value.title, type: clause.value.clauseType, what, counts, edits },
    ];
  });
}
