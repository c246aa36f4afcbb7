/**
 * The sentences of all texts of a document as numbers. In: the texts. Out: of each text its sentences in order, and of
 * each sentence its words, its key (word-key.ts) and the role of the block it stands in. Equal numbers say the same.
 * Each distinct block is cut once, so that thousands of versions cost what is new in them.
 */
import type { BlockKind } from './blocks.ts';
import { type BlockRole, isControl, toRole, type Zone } from './chrome.ts';
import { findCounts } from './counted-blocks.ts';
import { hideDates } from './dates.ts';
import { type PlacedBlock, placeBlocks } from './page-zones.ts';
import { countWords } from './passage.ts';
import { toSentences } from './sentences.ts';
import type { Texts } from './texts.ts';
import { toWordKey, withoutHeadingNumber, withoutListMarker } from './word-key.ts';

export interface Sentence {
  readonly text: string;
  readonly key: string;
  readonly role: BlockRole;
  readonly isItem: boolean;
  readonly words: number;
}

export interface TextSentences {
  /** In order, one after the other. */
  readonly order: Int32Array;
  /** Each once, where it stands first. */
  readonly distinct: Int32Array;
  /** All keys in one, to see whether words still stand, however they are cut. */
  readonly key: () => string;
}

/** Keys of whole texts that are held: a step asks for those of two, several times. */
const mostKeys = 4;

const kinds: readonly BlockKind[] = ['paragraph', 'heading', 'item', 'row'];
const zones: readonly Zone[] = [undefined, 'edge', 'suggested'];

export class Sentences {
  private readonly texts: Texts;
  private readonly byKey = new Map<string, number>();
  private readonly list: Sentence[] = [];
  /** By the lines of a block, and what else it is cut by. */
  private readonly blocks = new Map<string, Map<number, Int32Array>>();
  private readonly seen = new Map<string, TextSentences>();
  private readonly keys = new Map<Int32Array, string>();
  /** By sentence, in which question it was met last. */
  private marks = new Uint32Array(1024);
  private question = 0;

  constructor(texts: Texts) {
    this.texts = texts;
  }

  get(id: number): Sentence {
    return this.list[id]!;
  }

  of(digest: string): TextSentences {
    const known = this.seen.get(digest);
    if (known) return known;
    const found: number[] = [];
    const blocks = this.texts.blockWordsOf(digest);
    const counts = findCounts(blocks);
    let before = 0;
    for (const [at, placed] of placeBlocks(blocks, this.texts.linesOf(digest)).entries()) {
      for (const id of this.cut(placed, before, counts[at]!)) found.push(id);
      if (placed.zone !== 'edge') before++;
    }
    const order = Int32Array.from(found);
    const text = { order, distinct: this.toDistinct(order), key: () => this.keyOf(order) };
    this.seen.set(digest, text);
    return text;
  }

  /** Words of a text, those of each sentence once. */
  countOnce(digest: string): number {
    return this.of(digest).distinct.reduce((sum, id) => sum + this.list[id]!.words, 0);
  }

  /** Sentences that one text has and the other does not. */
  only(one: TextSentences, other: TextSentences): number[] {
    const met = this.mark(other);
    return Array.from(one.distinct).filter((id) => this.marks[id] !== met);
  }

  /** Sentences that both texts have. */
  shared(one: TextSentences, other: TextSentences): number[] {
    const met = this.mark(other);
    return Array.from(one.distinct).filter((id) => this.marks[id] === met);
  }

  private mark({ distinct }: TextSentences): number {
    const met = this.ask();
    for (const id of distinct) this.marks[id] = met;
    return met;
  }

  private toDistinct(order: Int32Array): Int32Array {
    const met = this.ask();
    return order.filter((id) => {
      const isNew = this.marks[id] !== met;
      this.marks[id] = met;
      return isNew;
    });
  }

  private ask(): number {
    if (this.marks.length < this.list.length) this.marks = new Uint32Array(2 * this.list.length);
    return ++this.question;
  }

  private keyOf(order: Int32Array): string {
    if (!this.keys.has(order)) {
      this.keys.set(order, Array.from(order, (id) => this.list[id]!.key).join(''));
      if (this.keys.size > mostKeys) this.keys.delete(this.keys.keys().next().value!);
    }
    return this.keys.get(order)!;
  }

  /** The sentences of a block, behind the number that counts it; `at`: how many blocks stand before it, menus at the edge left out. */
  private cut({ block, source, zone }: PlacedBlock, at: number, count: number): Int32Array {
    let cuts = this.blocks.get(source);
    if (!cuts) {
      cuts = new Map();
      this.blocks.set(source, cuts);
    }
    const key = ((count * 7 + Math.min(at, 6)) * kinds.length + kinds.indexOf(block.kind)) * 3 + zones.indexOf(zone);
    const known = cuts.get(key);
    if (known) return known;
    const role = toRole({ kind: block.kind, text: block.text, raw: source, at, zone });
    const words = block.text.slice(count);
    const text = block.kind === 'heading' && count === 0 ? withoutHeadingNumber(words) : words;
    const ids = joinFragments(toSentences(withoutListMarker(text), { semicolons: true })).flatMap((sentence) => {
      const id = this.idOf(withoutNextMarker(sentence), role, block.kind === 'item' || block.kind === 'row');
      return id === undefined ? [] : [id];
    });
    const cut = Int32Array.from(ids);
    cuts.set(key, cut);
    return cut;
  }

  private idOf(text: string, role: BlockRole, isItem: boolean): number | undefined {
    const key = toWordKey(withoutListMarker(text));
    if (key === '') return undefined;
    const known = this.byKey.get(key);
    if (known !== undefined) {
      // Words that stand in a sentence anywhere are words, and no label.
      if (role === 'words' && this.list[known]!.role !== 'words') this.list[known] = { ...this.list[known]!, role };
      return known;
    }
    const own = role === 'words' && isControl(text) ? 'interface' : role;
    const id = this.list.push({ text, key, role: own, isItem, words: countWords(text) }) - 1;
    this.byKey.set(key, id);
    return id;
  }
}

const nextMarker = /(?<=\p{L}{2,}["')\]]?[.!?;:]["')\]]?)\s*(?:\d{1,3}[.)]|\([a-z\d]{1,3}\))$/u;

/** The number of the next list item, where a line end was lost. */
function withoutNextMarker(text: string): string {
  return text.replace(nextMarker, '');
}

const longestDate = 60;

/** Whether the full stop between two sentences is one of a date: "3. März 2025", "24 nov. 2026". */
function cutsDate(before: string, after: string): boolean {
  const [end, start] = [before.slice(-longestDate), after.slice(0, longestDate)];
  if (!/(?:\p{Nd}{1,4}|\p{L}[\p{L}\p{M}]{0,9})\.$/u.test(end) || !/\p{Nd}/u.test(end + start)) return false;
  const both = `${end} ${start}`;
  const hidden = hideDates(both);
  // Where no date is in both together, none is in one of them.
  return hidden !== both.toLowerCase() && hidden !== `${hideDates(end)} ${hideDates(start)}`;
}

/** "and", "or", "and/or" behind a semicolon say something with the words before them alone; and no date is cut in two. */
function joinFragments(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [at, text] of sentences.entries()) {
    const before = joined.at(-1);
    const isFragment = before?.endsWith(';') && /^\p{L}{2,3}(?:\/\p{L}{2,3})?[.,;:]?$/u.test(text);
    if (before && (isFragment || (before.endsWith('.') && cutsDate(before, sentences.slice(at, at + 3).join(' ')))))
      joined[joined.length - 1] = `${before} ${text}`;
    else joined.push(text);
  }
  return joined;
}
