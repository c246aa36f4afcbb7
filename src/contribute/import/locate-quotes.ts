/**
 * Finds a quotation in the archived texts of a platform. In: the quotation, the documents with their captures. Out: the newest
 * capture it stands in, with its place; or a passage that is nearly the same, which is marked so; or the passage most alike. A
 * quotation that was put together from several places is looked for part by part.
 */
import type { Capture } from '../../pipeline/text/capture.ts';
import { findAll, locate, type Match } from '../../pipeline/text/locate.ts';
import { type Normalised, normalise } from '../../pipeline/text/normalise.ts';
import { countWords } from '../../pipeline/text/passage.ts';
import { placeLetters, placesByLetters, toLetters } from '../../pipeline/text/word-key.ts';
import { isFragment, strip, toForms, toQuotedParts } from './quote-forms.ts';

export interface QuotedDocument {
  /** platform/document */
  readonly path: string;
  readonly captures: readonly Capture[];
  readonly payloads: ReadonlyMap<string, Buffer>;
}

export interface FoundQuote {
  readonly document: QuotedDocument;
  readonly capture: Capture;
  readonly text: Normalised;
  readonly match: Match;
  /** Whether the newest capture has it. */
  readonly isNewest: boolean;
  /** Below 1 where the words of the text are nearly those that were quoted. */
  readonly similarity: number;
}

interface NearQuote {
  readonly path: string;
  readonly similarity: number;
  readonly words: string;
}

export interface Located {
  readonly found: readonly FoundQuote[];
  /** Parts that were not found, with what comes nearest. */
  readonly missing: readonly { readonly quote: string; readonly nearest?: NearQuote }[];
  /** Introductions to lists, which are no quotations by themselves. */
  readonly fragments: readonly string[];
}

/** Of a whole quotation, and of a part of one. */
const fewestWords = 3;
const leastWords = 5;
/** From here on a passage is the one that was meant, and its own words become the draft. */
const nearlySame = 0.98;
/** Of words that differ in signs and capitals alone. */
const sameLetters = 0.99;
/** Fewer letters may stand anywhere. */
const fewestLetters = 20;
/** Older texts are searched for a passage that is nearly the same only where the newest one has one like it. */
const worthSearching = 0.7;
const mostOlder = 20;
/** However alike two passages are, another number or a "not" more makes another one of them. */
const mostOfOther = 0.97;
const turning =
  /\p{Nd}+|(?<!\p{L})(?:not|no|never|none|without|cannot|except|unless|nicht|kein\p{L}*|nie|ohne|ne|pas|jamais|sans|non|mai|senza|nunca|sin|não|nem|sem|niet|geen|nooit|zonder|nie|bez|не|без|inte|ikke|ej|ei)(?!\p{L})|n['’]t(?!\p{L})/giu;

interface Place {
  readonly document: QuotedDocument;
  readonly capture: Capture;
  readonly isNewest: boolean;
}

export class QuoteFinder {
  private readonly places: readonly Place[];
  /** Folded texts by digest; their maps to the original are made again for the few that are needed. */
  private readonly folded = new Map<string, { text: string; hasBreaks: boolean }>();

  constructor(documents: readonly QuotedDocument[]) {
    this.places = inOrder(documents.filter(({ captures }) => captures.length > 0));
  }

  locate(quote: string): Located {
    if (isFragment(quote)) return { found: [], missing: [], fragments: [quote] };
    if (!saysEnough(quote)) return { found: [], missing: [{ quote }], fragments: [] };
    const whole = this.find(quote);
    if (whole) return { found: [whole], missing: [], fragments: [] };
    const near = this.nearest(quote);
    if (near && near.similarity >= nearlySame) return { found: [near], missing: [], fragments: [] };
    const found: FoundQuote[] = [];
    const missing: string[] = [];
    const fragments: string[] = [];
    for (const part of longParts(quote)) {
      const place = isFragment(part) ? undefined : (this.find(part) ?? this.nearlySame(part));
      if (place) found.push(place);
      else (isFragment(part) ? fragments : missing).push(part);
    }
    if (found.length === 0) return { found, missing: [withNearest(quote, near)], fragments: [] };
    return { found, missing: missing.map((part) => withNearest(part, this.nearest(part))), fragments };
  }

  /** In the newest texts first, then in older ones, newest first. */
  private find(quote: string): FoundQuote | undefined {
    const forms = toForms(quote)
      .map((form) => normalise(form))
      .filter(({ text }) => text !== '');
    for (const place of this.places)
      for (const form of forms) {
        const folded = this.foldedOf(place);
        if (!folded.hasBreaks && form.breaks.length === 0 && !folded.text.includes(form.text)) continue;
        const text = this.normalised(place);
        const [match] = findAll(text, form);
        if (match) return { ...place, text, match, similarity: 1 };
      }
    return undefined;
  }

  private nearlySame(quote: string): FoundQuote | undefined {
    const near = this.nearest(quote);
    return near && near.similarity >= nearlySame ? near : undefined;
  }

  /** The passage most alike in the newest texts; in older ones of the same document where that is no clear answer. */
  private nearest(quote: string): FoundQuote | undefined {
    const words = strip(quote);
    const near = (place: Place): FoundQuote[] => {
      const text = this.normalised(place);
      const lettered = findByLetters(text, words);
      if (lettered) return [{ ...place, text, match: lettered, similarity: sameLetters }];
      const found = locate(text, words);
      if (found.found || !('nearest' in found) || !found.nearest) return [];
      const { similarity, ...match } = found.nearest;
      const isOther = !haveSameSense(words, text.text.slice(match.foldedStart, match.foldedEnd));
      return [{ ...place, text, match, similarity: isOther ? Math.min(similarity, mostOfOther) : similarity }];
    };
    const best = (found: readonly FoundQuote[]) => [...found].sort((a, b) => b.similarity - a.similarity)[0];
    const newest = best(this.places.filter(({ isNewest }) => isNewest).flatMap(near));
    if (!newest || newest.similarity >= nearlySame || newest.similarity < worthSearching) return newest;
    const older = this.places.filter((place) => !place.isNewest && place.document === newest.document);
    return best([newest, ...older.slice(0, mostOlder).flatMap(near)]);
  }

  private foldedOf(place: Place) {
    const { digest } = place.capture;
    let folded = this.folded.get(digest);
    if (!folded) {
      const { text, breaks } = this.normalised(place);
      folded = { text, hasBreaks: breaks.length > 0 };
      this.folded.set(digest, folded);
    }
    return folded;
  }

  private normalised({ document, capture }: Place): Normalised {
    return normalise(document.payloads.get(capture.digest)!.toString('utf8'));
  }
}

/** Each text of a document once, at its newest capture: the newest of all documents first, then the others by date. */
function inOrder(documents: readonly QuotedDocument[]): Place[] {
  const places = documents.flatMap((document) => {
    const newest = document.captures.at(-1)!;
    const older = new Map(document.captures.map((capture) => [capture.digest, capture]));
    older.delete(newest.digest);
    return [
      { document, capture: newest, isNewest: true },
      ...[...older.values()].map((capture) => ({ document, capture, isNewest: false })),
    ];
  });
  const older = places.filter(({ isNewest }) => !isNewest);
  older.sort((a, b) => (a.capture.capturedAt < b.capture.capturedAt ? 1 : -1));
  return [...places.filter(({ isNewest }) => isNewest), ...older];
}

function haveSameSense(one: string, other: string): boolean {
  const turns = (text: string) => (normalise(text).text.toLowerCase().match(turning) ?? []).sort().join(' ');
  return turns(one) === turns(other);
}

function findByLetters(text: Normalised, words: string): Match | undefined {
  const { text: folded } = normalise(words);
  if (toLetters(folded).length < fewestLetters) return undefined;
  const [place] = placesByLetters([placeLetters(text.text)], folded);
  if (!place) return undefined;
  const { start, end } = place;
  return { start: text.starts[start]!, end: text.ends[end - 1]!, foldedStart: start, foldedEnd: end };
}

function withNearest(quote: string, near: FoundQuote | undefined): Located['missing'][number] {
  if (!near) return { quote };
  const { document, similarity, text, match } = near;
  return {
    quote,
    nearest: { path: document.path, similarity, words: text.text.slice(match.foldedStart, match.foldedEnd) },
  };
}

/** A word or two stand in every text, and prove nothing; scripts without spaces are counted by their characters. */
function saysEnough(quote: string): boolean {
  const words = normalise(strip(quote)).text;
  return countWords(words) >= fewestWords || (/[\p{Lo}]/u.test(words) && words.length >= 8);
}

/** What is too short to be found by chance alone is left out. */
function longParts(quote: string): string[] {
  const long = toQuotedParts(quote).filter((part) => countWords(part) >= leastWords);
  return long.length > 1 || long[0] !== quote.trim() ? [...new Set(long)] : [];
}
