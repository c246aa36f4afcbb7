import type { ClauseBrief } from '../text/clause-brief.ts';
import { digestWords, touchesOf } from '../text/clause-facts.ts';
import type { ClauseReading } from '../text/reading.ts';
import { openingOf } from './clause-row.ts';
import { stateInNewest } from './observation.ts';
import { isTurned, standingOf } from './standing.ts';

/** What lists, counts and keys take of what was read of a clause; none where its words were not found or not followed. */
export function toBrief(reading: ClauseReading): ClauseBrief | undefined {
  const { excerpt, lineage } = reading;
  if (!excerpt?.found || !lineage) return undefined;
  return {
    bytes: excerpt.passage.bytes,
    opening: openingOf({ ...reading, excerpt }),
    words: digestWords(reading)!,
    standing: standingOf(reading),
    state: stateInNewest(reading),
    ...(isTurned({ ...reading, excerpt }) && { isTurned: true as const }),
    touches: touchesOf(reading),
  };
}
