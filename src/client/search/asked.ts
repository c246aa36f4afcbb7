/** What is asked of the index, and what is found: the two ends of a search for words and for what they also stand for. */
import type { Counts, Found } from './pagefind.ts';
import type { Sense } from './sense.ts';

/** What was asked, once it is known which words stand where. */
export interface Asked {
  /** Nothing if a word stands nowhere. */
  readonly words?: string;
  readonly sense?: AskedSense;
}

/** Its `words`: those it does not explain, as they stand in the index. */
export type AskedSense = Sense & { readonly words: string | null };

export interface FoundAll {
  readonly results: readonly Found[];
  readonly filters?: Counts;
  /** Whether platforms or another sense of the words had a part in it. */
  readonly isMeant: boolean;
  /** Parts of the site that were asked for: they come first whatever else is found. */
  readonly leading?: readonly Found[];
  /** Nothing, or nothing but pages of prose, which hold something of everything. */
  readonly isProseAlone?: boolean;
  /** A clause type that was asked of a platform that has no clause of it. */
  readonly ofNone?: string;
  /** What kind of clause there is was asked, and no words of one: "does it sell my photos". */
  readonly isTypeAsked?: boolean;
  /** So little that what holds most of the words belongs beside it. */
  readonly isScarce?: boolean;
}

/** Of one platform. */
export const scarce = 3;
