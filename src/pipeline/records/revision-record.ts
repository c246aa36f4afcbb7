import { addresses } from '../schema/addresses.ts';
import type { RevisionLine, RevisionRecord } from '../schema/revision.ts';
import { archiveOf } from '../sources/archive-kinds.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import type { JoinedClause } from './joined.ts';
import { bytesOf, toRevisionDigest, toSays } from './revision.ts';
import { toSnapshotRecord } from './snapshot-record.ts';
import { toIdentity } from './swhid.ts';

/**
 * The page of each revision that was ever released. In: the joined corpus and the released revisions, oldest first. Out: their
 * records. The words of a passage are printed where the text is at hand: the record still quotes the same bytes, or
 * the file holds the exact words; else the first and last words, and where the bytes are.
 */
export function toRevisionRecords({ joined }: ClauseContext): RevisionRecord[] {
  const { clauses, revisions, register } = joined;
  const standing = new Map(clauses.map((clause) => [clause.value.recordId, clause]));
  const withdrawn = new Map(register.flatMap((entry) => (entry.status === 'withdrawn' ? [[entry.id, entry]] : [])));
  const newest = new Map(revisions.map((line) => [line.says.recordId, line]));
  // A record that went back to what it said before has an older line as its newest.
  for (const line of revisions) {
    const clause = standing.get(line.says.recordId);
    if (clause && toRevisionDigest(toSays(clause)) === line.digest) newest.set(line.says.recordId, line);
  }
  return revisions.map((line): RevisionRecord => {
    const { recordId } = line.says;
    const clause = standing.get(recordId);
    const end = withdrawn.get(recordId);
    const last = newest.get(recordId)!;
    return {
      kind: 'revision',
      path: addresses.revision(recordId, line.digest),
      recordId,
      digest: line.digest,
      releasedOn: line.releasedOn,
      says: line.says,
      words: toWords(line, clause),
      ...(last !== line && { newer: addresses.revision(recordId, last.digest) }),
      differs: clause === undefined || toRevisionDigest(toSays(clause)) !== line.digest,
      ...(clause && { stands: clausePath(clause) }),
      ...(end && { withdrawn: { on: end.on, reason: end.reason } }),
      ...toEvidenceOf(line, clause, joined.corpus),
    };
  });
}

const isSamePassage = ({ says }: RevisionLine, { reading }: JoinedClause) =>
  says.snapshot.digest === reading.capture.digest &&
  says.bytes.start === bytesOf(reading).start &&
  says.bytes.end === bytesOf(reading).end;

function toWords(line: RevisionLine, clause: JoinedClause | undefined): string[] {
  if (clause && isSamePassage(line, clause)) return clause.reading.excerpt.passage.blocks.map(({ text }) => text);
  const { excerpt } = line.says;
  if (typeof excerpt === 'string') return excerpt.split('\n').filter((text) => text.trim() !== '');
  return 'exact' in excerpt ? [excerpt.exact] : [`${excerpt.from} … ${excerpt.to}`];
}

function toEvidenceOf(line: RevisionLine, clause: JoinedClause | undefined, corpus: ClauseContext['joined']['corpus']) {
  const capture = clause?.document.reading.captures.find(
    ({ capturedAt, digest }) => capturedAt === line.says.snapshot.capturedAt && digest === line.says.snapshot.digest,
  );
  if (!clause || !capture) return {};
  const { textPath, rawUrl, mementoUrl } = toSnapshotRecord(capture, clause.document.value, corpus);
  const { swhid } = isSamePassage(line, clause)
    ? toIdentity(capture, clause.reading.excerpt.passage, archiveOf(corpus, clause.document.value))
    : {};
  return {
    ...(textPath && { textPath }),
    ...(rawUrl && { rawUrl }),
    ...(mementoUrl && { mementoUrl }),
    ...(swhid && { swhid }),
  };
}
