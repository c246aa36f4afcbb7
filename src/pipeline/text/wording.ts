/**
 * The words a clause has in one text, and where such words stand in others. In: the texts of a document.
 * Out: for a wording and a text its places, word for word; or the wording it became there. Both depend on nothing but
 * the words and the texts, and are known from earlier runs by their digests.
 */
import type { Block } from './blocks.ts';
import { findCounts } from './counted-blocks.ts';
import { findOnce } from './find-once.ts';
import { findGrown } from './grown-sentence.ts';
import { type Known, recall } from './known.ts';
import { toWholeSentences } from './sentence.ts';
import type { Part, Wording } from './similar.ts';
import { findSimilar } from './similar-passage.ts';
import { type Texts, toKey } from './texts.ts';
import { Dictionary, toWordIndex, type WordIndex } from './word-index.ts';
import { type PlacedLetters, placeLetters, toLetters, toWordKey, withoutListMarker } from './word-key.ts';
import { context, findPlaces, findSame, findWording, standsBeside } from './wording-places.ts';

/** Printed on the methodology page; raised by any change that changes a place, a state or a similarity. */
export const lineageVersion = 5;

export interface Reworded {
  readonly wording: Wording;
  /** Nothing but numbers that count blocks differs. */
  readonly isSame: boolean;
  /** Its words all stand there, in a sentence that says more now. */
  readonly isGrown?: true;
  /** Its own words there, without the rest of the sentences that they stand in. */
  readonly core?: Wording;
  readonly parts: readonly Part[];
}

export class Wordings {
  private readonly texts: Texts;
  private readonly known: Known;
  private readonly dictionary = new Dictionary();
  private readonly indexes = new Map<string, WordIndex>();
  private readonly keys = new Map<Wording, string>();
  private readonly wanted = new Map<string, WordIndex>();
  /** Of a folded text the numbers that count its blocks. */
  private readonly numbers = new Map<string, readonly Part[]>();
  private readonly letters = new Map<string, string>();
  /** Letters of pieces that texts are cut into. */
  private readonly pieces = new Map<string, string>();
  /** The same with their places, of pieces of texts that have the letters of a wording. */
  private readonly placed = new Map<string, PlacedLetters>();

  constructor(texts: Texts, known: Known) {
    this.texts = texts;
    this.known = known;
  }

  /** The wording at given ranges of a folded text. */
  read(text: string, parts: readonly Part[]): Wording {
    const places = parts.map(({ start, end }) => `${start}-${end}`).join();
    return recall(this.known, `wording:${text}:${places}`, () => {
      const folded = this.texts.foldedOf(text);
      const [first, last] = [parts[0]!, parts.at(-1)!];
      return {
        pieces: parts.map(({ start, end }) => folded.slice(start, end)),
        before: folded.slice(Math.max(0, first.start - context), first.start),
        after: folded.slice(last.end, last.end + context),
      };
    });
  }

  /**
   * Where the words stand in a folded text, word for word; else where words stand that say the same (word-key.ts). Not where they are
   * only a part of a sentence that they were the whole of: "We sell it." does not stand in "We sell it unless you object."
   */
  stands(wording: Wording, text: string): readonly Part[] | null {
    return recall(this.known, `stands:${this.keyOf(wording)}:${text}`, () => {
      const parts = this.find(wording, text);
      return parts && this.growthOf(wording, text, parts) ? null : parts;
    });
  }

  private find(wording: Wording, text: string): Part[] | null {
    const folded = this.texts.foldedOf(text);
    return findWording(folded, wording, findPlaces) ?? this.findByKey(wording, text, folded);
  }

  private growthOf(wording: Wording, text: string, parts: readonly Part[]): Part[] | undefined {
    return findGrown(
      { text: this.texts.foldedOf(text), blocks: () => this.texts.blocksOfFolded(text) },
      wording,
      parts,
    );
  }

  private findByKey(wording: Wording, text: string, folded: string): Part[] | null {
    const letters = findOnce(this.letters, text, () => this.lettersOf(text));
    if (!wording.pieces.every((piece) => letters.includes(toLetters(piece)))) return null;
    const pieces = this.texts.piecesOf(text).map((piece) => findOnce(this.placed, piece, () => placeLetters(piece)));
    return findWording(folded, wording, (_, words) => findSame(folded, words, pieces));
  }

  private lettersOf(text: string): string {
    return this.texts
      .piecesOf(text)
      .map((piece) => findOnce(this.pieces, piece, () => toLetters(piece)))
      .join('');
  }

  /** What a wording that stood at ranges of one folded text became in another. `shown`: with the rest of its sentences, where it is their core. */
  becomes(
    wording: Wording,
    from: string,
    text: string,
    own: readonly Part[],
    shown: Wording = wording,
  ): Reworded | null {
    const places = own.map(({ start, end }) => `${start}-${end}`).join();
    return recall(this.known, `becomes:${this.keyOf(wording)}:${this.keyOf(shown)}:${from}:${places}:${text}`, () => {
      const there = this.find(wording, text);
      const grown = there && this.growthOf(wording, text, there);
      if (grown) return { wording: this.read(text, grown), isSame: false, isGrown: true as const, parts: grown };
      const before = this.texts.foldedOf(from);
      const isOther = (words: string) => standsBeside(before, words, own);
      const wanted = this.wantedOf(wording);
      const found = findSimilar(this.indexOf(text), { wanted, isOther });
      if (!found) return null;
      const { parts } = found;
      const whole = this.wholeOf(text, parts, shown.pieces.join(' '));
      const isSame = own.length === whole.length && this.bareKey(from, own) === this.bareKey(text, whole);
      const now = this.read(text, whole);
      const core = this.read(text, parts);
      return { wording: now, isSame, ...(core.pieces.join() !== now.pieces.join() && { core }), parts: whole };
    });
  }

  /** The sentences that passages stand in. Cells of tables are none of a sentence. */
  private wholeOf(text: string, parts: readonly Part[], words: string): readonly Part[] {
    const isIn = (part: Part) => (block: Block) => block.foldedStart < part.end && part.start < block.foldedEnd;
    const blocks = this.texts.blocksOfFolded(text);
    if (parts.some((part) => blocks.find(isIn(part))?.kind === 'row')) return parts;
    return toWholeSentences(this.indexOf(text), parts, words);
  }

  private wantedOf(wording: Wording): WordIndex {
    const words = wording.pieces.join(' ');
    const wanted = this.wanted.get(words) ?? toWordIndex(words, this.dictionary);
    this.wanted.set(words, wanted);
    return wanted;
  }

  private numbersOf(text: string): readonly Part[] {
    const known = this.numbers.get(text);
    if (known) return known;
    const blocks = this.texts.blocksOfFolded(text);
    const counts = findCounts(blocks);
    const numbers = blocks.flatMap(({ foldedStart: start, text: words }, at) => {
      const length = counts[at] || words.length - withoutListMarker(words).length;
      return length > 0 ? [{ start, end: start + length }] : [];
    });
    this.numbers.set(text, numbers);
    return numbers;
  }

  /** The words at ranges of a folded text without the numbers of lists, paragraphs and headings. */
  private bareKey(text: string, parts: readonly Part[]): string {
    const folded = this.texts.foldedOf(text);
    const numbers = this.numbersOf(text);
    const bare = parts.map(({ start, end }) => {
      const within = numbers.filter((one) => one.start >= start && one.start < end);
      const from = [start, ...within.map((one) => one.end)];
      return from.map((at, index) => folded.slice(at, within[index]?.start ?? end)).join('');
    });
    return toWordKey(bare.join(' '));
  }

  private indexOf(text: string): WordIndex {
    const known = this.indexes.get(text);
    if (known) return known;
    const index = toWordIndex(
      this.texts.foldedOf(text),
      this.dictionary,
      this.texts.breaksOf(text),
      this.texts.piecesOf(text),
    );
    this.indexes.set(text, index);
    return index;
  }

  private keyOf(wording: Wording): string {
    const key = this.keys.get(wording) ?? toKey([...wording.pieces, wording.before, wording.after].join('\n'));
    this.keys.set(wording, key);
    return key;
  }
}
