import type { ComparedClause } from '../schema/comparison-record.ts';
import type { ClauseRow } from '../schema/record-parts.ts';
import { bindsInWords } from './binds-in-words.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath, toOpening } from './clause-row.ts';
import type { JoinedClause } from './joined.ts';
import { leadToday } from './lead-today.ts';
import { stateInNewest, toObservation } from './observation.ts';
import { toRefusable } from './short-answer.ts';
import { isTurned, standingOf, wordsToday } from './standing.ts';
import { textsOf } from './texts.ts';

/**
 * A clause as an answer: in the words that stand today, for whom and from when, and how to refuse. In: a joined clause.
 * Out: its line of a comparison, from which the sentences of the questions are made as well.
 */
export function toComparedClause(clause: JoinedClause, { joined, rows, known }: ClauseContext): ComparedClause {
  const { clauseType: _type, ...row } = rows.get(clause.path) as ClauseRow;
  const { value, reading, document } = clause;
  const texts = textsOf(joined.corpus.language);
  const lead = leadToday(clause, texts);
  const words = wordsToday(clause, known);
  const binds = bindsInWords(clause, texts);
  const wordings = joined.wordings.othersOf(clause);
  return {
    ...row,
    opening: toOpening(words.replaceAll('\n', ' ')),
    words,
    ...(lead && { lead }),
    breadth: value.factors.breadth,
    ...(value.optOut.how && { how: value.optOut.how }),
    // The last day to leave is none to refuse.
    ...(value.optOut.deadline && value.optOut.available !== 'no' && { deadline: value.optOut.deadline }),
    ...(value.optOut.url && { optOutUrl: value.optOut.url }),
    ...toRefusable(value),
    lastSeen: toObservation(document.reading.versions, reading.verbatim).lastSeen,
    ...(standingOf(reading) === 'reworded' && {
      isReworded: true as const,
      quotedFrom: quotedFrom(clause),
    }),
    ...(stateInNewest(reading) === 'unreadable' && { newestFailed: true as const }),
    ...(isTurned(reading) && { isTurned: true as const }),
    ...(binds.length > 0 && { binds }),
    ...inForce(value.effective?.on ?? document.value.effective?.on, joined.archiveDay),
    ...(wordings.length > 0 && {
      wordings: wordings.map((one) => ({
        path: clausePath(one),
        title: one.value.title,
        severity: one.severity.level,
        capturedAt: one.reading.capture.capturedAt,
      })),
    }),
  };
}

/** Announced until the day that the text names, by the newest capture of the archive; in force from then on. */
function inForce(on: string | undefined, archiveDay: string): { announced?: string; inForceSince?: string } {
  if (on === undefined) return {};
  return on > archiveDay ? { announced: on } : { inForceSince: on };
}

/** The first capture of the newest version that can be read, which has the words of today. */
function quotedFrom({ reading, document }: JoinedClause): string {
  const { versions } = document.reading;
  const at = reading.lineage?.standings.findLastIndex(({ state }) => state !== 'unreadable') ?? -1;
  return (versions[at] ?? versions.at(-1)!).capture.capturedAt;
}
