/** A captured page, and the parameters by which its text is derived: the shapes that extractions share. */
export type PageType = 'html' | 'pdf' | 'text';

/** Parameters of an extraction, as document.yml gives them. */
export interface ExtractionRun {
  readonly version: number;
  /** Selectors of the parts to keep; without any, the main content is looked for. */
  readonly select?: readonly string[];
  /** Selectors of the parts to leave out. */
  readonly drop?: readonly string[];
}

export interface PageBytes {
  readonly bytes: Uint8Array;
  readonly type: PageType;
  /** The encoding that the server named, where it did. */
  readonly charset?: string;
}

export type Extracted = { readonly text: string } | { readonly fault: string; readonly remedy: string };

/** `html 1`: what is printed, and what a derived text is kept under together with its parameters. */
export const nameExtraction = (type: PageType, { version }: ExtractionRun): string => `${type} ${version}`;
