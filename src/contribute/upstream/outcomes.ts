/**
 * What became of each clause between two states of an archive. In: a document as it is read in the newer one, its
 * clauses, and the commits that the older one held. Out: for documents with new captures their clauses: how the words stood
 * and how they stand, the passage they became, and the YAML re-dated where they stand.
 */

import type { ClauseState } from '../../pipeline/schema/record-parts.ts';
import type { AuthoredClause, AuthoredDocument } from '../../pipeline/sources/corpus.ts';
import type { Capture } from '../../pipeline/text/capture.ts';
import { referenceOf } from '../../pipeline/text/find-capture.ts';
import { locate } from '../../pipeline/text/locate.ts';
import { findNearest } from '../../pipeline/text/nearest.ts';
import { normalise } from '../../pipeline/text/normalise.ts';
import type { ClauseReading, DocumentReading } from '../../pipeline/text/reading.ts';
import { redate } from './redate.ts';

export interface Outcome {
  readonly path: string;
  readonly recordId: string;
  readonly title: string;
  readonly file: string;
  readonly was: ClauseState;
  readonly is: ClauseState;
  readonly words: string;
  /** What stands there instead, or the passage most alike. */
  readonly nearest?: { readonly words: string; readonly similarity: number };
  /** The file as it is and as it would be, where the words stand and a newer capture can be named. */
  readonly patch?: { readonly before: string; readonly after: string };
}

export interface DocumentOutcome {
  readonly path: string;
  readonly newVersions: number;
  /** Of those, by the kind of the change that led to them. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly newest: string;
  readonly clauses: readonly Outcome[];
}

interface OutcomeInput {
  readonly document: AuthoredDocument;
  readonly reading: DocumentReading;
  readonly payloads: ReadonlyMap<string, Buffer>;
  readonly known: ReadonlySet<string>;
  readonly on: string;
  readonly by: string;
}

export function toDocumentOutcome(input: OutcomeInput): DocumentOutcome | undefined {
  const { document, reading, known } = input;
  const isKnown = ({ origin }: Capture) => 'commit' in origin && known.has(origin.commit);
  const last = reading.versions.findLastIndex(({ captures }) => captures.some(isKnown));
  if (reading.captures.every(isKnown)) return undefined;
  const kinds: Record<string, number> = {};
  for (const { kind } of reading.changes.slice(last + 1)) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    path: document.path,
    newVersions: reading.versions.length - last - 1,
    kinds,
    newest: reading.captures.at(-1)!.capturedAt,
    clauses: document.clauses.flatMap((clause) => toOutcome(clause, last, input) ?? []),
  };
}

function toOutcome(clause: AuthoredClause, last: number, input: OutcomeInput): Outcome | undefined {
  const { value, file } = clause.authored;
  const own = input.reading.clauses.get(clause.slug);
  if (!value || !own?.lineage || !own.excerpt?.found) return undefined;
  const { standings } = own.lineage;
  const is = standings.at(-1)!.state;
  const was = standings[last]?.state ?? is;
  const nearest = is === 'verbatim' ? undefined : toNearest(own, input);
  const patch = is === 'verbatim' ? toPatch(clause, own, input) : undefined;
  return {
    path: clause.path,
    recordId: value.recordId,
    title: value.title,
    file: file.path,
    was,
    is,
    words: own.excerpt.folded,
    ...(nearest && { nearest }),
    ...(patch && { patch }),
  };
}

function toNearest({ lineage, excerpt }: ClauseReading, { reading, payloads }: OutcomeInput): Outcome['nearest'] {
  const standing = lineage!.standings.at(-1)!;
  if ('wording' in standing) {
    const { pieces, similarity } = lineage!.wordings[standing.wording]!;
    return { words: pieces.join(' … '), similarity };
  }
  if (standing.state === 'unreadable' || !excerpt?.found) return undefined;
  const { text } = normalise(payloads.get(reading.captures.at(-1)!.digest)!.toString('utf8'));
  const near = findNearest(text, excerpt.folded);
  return near && { words: text.slice(near.start, near.end), similarity: near.similarity };
}

/** Only where the same first and last words cut the same passage out of the newest text. */
function toPatch(clause: AuthoredClause, own: ClauseReading, input: OutcomeInput): Outcome['patch'] {
  const { reading, payloads, on, by } = input;
  const { value, file } = clause.authored;
  const newest = reading.captures.at(-1)!;
  if (own.capture?.digest === newest.digest || !own.excerpt?.found) return undefined;
  const text = normalise(payloads.get(newest.digest)!.toString('utf8'));
  const cuts = (excerpt: Parameters<typeof locate>[1] | undefined, folded: string | undefined) => {
    const found = excerpt && locate(text, excerpt);
    return !found || (found.found && text.text.slice(found.match.foldedStart, found.match.foldedEnd) === folded);
  };
  if (!cuts(value!.excerpt, own.excerpt.folded)) return undefined;
  if (!cuts(value!.optOut.excerpt, own.optOut?.found ? own.optOut.folded : undefined)) return undefined;
  const after = redate(file.source, { snapshot: referenceOf(reading.captures, newest), on, by });
  return { before: file.source, after };
}
