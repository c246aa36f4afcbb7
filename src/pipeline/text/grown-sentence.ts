import type { Block } from './blocks.ts';
import { mostWhole, toSentence } from './sentence.ts';
import type { Part, Wording } from './similar.ts';
import { toLetters } from './word-key.ts';

interface Found {
  /** Folded. */
  readonly text: string;
  readonly blocks: () => readonly Block[];
}

const close = '["\')\\]]*';
/** How words end that are the end of a sentence … */
const ends = new RegExp(`[.!?;:]${close}$`);
/** … and what stands behind such words where the sign is no part of them. */
const sign = new RegExp(`^[.!?;:]${close}(?= |$)`);
const upper = /^["'(]*\p{Lu}/u;
const lower = /^["'(]*\p{Ll}/u;

/**
 * Whether a sentence says more than it did: a condition behind the words, or before them. In: a folded text with its blocks, a wording that ended or
 * began a sentence where it was read, and where its letters stand in the text. Out: the ranges of the whole sentences; nothing where they are no
 * longer than the words, and where what follows followed before too, after a sign that parted them ("We sell it; we rent it").
 * Cells of tables are none of a sentence.
 */
export function findGrown({ text, blocks }: Found, wording: Wording, parts: readonly Part[]): Part[] | undefined {
  const [first, last] = [wording.pieces[0]!, wording.pieces.at(-1)!];
  const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
  const signed = sign.exec(text.slice(end, end + 8))?.[0] ?? '';
  const goesOn = (ends.test(last) || sign.test(wording.after)) && signed === '' && !ends.test(text.slice(start, end));
  const isLed = upper.test(first) && lower.test(text.slice(start, start + 8));
  if (!goesOn && !isLed) return undefined;
  const all = blocks();
  const touches = ({ foldedStart, foldedEnd }: Block) => foldedStart < end && start < foldedEnd;
  if (all.some((block) => block.kind === 'row' && touches(block))) return undefined;
  const starts = all.map(({ foldedStart }) => foldedStart);
  const asked = `${isLed ? 'A' : 'a'}${goesOn ? '.' : ''}`;
  const whole = toSentence({ text, blocks: starts }, { start, end }, asked, mostWhole);
  const behind = toLetters(text.slice(end, whole.end));
  const before = toLetters(text.slice(whole.start, start));
  const isNew =
    !agree(behind, toLetters(wording.after), (one, count) => one.slice(0, count)) ||
    !agree(before, toLetters(wording.before), (one, count) => one.slice(-count));
  if (!isNew) return undefined;
  const wholeEnd = goesOn || !ends.test(last) ? whole.end : end + signed.length;
  return parts.map((part, at) => ({
    start: at === 0 ? whole.start : part.start,
    end: at === parts.length - 1 ? wholeEnd : part.end,
  }));
}

/** Whether letters are those of before as far as both go; none at all are no others. */
function agree(one: string, other: string, cut: (letters: string, count: number) => string): boolean {
  const length = Math.min(one.length, other.length);
  return one === '' || (length > 0 && cut(one, length) === cut(other, length));
}
