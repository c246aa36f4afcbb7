/** What importers make of other people's files: products with the quotations that somebody took from their documents. */
export interface SourceQuote {
  /** What the report calls it, such as `data-breaches` or `point 1234`. */
  readonly label: string;
  /** Names of the notion in the vocabulary of the source; looked up in `mapsTo` of the clause types. */
  readonly notions: readonly string[];
  readonly quote: string;
  /** Clause types that the source's own words for the case lead to, the likeliest first. */
  readonly types?: readonly string[];
}

export interface SourceProduct {
  readonly name: string;
  readonly slug?: string | undefined;
  readonly hosts: readonly string[];
  readonly quotes: readonly SourceQuote[];
}

/** The file is not what its format says. */
export class SourceError extends Error {}

/** Longer than any passage, and longer than locating it is worth. */
export const longestQuote = 20_000;
