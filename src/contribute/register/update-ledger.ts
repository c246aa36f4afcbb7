/**
 * New lines for the two files of a corpus that only grow. In: a project without errors, and the day. Out: the captures that are not
 * in the log yet, by document in the archive's order, wherever they stand in time; and what each record says that no release
 * has written down yet, by record id.
 */
import { join } from '../../pipeline/records/join.ts';
import { toRevisionDigest, toSays } from '../../pipeline/records/revision.ts';
import { formatLeaf } from '../../pipeline/schema/leaf-line.ts';
import { toLeafKey } from '../../pipeline/schema/logged-capture.ts';
import type { RevisionLine } from '../../pipeline/schema/revision.ts';
import type { Project } from '../../pipeline/sources/project.ts';
import { digestsOf } from '../../pipeline/text/capture.ts';

interface LedgerUpdate {
  readonly captures: readonly string[];
  readonly revisions: readonly string[];
}

export function updateLedger(project: Project, releasedOn: string): LedgerUpdate {
  const { documents, clauses, leaves } = join(project);
  const known = new Set(leaves.keys());
  const captures: string[] = [];
  for (const { path, value, reading } of documents) {
    for (const capture of reading.captures) {
      const { capturedAt, sourceUrl = value.sourceUrl } = capture;
      for (const digest of digestsOf(capture)) {
        const leaf = { document: path, capturedAt, digest, sourceUrl };
        // An archive may have extracted one capture twice with the same outcome.
        if (known.has(toLeafKey(leaf))) continue;
        known.add(toLeafKey(leaf));
        captures.push(formatLeaf(leaf));
      }
    }
  }
  const released = new Set(project.sources.ledger.revisions.map(({ digest }) => digest));
  const revisions = [...clauses]
    .sort((a, b) => (a.value.recordId < b.value.recordId ? -1 : 1))
    .flatMap((clause) => {
      const says = toSays(clause);
      const digest = toRevisionDigest(says);
      const line: RevisionLine = { digest, releasedOn, says };
      return released.has(digest) ? [] : [JSON.stringify(line)];
    });
  return { captures, revisions };
}
