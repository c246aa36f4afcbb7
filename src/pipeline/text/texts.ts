/**
 * The texts of one document, each decoded, folded and cut into blocks when first needed.
 * In: payloads by digest. Out: by digest the text in those forms, and the facts that do for most questions and are
 * known from earlier runs. Most versions of a document fold to the same words, so folded texts are kept by their own
 * digest; the maps back to the original, which are large, only for the texts asked for last.
 */
import { hash } from 'node:crypto';
import { RecentValues } from '../schema/recent-values.ts';
import { type Block, type BlockWords, linesOf, toBlocks } from './blocks.ts';
import { type DiffPart, diffBlocks } from './diff.ts';
import { type Known, recall } from './known.ts';
import { type Normalised, normalise } from './normalise.ts';
import { Pairings } from './pair-blocks.ts';
import { ParagraphText, toUnshared } from './paragraph-text.ts';
import { Paragraphs } from './paragraphs.ts';
import { countWords } from './passage.ts';
import { cutAtSpaces } from './pieces-of-text.ts';

export interface TextFacts {
  /** Digest of the folded text: which words stand where. */
  readonly folded: string;
  /** Digest of the folded text without its spaces: texts equal in it differ in markup at most. */
  readonly letters: string;
  readonly words: number;
}

/** Characters of the texts that are held with their way back, which takes ten bytes for each: all of most documents. */
const mostNormalised = 3_000_000;
/** Blocks that are held, a hundred bytes each: of long histories, the last thousand texts. */
const mostBlocks = 400_000;
/** Blocks of comparisons that are held. */
const mostCompared = 200_000;
const countBlocks = (parts: readonly DiffPart[]) => parts.reduce((sum, { lines }) => sum + lines.length, 0);

export class Texts {
  private readonly payloads: ReadonlyMap<string, Buffer>;
  private readonly known: Known;
  private readonly facts = new Map<string, TextFacts>();
  private readonly factsByFolded = new Map<string, TextFacts>();
  private readonly factsBySequence = new Map<string, TextFacts>();
  private readonly folded = new Map<string, string>();
  private readonly samples = new Map<string, string>();
  private readonly recent = new RecentValues<Normalised>(mostNormalised, (text) =>
    text instanceof ParagraphText ? text.length : text.raw.length,
  );
  private readonly paragraphs = new Paragraphs();
  private readonly pieces = new Map<string, readonly string[]>();
  private readonly words = new Map<string, number>();
  private readonly pairings = new Pairings();
  private readonly diffs = new RecentValues<readonly DiffPart[]>(mostCompared, countBlocks);
  private readonly blocks = new RecentValues<readonly Block[]>(mostBlocks, ({ length }) => length);

  constructor(payloads: ReadonlyMap<string, Buffer>, known: Known) {
    this.payloads = payloads;
    this.known = known;
  }

  /** Those of a document that several ask about while it passes: what one cut the next one need not cut again. */
  static of(payloads: ReadonlyMap<string, Buffer>, known: Known): Texts {
    const open = opened.get(payloads);
    if (open?.known === known) return open;
    const texts = new Texts(payloads, known);
    opened.set(payloads, texts);
    return texts;
  }

  factsOf(digest: string): TextFacts {
    let facts = this.facts.get(digest);
    if (!facts) {
      facts = recall(this.known, `text:${digest}`, () => this.findFacts(digest));
      this.facts.set(digest, facts);
      if (!this.samples.has(facts.folded)) this.samples.set(facts.folded, digest);
      this.factsByFolded.set(facts.folded, facts);
    }
    return facts;
  }

  /** A folded text by its own digest. */
  foldedOf(folded: string): string {
    return this.folded.get(folded) ?? this.keepFolded(folded, this.normalisedOf(this.samples.get(folded)!).text);
  }

  /** Where the blocks of a folded text begin in it. */
  breaksOf(folded: string): readonly number[] {
    return this.blocksOfFolded(folded).map(({ foldedStart }) => foldedStart);
  }

  /** A folded text cut at spaces before blocks, so that no word is cut: most pieces stand in many texts. */
  piecesOf(folded: string): readonly string[] {
    const known = this.pieces.get(folded);
    if (known) return known;
    const text = this.normalisedOf(this.samples.get(folded)!);
    const pieces =
      text instanceof ParagraphText ? text.toPieces() : cutAtSpaces(this.foldedOf(folded), this.breaksOf(folded));
    this.pieces.set(folded, pieces);
    return pieces;
  }

  blocksOfFolded(folded: string): readonly Block[] {
    return this.blocksOf(this.samples.get(folded)!);
  }

  rawOf(digest: string): string {
    return this.recent.get(digest)?.raw ?? this.payloads.get(digest)!.toString('utf8');
  }

  /** Two texts as archived, as far as they are not the same paragraphs at their beginning and at their end. */
  unsharedOf(before: string, after: string): readonly [string, string] {
    const [old, now] = [this.paragraphs.find(before), this.paragraphs.find(after)];
    return old && now ? toUnshared(old, now) : [this.rawOf(before), this.rawOf(after)];
  }

  /** The first bytes of a text; a letter cut in two at their end is a sign. */
  beginningOf(digest: string, bytes: number): string {
    return this.payloads.get(digest)!.toString('utf8', 0, bytes);
  }

  normalisedOf(digest: string): Normalised {
    return this.recent.get(digest) ?? this.recent.put(digest, this.open(digest));
  }

  blocksOf(digest: string): readonly Block[] {
    return this.blocks.get(digest) ?? this.blocks.put(digest, this.cut(digest));
  }

  /** Its blocks without their places in it: those are the same for all texts that have their paragraphs. */
  blockWordsOf(digest: string): readonly BlockWords[] {
    const paragraphs = this.paragraphs.find(digest);
    if (!paragraphs) return this.blocksOf(digest);
    const all: BlockWords[] = [];
    for (const { blocks } of paragraphs) for (const block of blocks) all.push(block);
    return all;
  }

  /** The whole lines of each block, as archived. */
  linesOf(digest: string): readonly string[] {
    const text = this.normalisedOf(digest);
    return text instanceof ParagraphText ? text.lines : linesOf(text.raw, this.blocksOf(digest));
  }

  /** Two texts side by side, by their digests: a step is told by it, and a page shows it. */
  diffOf(before: string, after: string): readonly DiffPart[] {
    const key = `${before}:${after}`;
    return (
      this.diffs.get(key) ??
      this.diffs.put(key, diffBlocks(this.blockWordsOf(before), this.blockWordsOf(after), this.pairings))
    );
  }

  /** Words of a block, counted once for all texts that have it. */
  wordsOf(text: string): number {
    const known = this.words.get(text) ?? countWords(text);
    this.words.set(text, known);
    return known;
  }

  /** The folded words of a part of a text, such as one of its sources. */
  foldPart(raw: string): string {
    return this.normalise(raw).text;
  }

  private open(digest: string): Normalised {
    // A text let go is put together again, without being decoded and cut.
    const known = this.paragraphs.find(digest);
    return known ? new ParagraphText(known) : this.normalise(this.rawOf(digest), digest);
  }

  private normalise(raw: string, digest?: string): Normalised {
    const paragraphs = this.paragraphs.cut(raw, digest);
    return paragraphs ? new ParagraphText(paragraphs, raw) : normalise(raw);
  }

  private cut(digest: string): readonly Block[] {
    const text = this.normalisedOf(digest);
    return text instanceof ParagraphText ? text.toBlocks() : toBlocks(text);
  }

  private findFacts(digest: string): TextFacts {
    const normalised = this.normalisedOf(digest);
    if (!(normalised instanceof ParagraphText)) {
      const { text } = normalised;
      const facts = this.toFacts(text, () => ({ letters: text.replaceAll(' ', ''), words: countWords(text) }));
      // One string for all texts with these words, as their blocks are slices of it.
      this.recent.put(digest, { ...normalised, text: this.foldedOf(facts.folded) });
      return facts;
    }
    const { sequence } = normalised;
    const facts = this.factsBySequence.get(sequence) ?? this.toFacts(normalised.text, () => normalised);
    this.factsBySequence.set(sequence, facts);
    return facts;
  }

  private toFacts(text: string, found: () => { readonly letters: string; readonly words: number }): TextFacts {
    const folded = toKey(text);
    this.keepFolded(folded, text);
    const known = this.factsByFolded.get(folded);
    if (known) return known;
    const { letters, words } = found();
    return { folded, letters: toKey(letters), words };
  }

  private keepFolded(folded: string, text: string): string {
    const kept = this.folded.get(folded) ?? text;
    this.folded.set(folded, kept);
    return kept;
  }
}

/** As long as the payloads are held. */
const opened = new WeakMap<object, Texts>();

/** Half of a SHA-256: enough to distinguish the texts of one document. */
export function toKey(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
