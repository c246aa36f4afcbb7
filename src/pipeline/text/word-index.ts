import { cutAtSpaces } from './pieces-of-text.ts';
import { toWordTokens } from './tokens.ts';

/** Words of a piece of a text, with their places in it. */
type Words = Pick<WordIndex, 'ids' | 'starts' | 'ends'>;

export class Dictionary {
  private readonly ids = new Map<string, number>();
  private readonly pieces = new Map<string, Words>();

  idOf(word: string): number {
    const id = this.ids.get(word) ?? this.ids.size;
    this.ids.set(word, id);
    return id;
  }

  /** Of a piece that stands in several texts, found once. */
  wordsOf(piece: string): Words {
    const known = this.pieces.get(piece) ?? this.find(piece);
    this.pieces.set(piece, known);
    return known;
  }

  private find(piece: string): Words {
    const tokens = toWordTokens(piece);
    return {
      ids: Int32Array.from(tokens, ({ text }) => this.idOf(text)),
      starts: Int32Array.from(tokens, ({ start }) => start),
      ends: Int32Array.from(tokens, ({ end }) => end),
    };
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
 * document, where its blocks begin, and the text cut there. Out: for each word its number in the dictionary and its place. Numbers of equal words are equal in all texts.
 */
export function toWordIndex(
  text: string,
  dictionary: Dictionary,
  blocks: readonly number[] = [0],
  pieces: readonly string[] = cutAtSpaces(text, blocks),
): WordIndex {
  const words = pieces.map((piece) => dictionary.wordsOf(piece));
  const count = words.reduce((sum, { ids }) => sum + ids.length, 0);
  const [ids, starts, ends] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let [at, from] = [0, 0];
  for (const [index, own] of words.entries()) {
    ids.set(own.ids, at);
    for (let word = 0; word < own.ids.length; word++, at++) {
      starts[at] = from + own.starts[word]!;
      ends[at] = from + own.ends[word]!;
    }
    from += pieces[index]!.length;
  }
  return { text, ids, starts, ends, blocks };
}
