import { type DiffPart, joinTexts } from './diff.ts';
import { type Known, recall } from './known.ts';
import { signs } from './saying-signs.ts';
import { cutAtMarks } from './sentences.ts';
import { isSpace } from './spaces.ts';
import type { Texts } from './texts.ts';
import { countTokens } from './tokens.ts';
import { toWordKey } from './word-key.ts';

export interface Comparison {
  /** All that differs, where it is no more than that. */
  readonly only?: 'nothing' | 'whitespace' | 'markup' | 'order';
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
}

const none = { added: 0, removed: 0, moved: 0 };

/**
 * How two neighbouring texts differ, in numbers. In: the texts of a document and two digests.
 * Out: words added, removed and moved, and whether nothing but markup, white space or the order differs.
 * Words of blocks that moved are neither added nor removed. Known from earlier runs by the two digests.
 */
export function compareTexts(texts: Texts, known: Known, before: string, after: string): Comparison {
  if (before === after) return { only: 'nothing', ...none };
  return recall(known, toComparisonKey(before, after), () => compare(texts, before, after));
}

/** The key under which the comparison of two texts is kept, by their digests. */
export function toComparisonKey(before: string, after: string): string {
  return `step:${before}:${after}`;
}

function compare(texts: Texts, before: string, after: string): Comparison {
  if (texts.factsOf(before).letters === texts.factsOf(after).letters) {
    const isSame = isSameButForSpace(...texts.unsharedOf(before, after));
    return { only: isSame ? 'whitespace' : 'markup', ...none };
  }
  const parts = texts.diffOf(before, after).filter(({ kind }) => kind !== 'same');
  const numbers = {
    added: countEdits(parts, 'added'),
    removed: countEdits(parts, 'removed'),
    moved: countMoved(parts),
  };
  if (numbers.added + numbers.removed + numbers.moved === 0) return { only: 'markup', ...none };
  if (toSentenceSet(parts, 'before') === toSentenceSet(parts, 'after')) return { only: 'order', ...numbers };
  return numbers;
}

function isSameButForSpace(one: string, other: string): boolean {
  for (let [at, beside] = [0, 0]; ; at++, beside++) {
    while (isSpace(one.charCodeAt(at))) at++;
    while (isSpace(other.charCodeAt(beside))) beside++;
    if (at >= one.length || beside >= other.length) return at >= one.length && beside >= other.length;
    if (one.charCodeAt(at) !== other.charCodeAt(beside)) return false;
  }
}

/** The sentences of one side in a fixed order. */
function toSentenceSet(parts: readonly DiffPart[], side: 'before' | 'after'): string {
  const sentences = parts.flatMap((part) => part[side].flatMap(({ text }) => cutAtMarks(text)));
  return sentences.sort().join('\n');
}

function countEdits(parts: readonly DiffPart[], kind: 'added' | 'removed'): number {
  return parts
    .filter(({ moved }) => !moved)
    .flatMap((part) => part.lines.flatMap(({ edits }) => edits.map((edit) => ({ part, edit }))))
    .reduce(
      (sum, { part, edit }) => sum + (edit.kind === kind ? countTokens(edit.text) || countSigns(edit.text, part) : 0),
      0,
    );
}

/** "5 €" is not "5 $", though no word differs. */
const countSigns = (text: string, part: DiffPart) =>
  signs.test(text) && toWordKey(joinTexts(part.before)) !== toWordKey(joinTexts(part.after)) ? 1 : 0;

function countMoved(parts: readonly DiffPart[]): number {
  const moved = parts.filter((part) => part.moved && part.kind === 'added');
  return moved.reduce((sum, { after }) => sum + countTokens(joinTexts(after)), 0);
}
