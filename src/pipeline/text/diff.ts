import type { Edit } from '../schema/time-parts.ts';
import { align, type Stretch } from './align.ts';
import type { BlockKind, BlockWords } from './blocks.ts';
import { toEdits } from './edits.ts';
import { Pairings, pairBlocks } from './pair-blocks.ts';

export interface DiffPart {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  /** The same words stand elsewhere on the other side. */
  readonly moved: boolean;
  readonly before: readonly BlockWords[];
  readonly after: readonly BlockWords[];
  /** Edits by the blocks of the new text; by those of the old one where nothing is left. */
  readonly lines: readonly DiffLine[];
}

interface DiffLine {
  readonly kind: BlockKind;
  readonly edits: readonly Edit[];
}

/**
 * Two texts of a document side by side. In: the blocks of both. Out: parts in order, ready for a page of before and
 * after: runs of equal blocks (which a page folds), groups of blocks that belong together with the edits inside them,
 * and blocks of one side alone. Applied to the old text the edits give the new one.
 *
 *     diffBlocks(toBlocks(before), toBlocks(after)).parts.filter(({ kind }) => kind !== 'same')
 */
export function diffBlocks(
  before: readonly BlockWords[],
  after: readonly BlockWords[],
  pairings = new Pairings(),
): DiffPart[] {
  const texts = (blocks: readonly BlockWords[]) => blocks.map(({ text }) => text);
  const stretches = align(texts(before), texts(after));
  const parts: DiffPart[] = [];
  for (let index = 0; index < stretches.length; index++) {
    const { kind, oldStart, oldEnd, newStart, newEnd } = stretches[index]!;
    if (kind === 'same') {
      parts.push(toPart('same', before.slice(oldStart, oldEnd), after.slice(newStart, newEnd)));
      continue;
    }
    const gap = toGap(stretches, index);
    if (gap.length > 1) index++;
    const olds = gap.flatMap((one) => before.slice(one.oldStart, one.oldEnd));
    const news = gap.flatMap((one) => after.slice(one.newStart, one.newEnd));
    for (const [removed, added, aligned] of pairBlocks(olds, news, pairings)) {
      const change = added.length === 0 ? 'removed' : removed.length === 0 ? 'added' : 'changed';
      parts.push(toPart(change, removed, added, aligned));
    }
  }
  return markMoved(parts);
}

/** A removed and an added stretch that stand side by side are one gap. */
function toGap(stretches: readonly Stretch[], index: number): Stretch[] {
  const [first, second] = [stretches[index]!, stretches[index + 1]];
  return second && second.kind !== 'same' ? [first, second] : [first];
}

function toPart(
  kind: DiffPart['kind'],
  before: readonly BlockWords[],
  after: readonly BlockWords[],
  aligned?: readonly Stretch[],
): DiffPart {
  if (kind === 'changed') {
    const edits = toEdits(joinTexts(before), joinTexts(after), aligned);
    return { kind, moved: false, before, after, lines: cutAtBlocks(edits, after) };
  }
  const own = kind === 'removed' ? before : after;
  const lines = own.map((block) => ({ kind: block.kind, edits: [{ kind, text: block.text }] }));
  return { kind, moved: false, before, after, lines };
}

/** The folded texts of blocks in one line, a space between two. */
export function joinTexts(blocks: readonly BlockWords[]): string {
  return blocks.map(({ text }) => text).join(' ');
}

/** Cuts edits where the blocks of the new text begin; the space between two blocks ends the first. */
function cutAtBlocks(edits: readonly Edit[], blocks: readonly BlockWords[]): DiffLine[] {
  const lines: { kind: BlockKind; edits: Edit[] }[] = blocks.map(({ kind }) => ({ kind, edits: [] }));
  let at = 0;
  let left = blocks[0]!.text.length + 1;
  for (const { kind, text } of edits) {
    for (let rest = text; rest !== ''; ) {
      const fits = kind === 'removed' ? rest.length : Math.min(rest.length, left);
      lines[at]!.edits.push({ kind, text: rest.slice(0, fits) });
      rest = rest.slice(fits);
      if (kind === 'removed') continue;
      left -= fits;
      if (left === 0 && at < blocks.length - 1) left = blocks[++at]!.text.length + 1;
    }
  }
  return lines;
}

/** Blocks that left one place and came to another with the same words. */
function markMoved(parts: readonly DiffPart[]): DiffPart[] {
  const textsOf = (kind: DiffPart['kind']) =>
    new Set(parts.filter((part) => part.kind === kind).map(({ before, after }) => joinTexts([...before, ...after])));
  const elsewhere = { removed: textsOf('added'), added: textsOf('removed') };
  return parts.map((part) => {
    if (part.kind === 'same' || part.kind === 'changed') return part;
    return { ...part, moved: elsewhere[part.kind].has(joinTexts([...part.before, ...part.after])) };
  });
}
