/**
 * A clause over the captures of its document: the one birthplace of first and last seen.
 * In: the versions, in which of them the words stand verbatim, and
 * in which nothing can be said of them. Out: dates of captures and counts.
 */

import type { Observation } from '../schema/clause-life.ts';
import type { ClauseState } from '../schema/record-parts.ts';
import type { ClauseReading } from '../text/reading.ts';
import type { Version } from '../text/timeline.ts';

const day = 24 * 60 * 60 * 1000;

/** The words stand in at least one version: the one they were read in. */
export function toObservation(
  versions: readonly Version[],
  verbatim: readonly boolean[],
  state: ClauseState = verbatim.at(-1) ? 'verbatim' : 'gone',
  unreadable: readonly boolean[] = [],
): Observation {
  const holding = versions.filter((_, index) => verbatim[index]);
  const [firstSeen, lastSeen] = endsOf(holding);
  const [documentFirst, documentLast] = endsOf(versions);
  return {
    firstSeen,
    lastSeen,
    fromTheStart: versions.every(({ capture }, at) => unreadable[at] || capture.capturedAt >= firstSeen),
    verbatimVersions: holding.length,
    versions: versions.length,
    captures: versions.reduce((sum, { captures }) => sum + captures.length, 0),
    documentFirst,
    documentLast,
    days: Math.floor((Date.parse(lastSeen) - Date.parse(firstSeen)) / day),
    state,
  };
}

/** The earliest and the latest capture: dates may run backwards, in a timeline and in a version. */
function endsOf(versions: readonly Version[]): [first: string, last: string] {
  let first = versions[0]!.capture.capturedAt;
  let last = first;
  for (const { captures } of versions) {
    for (const { capturedAt } of captures) {
      if (capturedAt < first) first = capturedAt;
      if (capturedAt > last) last = capturedAt;
    }
  }
  return [first, last];
}

/** The state of a clause in the newest version of its document. */
export function stateInNewest(reading: ClauseReading): ClauseState {
  if (reading.brief) return reading.brief.state;
  const { lineage, verbatim } = reading;
  return lineage?.standings.at(-1)?.state ?? (verbatim.at(-1) ? 'verbatim' : 'gone');
}

/** In which versions nothing can be said of a clause: the capture is not the document, or lacks a part of it. */
export function unreadableIn({ lineage }: ClauseReading): readonly boolean[] {
  return lineage?.standings.map(({ state }) => state === 'unreadable') ?? [];
}
