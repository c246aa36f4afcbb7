/**
 * What else is read of a document: quotations besides the excerpts of clauses, and signs of clause types in its newest text. In:
 * the document as archived, its quotations, and the phrases that find a type. Out: each quotation as it was cut, and whether it
 * still stands; of each type the first passage that its phrases find.
 */
import { type DetectOptions, findCandidates } from './candidates.ts';
import type { Capture, DocumentArchive } from './capture.ts';
import { countSuggested, type Suggested } from './covered-candidates.ts';
import { type CutExcerpt, find } from './cut-excerpt.ts';
import { findCapture } from './find-capture.ts';
import { type Known, nothingKnown, recall } from './known.ts';
import { toLinks } from './links.ts';
import { findAll } from './locate.ts';
import type { DetectedTypes } from './phrases.ts';
import { lineAt } from './position.ts';
import { Texts, toKey } from './texts.ts';

export interface QuotationReading {
  /** The capture that is named is not in the archive. */
  readonly isUnknown?: true;
  readonly capture?: Capture;
  readonly cut?: CutExcerpt;
  /** Whether the words stand, word for word, in the newest capture too. */
  readonly isCurrent?: boolean;
}

interface Sign {
  readonly line: number;
  readonly sentence: string;
}

export interface Beside {
  readonly quotations: ReadonlyMap<string, QuotationReading>;
  /** Of types that no clause of it has. */
  readonly signs: ReadonlyMap<string, Sign>;
  /** Passages of the newest text that phrases find, by type. */
  readonly suggested: ReadonlyMap<string, Suggested>;
  /** Addresses that the newest text links to. */
  readonly links: readonly string[];
}

export interface BesideWish {
  readonly quotations: ReadonlyMap<
    string,
    { readonly excerpt: Parameters<typeof find>[1]; readonly snapshot?: Parameters<typeof findCapture>[1] }
  >;
  /** Types that the document could hold. */
  readonly detect: DetectedTypes;
  readonly detectOptions?: DetectOptions;
  /** Of each clause its type, by its slug. */
  readonly clauseTypes: ReadonlyMap<string, string>;
}

/**
 * `known` keeps what was detected by the text, what is looked for, and the words of clauses.
 * @param clauses the excerpt of each clause, as it was cut
 */
export function readBeside(
  { captures, payloads }: DocumentArchive,
  wish: BesideWish,
  clauses: ReadonlyMap<string, PlacedWords>,
  known: Known = nothingKnown,
): Beside {
  const { quotations } = wish;
  const texts = Texts.of(payloads, known);
  const newest = captures.findLast(({ digest }) => payloads.has(digest));
  const cut = [...quotations].map(([key, { excerpt, snapshot }]): [string, QuotationReading] => {
    const capture = snapshot === undefined ? newest : findCapture(captures, snapshot);
    if (!capture && captures.length > 0) return [key, { isUnknown: true }];
    if (!capture || !payloads.has(capture.digest) || !newest) return [key, {}];
    const found = find(texts.normalisedOf(capture.digest), excerpt);
    const isCurrent = found.found && findAll(texts.normalisedOf(newest.digest), found.folded).length > 0;
    return [key, { capture, cut: found, isCurrent }];
  });
  const links = newest ? toLinks(texts.normalisedOf(newest.digest).raw) : [];
  const detected = newest && wish.detect.size > 0 ? detectKnown(texts, newest, wish, clauses, known) : nothingDetected;
  return {
    quotations: new Map(cut),
    signs: new Map(detected.signs),
    suggested: new Map(detected.suggested),
    links,
  };
}

interface PlacedWords {
  readonly excerpt?: CutExcerpt | undefined;
}

interface Detected {
  readonly signs: readonly (readonly [string, Sign])[];
  readonly suggested: readonly (readonly [string, Suggested])[];
}

const nothingDetected: Detected = { signs: [], suggested: [] };

function detectKnown(
  texts: Texts,
  newest: Capture,
  wish: BesideWish,
  clauses: ReadonlyMap<string, PlacedWords>,
  known: Known,
): Detected {
  const { detect, detectOptions, clauseTypes } = wish;
  const words = [...clauses].map(([slug, { excerpt }]) => [slug, excerpt?.found ? excerpt.folded : '']);
  const sought = toKey(JSON.stringify([keyOfTypes(detect), detectOptions, [...clauseTypes], words]));
  return recall(known, `detected:${newest.digest}:${sought}`, () => detectIn(texts, newest, wish, clauses));
}

/** All documents of a group in a language are searched for the same types. */
const typeKeys = new WeakMap<DetectedTypes, string>();

function keyOfTypes(types: DetectedTypes): string {
  const key = typeKeys.get(types) ?? toKey(JSON.stringify([...types]));
  typeKeys.set(types, key);
  return key;
}

function detectIn(
  texts: Texts,
  { digest }: Capture,
  { detect, detectOptions, clauseTypes }: BesideWish,
  clauses: ReadonlyMap<string, PlacedWords>,
): Detected {
  const text = texts.normalisedOf(digest);
  const candidates = findCandidates(texts.blocksOf(digest), detect, undefined, detectOptions);
  const had = new Set(clauseTypes.values());
  const signs = new Map<string, Sign>();
  for (const { clauseType, blocks, sentence } of candidates)
    if (!had.has(clauseType) && !signs.has(clauseType))
      signs.set(clauseType, { line: lineAt(text.raw, blocks[0]!.start), sentence });
  const placed = [...clauses].flatMap(([path, { excerpt }]) => {
    const type = clauseTypes.get(path);
    return type && excerpt?.found ? findAll(text, excerpt.folded).map((match) => ({ path, type, match })) : [];
  });
  return { signs: [...signs], suggested: [...countSuggested(candidates, placed)] };
}
