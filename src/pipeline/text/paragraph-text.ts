/**
 * A folded text that is put together of paragraphs. In: the paragraphs of a text, and the text as archived where it is at hand. Out: what
 * `normalise` makes of it, to the character, and its blocks; what is long, when it is first asked for.
 */
import type { Block } from './blocks.ts';
import type { Normalised } from './normalise.ts';
import type { Paragraph } from './paragraphs.ts';

export class ParagraphText implements Normalised {
  readonly breaks = [];
  readonly paragraphs: readonly Paragraph[];
  private archived: string | undefined;
  private folded: string | undefined;
  private way: { readonly starts: Uint32Array; readonly ends: Uint32Array } | undefined;

  constructor(paragraphs: readonly Paragraph[], raw?: string) {
    this.paragraphs = paragraphs;
    this.archived = raw;
  }

  get raw(): string {
    this.archived ??= joinRaw(this.paragraphs);
    return this.archived;
  }

  /** Of the text as archived. */
  get length(): number {
    return this.paragraphs.reduce((sum, { folded }) => sum + folded.raw.length, 0);
  }

  get text(): string {
    this.folded ??= withoutLastSpace(this.paragraphs.map(({ folded }) => folded.text).join(''));
    return this.folded;
  }

  get starts(): Uint32Array {
    this.way ??= this.findWay();
    return this.way.starts;
  }

  get ends(): Uint32Array {
    this.way ??= this.findWay();
    return this.way.ends;
  }

  /** The same for texts of a document that fold to the same paragraphs. */
  get sequence(): string {
    const numbers = this.paragraphs.map(({ number }) => number);
    return numbers.filter((number) => number > 0).join();
  }

  /** The folded text without its spaces. */
  get letters(): string {
    return this.paragraphs.map(({ letters }) => letters).join('');
  }

  /** As countWords has them. */
  get words(): number {
    const letters = this.paragraphs.reduce((sum, { unspaced }) => sum + unspaced, 0);
    return this.paragraphs.reduce((sum, { words }) => sum + words, Math.ceil(letters / 2));
  }

  /** The whole lines of each block, as archived. */
  get lines(): string[] {
    return this.paragraphs.flatMap(({ lines }) => lines);
  }

  /** The folded text cut at the spaces before its blocks. */
  toPieces(): string[] {
    const pieces: string[] = [];
    let isOpen = false;
    for (const { folded, pieces: own } of this.paragraphs) {
      if (folded.text === '') continue;
      const [first, ...others] = own;
      if (isOpen) pieces.push(pieces.pop()! + first!, ...others);
      else pieces.push(...own);
      isOpen = !folded.text.endsWith(' ');
    }
    const last = withoutLastSpace(pieces.pop() ?? '');
    return [...pieces, last];
  }

  toBlocks(): Block[] {
    let [at, foldedAt] = [0, 0];
    return this.paragraphs.flatMap(({ blocks, folded: { raw, text } }) => {
      const [from, foldedFrom] = [at, foldedAt];
      at += raw.length;
      foldedAt += text.length;
      return blocks.map((block) => ({
        ...block,
        start: from + block.start,
        end: from + block.end,
        foldedStart: foldedFrom + block.foldedStart,
        foldedEnd: foldedFrom + block.foldedEnd,
      }));
    });
  }

  private findWay() {
    const { length } = this.text;
    const [starts, ends] = [new Uint32Array(length), new Uint32Array(length)];
    let [at, from] = [0, 0];
    for (const { folded } of this.paragraphs) {
      const count = Math.min(folded.text.length, length - at);
      for (let own = 0; own < count; own++, at++) {
        starts[at] = from + folded.starts[own]!;
        ends[at] = from + folded.ends[own]!;
      }
      from += folded.raw.length;
    }
    return { starts, ends };
  }
}

const withoutLastSpace = (text: string) => (text.endsWith(' ') ? text.slice(0, -1) : text);

const joinRaw = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ folded }) => folded.raw).join('');

/** Two texts as archived without the paragraphs that both begin and both end with. */
export function toUnshared(before: readonly Paragraph[], after: readonly Paragraph[]): readonly [string, string] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-tail - 1) === after.at(-tail - 1)) tail++;
  return [joinRaw(before.slice(head, before.length - tail)), joinRaw(after.slice(head, after.length - tail))];
}
