/** What a search for a reworded passage is given and what it returns; see similar-passage.ts and pieces.ts. */
import type { WordIndex } from './word-index.ts';

export interface Part {
  readonly start: number;
  readonly end: number;
}

export interface Wording {
  /** Folded words, in several pieces where the passage was split up. */
  readonly pieces: readonly string[];
  /** What stood around them where they were read; distinguishes equal words in several places. */
  readonly before: string;
  readonly after: string;
}

export interface Similar {
  readonly similarity: number;
  /** How many of the wanted words it holds. */
  readonly kept: number;
  /** Ranges in the folded text, in order; more than one where the words were split up. */
  readonly parts: readonly Part[];
}

export interface Sought {
  readonly wanted: WordIndex;
  /** True if `words` already stood in the old text outside the sought passage: then they are another passage, not a rewording. */
  readonly isOther: (words: string) => boolean;
}
