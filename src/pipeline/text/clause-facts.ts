/** What follows from the reading of a clause, from its brief where it has one. */
import { hash } from 'node:crypto';
import type { Touch } from './clause-brief.ts';
import type { ClauseReading } from './reading.ts';

/** The digest of the words of an excerpt, folded; none where it was not found. */
export function digestWords(reading: ClauseReading): string | undefined {
  if (reading.brief) return reading.brief.words;
  return reading.excerpt?.found ? hash('sha256', reading.excerpt.folded) : undefined;
}

/** Events but those that stood there from the start: each names the version whose change touched the clause. */
export function touchesOf(reading: Pick<ClauseReading, 'brief' | 'lineage'>): readonly Touch[] {
  return (
    reading.brief?.touches ??
    (reading.lineage?.events ?? []).flatMap(({ kind, version, before }) => (before ? [{ kind, version }] : []))
  );
}
