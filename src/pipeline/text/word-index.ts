import { toWordTokens } from './similarity.ts';

export class Dictionary {
  private readonly ids = new Map<string, number>();

  idOf(word: string): number {
    const id = this.ids.get(word) ?? this.ids.size;
    this.ids.set(word, id);
    return id;
  }
}

export interface WordIndex {
  readonly text: string;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where its blocks begin. */
  readonly blocks: readonly number[];
}

/**
 * The words of a folded text as numbers, to look for passages in it quickly. In: a text, the dictionary of its
 * document, and where its blocks begin. Out: for each word its number in the dictionary and its place. Numbers of equal words are equal in all texts.
 */
export function toWordIndex(text: string, dictionary: Dictionary, blocks: readonly number[] = [0]): WordIndex {
  const tokens = toWordTokens(text);
  return {
    text,
    ids: Int32Array.from(tokens, (token) => dictionary.idOf(token.text)),
    starts: Int32Array.from(tokens, ({ start }) => start),
    ends: Int32Array.from(tokens, ({ end }) => end),
    blocks,
  };
}
