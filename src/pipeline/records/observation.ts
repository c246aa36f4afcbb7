/**
 * A clause over the captures of its document: the one birthplace of first and last seen.
 * In: the versions and in which of them the words stand verbatim. Out: dates of captures and counts.
 */
import type { Version } from '../archive/timeline.ts';
import type { Observation } from '../schema/clause-record.ts';

const day = 24 * 60 * 60 * 1000;

/** The words stand in at least one version: the one they were read in. */
export function toObservation(versions: readonly Version[], verbatim: readonly boolean[]): Observation {
  const holding = versions.filter((_, index) => verbatim[index]);
  const firstSeen = earliest(holding.map(({ capture }) => capture.capturedAt));
  const lastSeen = latest(holding.map(({ last }) => last.capturedAt));
  const documentFirst = earliest(versions.map(({ capture }) => capture.capturedAt));
  return {
    firstSeen,
    lastSeen,
    fromTheStart: verbatim[0]!,
    verbatimVersions: holding.length,
    versions: versions.length,
    captures: versions.reduce((sum, { captures }) => sum + captures.length, 0),
    documentFirst,
    documentLast: latest(versions.map(({ last }) => last.capturedAt)),
    days: Math.floor((Date.parse(lastSeen) - Date.parse(firstSeen)) / day),
    verbatimInNewest: verbatim.at(-1)!,
  };
}

// Dates may run backwards along a timeline (an old capture extracted anew), so the ends are sought.
function earliest(instants: readonly string[]): string {
  return [...instants].sort()[0]!;
}

function latest(instants: readonly string[]): string {
  return [...instants].sort().at(-1)!;
}
