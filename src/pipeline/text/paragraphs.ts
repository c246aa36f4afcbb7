/**
 * The paragraphs of a document's texts, each folded and cut into blocks once for all texts that have it. In: a text as archived. Out: its
 * paragraphs in order, or nothing where one of them cannot be folded alone: a label that is defined, a tag or a bracket that ends in
 * another paragraph, a word that a line end divides.
 */

import { RecentValues } from '../schema/recent-values.ts';
import { type Block, linesOf, toBlocks } from './blocks.ts';
import { readMarkup } from './markup.ts';
import { fold, type Normalised } from './normalise.ts';
import { countSigns } from './passage.ts';
import { cutAtSpaces } from './pieces-of-text.ts';

export interface Paragraph extends Pick<ReturnType<typeof countSigns>, 'words' | 'unspaced'> {
  /** With the space behind its words. */
  readonly folded: Normalised;
  /** Its words without spaces. */
  readonly letters: string;
  /** Its words cut at the spaces before its blocks. */
  readonly pieces: readonly string[];
  /** Places are counted from its beginning. */
  readonly blocks: readonly Block[];
  /** The whole lines of each block, as archived. */
  readonly lines: readonly string[];
  /** The same for paragraphs that fold to the same words, 0 for those without any. */
  readonly number: number;
}

/** Characters of paragraphs that are held, ten bytes for each; with more, all are found anew. */
const mostHeld = 3_000_000;

/** Paragraphs of texts that are known by their digests, eight bytes for each: nearly all of them stand in many texts. */
const mostOfTexts = 1_000_000;

/** A definition of a label, a comment, a raised mark; a line end behind a backslash, or within a word. */
const dependent = /\]:|<!--|<sup|\\\s*$|[-\u2010\u00ac\u00ad](?<=[\p{L}\p{M}\p{N}].)[ \t]*(?:\\?\r?\n(?!\n)|<br)/iu;

const ofTexts = () => new RecentValues<readonly Paragraph[]>(mostOfTexts, ({ length }) => length);

export class Paragraphs {
  /** Null where it depends on others. */
  private readonly known = new Map<string, Paragraph | null>();
  private readonly numbers = new Map<string, number>();
  private texts = ofTexts();
  private last = 0;
  private held = 0;

  /** Those of a text that was cut before, as long as they are held. */
  find(digest: string): readonly Paragraph[] | undefined {
    return this.texts.get(digest);
  }

  /** `digest` of a text that will be asked for again. */
  cut(raw: string, digest?: string): readonly Paragraph[] | undefined {
    const paragraphs: Paragraph[] = [];
    for (let from = 0; from < raw.length; ) {
      const to = endOfParagraph(raw, from);
      const piece = raw.slice(from, to);
      const known = this.known.get(piece);
      const paragraph = known === undefined ? this.read(piece) : known;
      if (!paragraph) return undefined;
      paragraphs.push(paragraph);
      from = to;
    }
    return digest === undefined ? paragraphs : this.texts.put(digest, paragraphs);
  }

  private read(piece: string): Paragraph | null {
    // A slice would hold the whole text that it is of.
    const raw = ` ${piece}`.slice(1);
    const { gaps, isClosed } = readMarkup(raw);
    const isOpen = !isClosed || raw.lastIndexOf('<') > raw.lastIndexOf('>') || dependent.test(raw);
    const paragraph = isOpen ? null : this.toParagraph(fold(raw, gaps).finishParagraph(raw));
    this.held += raw.length;
    if (this.held > mostHeld) {
      this.known.clear();
      this.numbers.clear();
      this.texts = ofTexts();
      this.held = raw.length;
    }
    this.known.set(raw, paragraph);
    return paragraph;
  }

  private toParagraph(folded: Normalised): Paragraph {
    const number = folded.text === '' ? 0 : (this.numbers.get(folded.text) ?? ++this.last);
    this.numbers.set(folded.text, number);
    const letters = folded.text.replaceAll(' ', '');
    const blocks = toBlocks(folded);
    const pieces = cutAtSpaces(
      folded.text,
      blocks.map(({ foldedStart }) => foldedStart),
    );
    return { folded, letters, number, pieces, blocks, lines: linesOf(folded.raw, blocks), ...countSigns(folded.text) };
  }
}

function endOfParagraph(raw: string, from: number): number {
  let end = raw.indexOf('\n\n', from);
  if (end < 0) return raw.length;
  while (raw.charCodeAt(end) === 10) end++;
  return end;
}
