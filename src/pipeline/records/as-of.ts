import type { DocumentRecord } from '../schema/document-record.ts';
import { clausePath } from './clause-row.ts';
import type { JoinedClause, JoinedDocument } from './joined.ts';

const day = 24 * 60 * 60 * 1000;
const states = { verbatim: 0, reworded: 1, gone: 2, unreadable: 3 } as const;

/**
 * Which clauses of a document stood on which day, small enough to go along with a page. In: versions and clauses.
 * Out: for each day on which the text changed the version that stood at its end; for each clause its runs of states, and
 * its wordings with the versions that have them.
 * An old capture that was extracted anew takes its place when the archive did so, not on its old date.
 */
export function toAsOf({ reading, clauses }: JoinedDocument): DocumentRecord['asOf'] {
  if (reading.versions.length === 0) return undefined;
  const days: [number, number][] = [];
  for (const { capture, number } of reading.versions) {
    const last = days.at(-1);
    const on = Math.max(last?.[0] ?? 0, Math.floor(Date.parse(capture.capturedAt) / day));
    if (last?.[0] === on) last[1] = number;
    else days.push([on, number]);
  }
  return {
    days,
    clauses: clauses.map((clause) => ({
      path: clausePath(clause),
      recordId: clause.value.recordId,
      title: clause.value.title,
      runs: joinRuns(
        (clause.reading.lineage?.runs ?? []).map(({ from, to, state }): [number, number, number] => [
          from,
          to,
          states[state],
        ]),
      ),
      wordings: toWordings(clause),
    })),
  };
}

/** In the order in which they first stood; the wording that was read is the passage as its page quotes it. */
function toWordings({ reading }: JoinedClause): Wordings {
  const runs = new Map<number, [number, number][]>();
  for (const { from, to, wording } of reading.lineage?.runs ?? []) {
    if (wording === undefined) continue;
    const own = runs.get(wording) ?? [];
    own.push([from, to]);
    runs.set(wording, own);
  }
  return [...runs].map(([wording, own]) => ({
    words:
      wording === 0
        ? reading.excerpt.passage.blocks.map(({ text }) => text)
        : [...reading.lineage!.wordings[wording]!.pieces],
    runs: own,
  }));
}
type Wordings = NonNullable<DocumentRecord['asOf']>['clauses'][number]['wordings'];

/** Runs of one state in several wordings are one. */
function joinRuns(runs: readonly [number, number, number][]): [number, number, number][] {
  const joined: [number, number, number][] = [];
  for (const [from, to, state] of runs) {
    const last = joined.at(-1);
    if (last?.[2] === state) last[1] = to;
    else joined.push([from, to, state]);
  }
  return joined;
}
