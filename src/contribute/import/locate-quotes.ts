/**
 * Finds a quotation in the archived texts of a platform. In: the quotation, the documents with their captures. Out: the newest
 * capture it stands in, with its place and an excerpt that cuts it out; or the passage most alike in the newest texts. A
 * quotation that was put together from several places is looked for part by part.
 */
import type { Capture } from '../../pipeline/text/capture.ts';
import { locate, type Match } from '../../pipeline/text/locate.ts';
import { type Normalised, normalise } from '../../pipeline/text/normalise.ts';
import { countWords } from '../../pipeline/text/passage.ts';

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
}

export interface NearQuote {
  readonly path: string;
  readonly similarity: number;
  readonly words: string;
}

export interface Located {
  readonly found: readonly FoundQuote[];
  /** Parts that were not found, with what comes nearest. */
  readonly missing: readonly { readonly quote: string; readonly nearest?: NearQuote }[];
}

const leastWords = 5;

export class QuoteFinder {
  private readonly documents: readonly QuotedDocument[];
  private readonly texts = new Map<string, Normalised>();

  constructor(documents: readonly QuotedDocument[]) {
    this.documents = documents.filter(({ captures }) => captures.length > 0);
  }

  locate(quote: string): Located {
    const whole = this.find(quote);
    if (whole) return { found: [whole], missing: [] };
    const parts = toParts(quote);
    const found: FoundQuote[] = [];
    const missing: string[] = [];
    for (const part of parts) {
      const place = this.find(part);
      if (place) found.push(place);
      else missing.push(part);
    }
    const unfound = found.length > 0 ? missing : [quote];
    return { found, missing: unfound.map((part) => withNearest(part, this.nearest(part))) };
  }

  /** In the newest texts first, then in older ones, newest first. */
  private find(quote: string): FoundQuote | undefined {
    const newest = this.documents.map((document) => [document, document.captures.at(-1)!] as const);
    const older = this.documents.flatMap((document) =>
      document.captures.slice(0, -1).map((capture) => [document, capture] as const),
    );
    older.sort(([, a], [, b]) => (a.capturedAt < b.capturedAt ? 1 : -1));
    const tried = new Set<string>();
    for (const [document, capture] of [...newest, ...older]) {
      const key = `${document.path} ${capture.digest}`;
      if (tried.has(key)) continue;
      tried.add(key);
      const text = this.textOf(document, capture.digest);
      const place = locate(text, quote);
      const match = place.found ? place.match : 'matches' in place ? place.matches[0] : undefined;
      const isNewest = capture.digest === document.captures.at(-1)!.digest;
      if (match) return { document, capture: isNewest ? document.captures.at(-1)! : capture, text, match, isNewest };
    }
    return undefined;
  }

  private nearest(quote: string): NearQuote | undefined {
    const near = this.documents.flatMap((document): NearQuote[] => {
      const text = this.textOf(document, document.captures.at(-1)!.digest);
      const place = locate(text, quote);
      if (place.found || !('nearest' in place) || !place.nearest) return [];
      const { similarity, foldedStart, foldedEnd } = place.nearest;
      return [{ path: document.path, similarity, words: text.text.slice(foldedStart, foldedEnd) }];
    });
    return near.sort((a, b) => b.similarity - a.similarity)[0];
  }

  private textOf({ path, payloads }: QuotedDocument, digest: string): Normalised {
    const key = `${path} ${digest}`;
    const text = this.texts.get(key) ?? normalise(payloads.get(digest)!.toString('utf8'));
    this.texts.set(key, text);
    return text;
  }
}

function withNearest(quote: string, nearest: NearQuote | undefined): Located['missing'][number] {
  return nearest ? { quote, nearest } : { quote };
}

/** At line ends and at marks of omission; what is too short to be found by chance alone is left out. */
function toParts(quote: string): string[] {
  const parts = quote
    .split(/\n+|\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|…|\.{3,})\s*/)
    .map((part) => part.trim());
  const long = parts.filter((part) => countWords(part) >= leastWords);
  return long.length > 1 || long[0] !== quote.trim() ? [...new Set(long)] : [];
}
