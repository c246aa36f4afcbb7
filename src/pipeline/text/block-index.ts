/**
 * The blocks of all texts of a document as numbers, so that texts are compared without reading them again. In: the texts.
 * Out: of each text its blocks, each as the number of its words' key; equal numbers say the same (word-key.ts).
 * Each text is read once and each distinct block is looked at once: linear in the size of what is new.
 */
import { countWords } from './passage.ts';
import type { Texts } from './texts.ts';
import { toWordKey, withoutListMarker } from './word-key.ts';

export interface IndexedText {
  /** Blocks in order. */
  readonly blocks: Int32Array;
  readonly distinct: ReadonlySet<number>;
  /** Words of the distinct blocks together. */
  readonly words: number;
}

export class BlockIndex {
  private readonly texts: Texts;
  private readonly ids = new Map<string, number>();
  private readonly keys = new Map<string, number>();
  private readonly sizes: number[] = [];
  private readonly indexed = new Map<string, IndexedText>();

  constructor(texts: Texts) {
    this.texts = texts;
  }

  /** A text by the digest of its payload. */
  of(digest: string): IndexedText {
    const { folded } = this.texts.factsOf(digest);
    const known = this.indexed.get(folded);
    if (known) return known;
    const words = this.texts.blockWordsOf(digest);
    const blocks = new Int32Array(words.length);
    for (let at = 0; at < words.length; at++) blocks[at] = this.idOf(words[at]!.text);
    const distinct = new Set(blocks);
    let size = 0;
    for (const id of distinct) size += this.sizes[id]!;
    const text = { blocks, distinct, words: size };
    this.indexed.set(folded, text);
    return text;
  }

  /** Words of one text's blocks that another text has too. */
  shared(one: IndexedText, other: IndexedText): number {
    const [few, many] = one.distinct.size < other.distinct.size ? [one, other] : [other, one];
    let words = 0;
    for (const id of few.distinct) if (many.distinct.has(id)) words += this.sizes[id]!;
    return words;
  }

  /** Words of a block. */
  sizeOf(id: number | undefined): number {
    return id === undefined ? 0 : this.sizes[id]!;
  }

  private idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const key = toWordKey(withoutListMarker(text)) || toWordKey(text);
    const id = this.keys.get(key) ?? this.sizes.push(countWords(text)) - 1;
    this.keys.set(key, id);
    this.ids.set(text, id);
    return id;
  }
}
