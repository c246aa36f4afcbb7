/**
 * What must be known of each file of an index before it is known what changes: between which words it lies, and which pages have words in it. In: a bundle.
 * Out: the bundle with that of its files; its words are read once, one file after the other.
 */
import type { IndexBundle, IndexChunk, WordPage } from './bundle-files.ts';

interface SurveyedChunk extends IndexChunk {
  readonly first: string;
  readonly last: string;
  /** Whether a word of this file is on the page. */
  has(page: number): boolean;
}

export type SurveyedBundle = Omit<IndexBundle, 'chunks'> & { readonly chunks: readonly SurveyedChunk[] };

export function surveyBundle({ chunks, ...bundle }: IndexBundle): SurveyedBundle {
  return { ...bundle, chunks: chunks.map((chunk) => survey(chunk, bundle.pages.length)) };
}

function survey({ name, read }: IndexChunk, pages: number): SurveyedChunk {
  const words = read();
  /** A bit a page. */
  const bits = new Uint8Array((pages >> 3) + 1);
  const note = (of: readonly WordPage[]) => {
    for (const [page] of of) bits[page >> 3]! |= 1 << (page & 7);
  };
  for (const [, of, variants] of words) {
    note(of);
    for (const [, own] of variants) note(own);
  }
  const has = (page: number) => ((bits[page >> 3]! >> (page & 7)) & 1) === 1;
  return { name, read, first: words[0]![0], last: words.at(-1)![0], has };
}
