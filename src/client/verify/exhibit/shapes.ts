/** What the page of exhibits holds of a document, what a reader chooses of it, and what an exhibit is made of. */
import type { SeenVersion } from '../../../words/span.ts';

export interface ExhibitVersion extends SeenVersion {
  readonly captures: number;
  readonly digest: string;
  readonly bytes: number;
  readonly source: string;
  /** Where the exact bytes are. */
  readonly at?: string | undefined;
  readonly leaves?: { readonly first: number; readonly last: number } | undefined;
}

export interface ExhibitClause {
  readonly path: string;
  readonly recordId: string;
  readonly title: string;
  readonly wordings: readonly {
    readonly words: readonly string[];
    readonly runs: readonly (readonly [number, number])[];
  }[];
}

export interface ExhibitPage {
  /** platform/document */
  readonly id: string;
  readonly platform: string;
  readonly document: string;
  readonly language: string;
  readonly site: string;
  /** How the archive made its texts, sentence by sentence. */
  readonly method: readonly string[];
  /** Oldest first. */
  readonly versions: readonly ExhibitVersion[];
  readonly clauses: readonly ExhibitClause[];
  /** What the manifest of an exhibit says of the site, without its files. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

export interface ExhibitChoice {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly version: ExhibitVersion;
  readonly clause?: ExhibitClause | undefined;
}

export interface ExhibitPart {
  readonly heading: string;
  readonly sentences?: readonly string[];
  readonly words?: readonly string[];
  readonly facts?: readonly (readonly [name: string, value: string])[];
  readonly items?: readonly string[];
  /** Lines to be filled in by hand. */
  readonly blanks?: readonly string[];
}

export interface Exhibit {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly parts: readonly ExhibitPart[];
}
