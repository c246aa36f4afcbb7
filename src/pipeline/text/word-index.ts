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
    const { length } = tokens;
    // One room for all three: each of its own takes longer to get and to give back than what is put into it.
    const room = new Int32Array(3 * length);
    for (const [at, { text, start, end }] of tokens.entries()) {
      room[at] = this.idOf(text);
      room[length + at] = start;
      room[2 * length + at] = end;
    }
    return {
      ids: room.subarray(0, length),
      starts: room.subarray(length, 2 * length),
      ends: room.subarray(2 * length),
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
  const ids = new Int32Array(words.reduce((sum, own) => sum + own.ids.length, 0));
  let at = 0;
  for (const own of words) {
    ids.set(own.ids, at);
    at += own.ids.length;
  }
  let placed: Pick<WordIndex, 'starts' | 'ends'> | undefined;
  const places = () => {
    placed ??= toPlaces(words, pieces, ids.length);
    return placed;
  };
  return {
    ...{ text, ids, blocks },
    // Nothing like most passages stands in a text that does not have them: then nobody asks where its words are.
    get starts() {
      return places().starts;
    },
    get ends() {
      return places().ends;
    },
  };
}

/** Where words stand in a text, by where they stand in its pieces. */
function toPlaces(words: readonly Words[], pieces: readonly string[], count: number) {
  const [starts, ends] = [new Int32Array(count), new Int32Array(count)];
  let [at, from] = [0, 0];
  for (const [index, own] of words.entries()) {
    for (let word = 0; word < own.ids.length; word++, at++) {
      starts[at] = from + own.starts[word]!;
      ends[at] = from + own.ends[word]!;
    }
    from += pieces[index]!.length;
  }
  return { starts, ends };
}
