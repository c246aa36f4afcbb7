/**
 * Everything the archive has to say about the clauses of one document, in one pass over its texts.
 * In: the document's captures and payloads, and the clauses with the capture they were read in.
 * Out: the versions; for each clause its capture, the location of its words, and in which versions they stand.
 */
import type { Clause, Excerpt } from '../schema/clause.ts';
import type { SnapshotReference } from '../schema/document.ts';
import type { Passage } from '../schema/record-parts.ts';
import type { Capture, DocumentArchive } from './capture.ts';
import { type Location, locate, type Match } from './locate.ts';
import { countWords, toPassage } from './passage.ts';
import { toPlace } from './position.ts';
import { LazyText, standsIn } from './presence.ts';
import { toVersions, type Version } from './timeline.ts';

export interface DocumentReading {
  readonly versions: readonly Version[];
  readonly captures: readonly Capture[];
  /** Words of each distinct text, by digest. */
  readonly words: ReadonlyMap<string, number>;
  readonly clauses: ReadonlyMap<string, ClauseReading>;
}

export interface ClauseReading {
  /** The capture the clause names; undefined when the archive has none at that instant. */
  readonly capture?: Capture;
  readonly excerpt?: Finding;
  readonly optOut?: Finding;
  /** For each version, whether the words stand in it verbatim. Empty while the excerpt is not found. */
  readonly verbatim: readonly boolean[];
}

/** An excerpt that was found and cut, or why not, with places a message can print. */
export type Finding =
  | {
      readonly found: true;
      readonly passage: Passage;
      readonly match: Match;
      /** The words folded. */
      readonly folded: string;
      /** How many places the words stand in; more than 1 where occurrence or context chose. */
      readonly candidates: number;
    }
  | {
      readonly found: false;
      readonly failure: Extract<Location, { found: false }>;
      readonly places: readonly { readonly line: number; readonly text: string }[];
    };

type ClauseWords = Pick<Clause, 'snapshot' | 'excerpt' | 'optOut'>;

export function readDocument(archive: DocumentArchive, clauses: ReadonlyMap<string, ClauseWords>): DocumentReading {
  const versions = toVersions(archive.captures);
  const texts = new Map([...archive.payloads].map(([digest, payload]) => [digest, new LazyText(payload)]));
  const readings = new Map<string, ClauseReading>();
  for (const [slug, clause] of clauses) {
    const capture = findCapture(archive.captures, clause.snapshot);
    const text = capture && texts.get(capture.digest);
    if (!text) {
      readings.set(slug, { verbatim: [] });
      continue;
    }
    const excerpt = find(text, clause.excerpt);
    const optOut = clause.optOut.excerpt && find(text, clause.optOut.excerpt);
    const verbatim = excerpt.found ? follow(versions, texts, text, excerpt) : [];
    readings.set(slug, { capture, excerpt, ...(optOut && { optOut }), verbatim });
  }
  const words = new Map<string, number>();
  for (const [digest, text] of texts) words.set(digest, countWords(text.normalised.text));
  return { versions, captures: archive.captures, words, clauses: readings };
}

/** The capture a reference means: by instant the first in the archive's order, or the one of the commit named. */
export function findCapture(captures: readonly Capture[], reference: SnapshotReference): Capture | undefined {
  if (typeof reference === 'string') return captures.find((capture) => capture.capturedAt === reference);
  return captures.find(
    (capture) =>
      capture.capturedAt === reference.capturedAt &&
      'commit' in capture.origin &&
      capture.origin.commit === reference.commit,
  );
}

function find(text: LazyText, excerpt: Excerpt): Finding {
  const location = locate(text.normalised, excerpt);
  if (location.found) {
    const { match, candidates } = location;
    const folded = text.normalised.text.slice(match.foldedStart, match.foldedEnd);
    return { found: true, passage: toPassage(text.normalised, match), match, folded, candidates };
  }
  const matches = 'matches' in location ? location.matches : 'nearest' in location && location.nearest ? [location.nearest] : [];
  const places = matches.slice(0, 5).map((match) => ({
    line: toPlace(text.raw, match.start, match.start).line,
    text: text.normalised.text.slice(match.foldedStart, match.foldedEnd),
  }));
  return { found: false, failure: location, places };
}

/** For each version, whether the words found stand in it; each distinct text is looked at once. */
function follow(
  versions: readonly Version[],
  texts: ReadonlyMap<string, LazyText>,
  home: LazyText,
  { match, folded }: { match: Match; folded: string },
): boolean[] {
  const raw = home.raw.slice(match.start, match.end);
  const known = new Map<string, boolean>();
  return versions.map(({ capture }) => {
    let stands = known.get(capture.digest);
    if (stands === undefined) {
      const text = texts.get(capture.digest)!;
      stands = text === home || standsIn(text, { raw, folded });
      known.set(capture.digest, stands);
    }
    return stands;
  });
}
