/**
 * Where words stand in a text that may not be republished: a passage by its heading, and of each of its blocks the line and the words
 * in no order, each once. No running text can be read from it. Free of zod: made and read by the build alone.
 */
export interface WordPlace {
  /** The heading it stands under, its first words. */
  readonly heading?: string;
  readonly blocks: readonly { readonly line: number; readonly words: readonly string[] }[];
}
