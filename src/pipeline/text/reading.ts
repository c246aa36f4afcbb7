import type { Clause } from '../schema/clause.ts';
import type { Excerpt } from '../schema/excerpt.ts';
import type { Capture, DocumentArchive } from './capture.ts';
import type { ChangeOverride } from './change-overrides.ts';
import { type Change, toChanges } from './changes.ts';
import type { ClauseBrief } from './clause-brief.ts';
import { type ClauseLineage, toLineage } from './clause-life.ts';
import { type Coverage, toCoverage } from './coverage.ts';
import { type CutExcerpt, find, withoutText } from './cut-excerpt.ts';
import { findCapture } from './find-capture.ts';
import { type FlipRun, toFlipRuns } from './flip-runs.ts';
import { type Known, nothingKnown, recall } from './known.ts';
import { type Followed, followClause, unreadable } from './lineage.ts';
import type { Beside } from './reading-beside.ts';
import { Texts, toKey } from './texts.ts';
import { toVersions, type Version } from './timeline.ts';
import { Wordings } from './wording.ts';

export { findCapture };

export interface DocumentReading {
  readonly versions: readonly Version[];
  readonly captures: readonly Capture[];
  /** Words of each distinct text, by digest. */
  readonly words: ReadonlyMap<string, number>;
  /** For each version, what kind of change led to it. */
  readonly changes: readonly Change[];
  readonly flipRuns: readonly FlipRun[];
  readonly clauses: ReadonlyMap<string, ClauseReading>;
  /** How much of the newest version stands in clauses; none while there is no version, or a capture that failed. */
  readonly coverage?: Coverage;
  /** Quotations besides the excerpts of clauses, and signs of clause types it has no clause of. */
  readonly beside?: Beside;
}

export interface ClauseReading {
  /** The capture the clause names; undefined when the archive has none at that instant. */
  readonly capture?: Capture;
  readonly excerpt?: CutExcerpt;
  readonly optOut?: CutExcerpt;
  /** Whether the words of the way out, where they are quoted apart, stand word for word in the newest version that can be read. */
  readonly optOutStands?: boolean;
  /** For each version, whether the words stand in it verbatim. Empty while the excerpt is not found. */
  readonly verbatim: readonly boolean[];
  /** Its life over all versions; none while the excerpt is not found. */
  readonly lineage?: ClauseLineage;
  /** Where it was kept: what follows from the rest, which is then not read for it. */
  readonly brief?: ClauseBrief;
}

export type ClauseWords = Pick<Clause, 'snapshot' | 'excerpt' | 'optOut'>;

interface ReadingOptions {
  /** Changes of this document that an editor overruled. */
  readonly overrides?: readonly ChangeOverride[];
  /** The language the document is said to be in. */
  readonly language?: string;
  readonly known?: Known;
}

/**
 * Everything the archive has to say about one document and its clauses, in one pass over its texts.
 * In: the document's captures and payloads, the clauses with the capture they were read in; and, if there are any, what
 * editors overruled and what earlier runs found out. Out: the versions and their changes; for each clause its capture,
 * the location of its words, and its life over all versions.
 */
export function readDocument(
  archive: DocumentArchive,
  clauses: ReadonlyMap<string, ClauseWords>,
  { overrides = [], language, known = nothingKnown }: ReadingOptions = {},
): DocumentReading {
  const versions = toVersions(archive.captures);
  const texts = Texts.of(archive.payloads, known);
  const { changes, timelines, unreadable } = toChanges(versions, texts, known, { overrides, language });
  const wordings = new Wordings(texts, known);
  const folded = versions.map(({ capture }) => texts.factsOf(capture.digest).folded);
  const findIn = (digest: string, excerpt: Excerpt) =>
    recall(known, `found:${digest}:${toKey(JSON.stringify(excerpt))}`, () => find(texts.normalisedOf(digest), excerpt));
  const readings = new Map<string, ClauseReading>();
  for (const [slug, clause] of clauses) {
    const capture = findCapture(archive.captures, clause.snapshot);
    if (!capture || !archive.payloads.has(capture.digest)) {
      readings.set(slug, { verbatim: [] });
      continue;
    }
    const excerpt = findIn(capture.digest, clause.excerpt);
    const optOut = clause.optOut.excerpt ? findIn(capture.digest, clause.optOut.excerpt) : undefined;
    const reading = { capture, excerpt, ...(optOut && { optOut }) };
    if (!excerpt.found) {
      readings.set(slug, { ...reading, verbatim: [] });
      continue;
    }
    const home = versions.findIndex(({ captures }) => captures.includes(capture));
    const part = { start: excerpt.match.foldedStart, end: excerpt.match.foldedEnd };
    // A text of another timeline, of another document, shows nothing of a clause.
    const others = folded.filter((_, index) => timelines[index] !== timelines[home]);
    const broken = others.length > 0 ? new Set([...unreadable, ...others]) : unreadable;
    const followed = withoutCut(followClause({ home, part }, folded, broken, wordings), folded, changes);
    const wayOut = optOut?.found ? { start: optOut.match.foldedStart, end: optOut.match.foldedEnd } : undefined;
    const ways = wayOut && followClause({ home, part: wayOut }, folded, broken, wordings).standings;
    const optOutStands = ways && ways.findLast(({ state }) => state !== 'unreadable')?.state === 'verbatim';
    const lineage = toLineage({ ...followed, wordings: withoutText(followed.wordings) }, versions, changes);
    readings.set(slug, {
      ...reading,
      ...(optOutStands !== undefined && { optOutStands }),
      verbatim: lineage.standings.map(({ state }) => state === 'verbatim'),
      lineage,
    });
  }
  const words = new Map([...archive.payloads.keys()].map((digest) => [digest, texts.factsOf(digest).words]));
  const flipRuns = toFlipRuns(changes);
  const coverage = coverNewest(versions, readings, texts, known);
  return {
    versions,
    captures: archive.captures,
    words,
    changes,
    flipRuns,
    clauses: readings,
    ...(coverage && { coverage }),
  };
}

/** Words that a text lacks which may be cut off are not gone: it may end before them. `texts` are those of the versions. */
function withoutCut(followed: Followed, texts: readonly string[], changes: readonly Change[]): Followed {
  const cut = new Set(texts.filter((_, at) => changes[at]!.truncation));
  const standings = followed.standings.map((one, at) =>
    one.state === 'gone' && cut.has(texts[at]!) ? unreadable : one,
  );
  return { ...followed, standings };
}

function coverNewest(
  versions: readonly Version[],
  readings: ReadonlyMap<string, ClauseReading>,
  texts: Texts,
  known: Known,
): Coverage | undefined {
  const newest = versions.at(-1)?.capture.digest;
  if (newest === undefined) return undefined;
  const standings = [...readings.values()].flatMap(({ lineage }) => lineage?.standings.at(-1) ?? []);
  if (standings.some(({ state }) => state === 'unreadable')) return undefined;
  const ranges = standings.flatMap((one) => (one.state === 'verbatim' ? one.parts : []));
  const places = ranges.map(({ start, end }) => `${start}-${end}`).join();
  return recall(known, `coverage:${newest}:${places}`, () =>
    toCoverage(texts.normalisedOf(newest).text, texts.blocksOf(newest), ranges),
  );
}
