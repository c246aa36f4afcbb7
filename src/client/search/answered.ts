/** The answer to a query, as the search page shows it. */
import type { Meaning } from './meaning.ts';
import type { Counts, Found } from './pagefind.ts';

export interface AnsweredSearch {
  readonly results: readonly Found[];
  /** Not there where they would need a search a box. */
  readonly counts?: Counts;
  /** Words of the query that stand nowhere in the index. */
  readonly absent: readonly string[];
  readonly instead?: Instead;
  /** Nothing but prose holds all words: what is found holds most of them. */
  readonly isNearly?: boolean;
  /** Words of the query stand nowhere, but others do that are spelt nearly so: what is found is for these. */
  readonly corrected?: { readonly query: string; readonly absent: readonly string[] };
  /** Of the platforms that the query names nothing was found: what is found is of all. */
  readonly isElsewhere?: boolean;
  /** Words of the query stand nowhere: what is found is for the others. */
  readonly others?: string;
  /** Nothing of the platforms that the query names is of this clause type: its question, which is of all, comes along. */
  readonly ofNone?: string;
  /** What the query was taken for, as far as that changed what was found. */
  readonly meaning?: Meaning;
}

/** What can be asked for instead of words that stand nowhere: the others, or what begins as they do. */
interface Instead {
  readonly query: string;
  readonly isBeginning: boolean;
  readonly count: number;
}
