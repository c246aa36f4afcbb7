import type { DocumentArchive } from './capture.ts';
import { find } from './cut-excerpt.ts';
import { findCapture } from './find-capture.ts';
import { nothingKnown } from './known.ts';
import { findAll } from './locate.ts';
import type { ClauseReading, ClauseWords, DocumentReading } from './reading.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

/**
 * A document read for its words alone: whether excerpts stand in the captures they name, and where. In: the same as for
 * a full reading. Out: a reading without changes, lives and coverage, for a fraction of the time, as only texts that a
 * clause names are looked at; and whether all clauses that were found stand word for word in the newest version too.
 */
export function readWords(
  { captures, payloads }: DocumentArchive,
  clauses: ReadonlyMap<string, ClauseWords>,
): { readonly reading: DocumentReading; readonly isCurrent: boolean } {
  const texts = new Texts(payloads, nothingKnown);
  const readings = new Map<string, ClauseReading>();
  for (const [slug, clause] of clauses) {
    const capture = findCapture(captures, clause.snapshot);
    if (!capture || !payloads.has(capture.digest)) {
      readings.set(slug, { verbatim: [] });
      continue;
    }
    const text = texts.normalisedOf(capture.digest);
    const optOut = clause.optOut.excerpt && find(text, clause.optOut.excerpt);
    readings.set(slug, { capture, excerpt: find(text, clause.excerpt), ...(optOut && { optOut }), verbatim: [] });
  }
  const newest = captures.at(-1)?.digest;
  const isCurrent = [...readings.values()].every(
    ({ excerpt }) => !excerpt?.found || findAll(texts.normalisedOf(newest!), excerpt.folded).length > 0,
  );
  const nothing = { words: new Map<string, number>(), changes: [], flipRuns: [] };
  return { reading: { versions: toVersions(captures), captures, ...nothing, clauses: readings }, isCurrent };
}
