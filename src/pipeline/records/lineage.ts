import type { ShownLineage } from '../schema/clause-life.ts';
import type { ClauseLineage as Lineage, LineageEvent } from '../text/clause-life.ts';
import { toEdits } from '../text/edits.ts';
import type { DocumentTime } from './document-time.ts';
import type { JoinedClause } from './joined.ts';
import { toClausePlot } from './plots/clause-plot.ts';

const day = 24 * 60 * 60 * 1000;
/** With more events than this, those that do not count are left out. */
const mostEvents = 12;

/**
 * The history of a clause as its page prints it. In: a joined clause and its document over time. Out: events with their
 * dates, gaps of observation and words; the newest wording; the picture. Where a document flaps, thousands of events
 * do not count: those are numbered, not listed.
 */
export function toClauseLineage({ document, reading }: JoinedClause, time: DocumentTime): ShownLineage {
  const lineage = reading.lineage!;
  const { versions } = document.reading;
  const listed = lineage.events.length > mostEvents ? lineage.events.filter(({ counts }) => counts) : lineage.events;
  const now = toNow(
    lineage,
    versions.map(({ capture }) => capture.capturedAt),
  );
  return {
    events: listed.map((event, index) => ({
      ...toEvent(event, lineage, time),
      ...(isAgain(event, listed[index - 1]) && { again: true }),
    })),
    ...(isUndone(lineage) && { isUndone: true }),
    leftOut: lineage.events.length - listed.length,
    changes: lineage.events.filter(({ kind, counts }) => counts && kind !== 'introduced').length,
    wordings: lineage.wordings.length,
    ...(now && { now }),
    plot: toClausePlot(lineage, versions),
  };
}

/** A removal that follows a removal, where events that do not count are left out. */
function isAgain({ kind }: LineageEvent, last: LineageEvent | undefined): boolean {
  return kind === 'removed' && last?.kind === 'removed';
}

/** Whether a removal is the last word of the events that count, of a clause that stands in the newest version. */
export function isUndone({ events, standings }: Pick<Lineage, 'events' | 'standings'>): boolean {
  const state = standings.at(-1)?.state;
  return (state === 'verbatim' || state === 'reworded') && events.findLast(({ counts }) => counts)?.kind === 'removed';
}

/** A wording of a clause as one line, its pieces joined by spaces. In: the lineage and the number of the wording in it. */
export function wordingText(lineage: Lineage, wording: number): string {
  return lineage.wordings[wording]!.pieces.join(' ');
}

function toEvent(event: LineageEvent, lineage: Lineage, time: DocumentTime): ShownLineage['events'][number] {
  const { kind, capture, before, change, counts, version, was, is } = event;
  const changePath = before && time.changes[version - 1]!.path;
  const gap = before ? Date.parse(capture.capturedAt) - Date.parse(before.capturedAt) : 0;
  return {
    what: kind,
    on: capture.capturedAt,
    ...(before && { before: before.capturedAt }),
    gapDays: Math.max(0, Math.floor(gap / day)),
    change,
    counts,
    ...(changePath && { changePath }),
    ...(was !== undefined &&
      is !== undefined && { edits: toEdits(wordingText(lineage, was), wordingText(lineage, is)) }),
  };
}

/** The words in the newest version, where they are others than those that were read. */
function toNow(lineage: Lineage, captured: readonly string[]): ShownLineage['now'] {
  const { standings, wordings } = lineage;
  const newest = standings.at(-1);
  if (newest?.state !== 'reworded' || !('wording' in newest)) return undefined;
  const since = standings.findLastIndex((one) => !('wording' in one) || one.wording !== newest.wording) + 1;
  const { pieces, similarity } = wordings[newest.wording]!;
  const words = pieces.join(' … ');
  return {
    words,
    likeness: Math.min(99, Math.floor(similarity * 100)),
    passages: pieces.length,
    edits: toEdits(wordingText(lineage, 0), wordingText(lineage, newest.wording)),
    on: captured[since]!,
  };
}
