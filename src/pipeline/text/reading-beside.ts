/**
 * What else is read of a document: quotations besides the excerpts of clauses, and signs of clause types in its newest text. In:
 * the document as archived, its quotations, and the phrases that find a type. Out: each quotation as it was cut, and whether it
 * still stands; of each type the first passage that its phrases find.
 */
import { toBlocks } from './blocks.ts';
import { type DetectedTypes, type DetectOptions, findCandidates } from './candidates.ts';
import type { Capture, DocumentArchive } from './capture.ts';
import { type CutExcerpt, find } from './cut-excerpt.ts';
import { findCapture } from './find-capture.ts';
import { type Known, nothingKnown, recall } from './known.ts';
import { toLinks } from './links.ts';
import { findAll } from './locate.ts';
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

export interface Sign {
  readonly line: number;
  readonly sentence: string;
}

export interface Beside {
  readonly quotations: ReadonlyMap<string, QuotationReading>;
  readonly signs: ReadonlyMap<string, Sign>;
  /** Addresses that the newest text links to. */
  readonly links: readonly string[];
}

export interface BesideWish {
  readonly quotations: ReadonlyMap<
    string,
    { readonly excerpt: Parameters<typeof find>[1]; readonly snapshot?: Parameters<typeof findCapture>[1] }
  >;
  /** Types that the document could hold and no clause of it has. */
  readonly detect: DetectedTypes;
  readonly detectOptions?: DetectOptions;
}

/** `known` keeps signs by the text and what is looked for. */
export function readBeside(
  { captures, payloads }: DocumentArchive,
  wish: BesideWish,
  known: Known = nothingKnown,
): Beside {
  const { quotations, detect, detectOptions } = wish;
  const texts = new Texts(payloads, nothingKnown);
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
  const signs = (capture: Capture) => [...toSigns(texts, capture, detect, detectOptions)];
  const sought = () => toKey(JSON.stringify([[...detect], detectOptions]));
  return {
    quotations: new Map(cut),
    signs: new Map(
      newest && detect.size > 0 ? recall(known, `types:${newest.digest}:${sought()}`, () => signs(newest)) : [],
    ),
    links,
  };
}

function toSigns(texts: Texts, { digest }: Capture, detect: DetectedTypes, options?: DetectOptions): Map<string, Sign> {
  const text = texts.normalisedOf(digest);
  const signs = new Map<string, Sign>();
  for (const { clauseType, blocks, sentence } of findCandidates(toBlocks(text), detect, undefined, options)) {
    const block = blocks[0]!;
    if (!signs.has(clauseType)) signs.set(clauseType, { line: lineAt(text.raw, block.start), sentence });
  }
  return signs;
}
