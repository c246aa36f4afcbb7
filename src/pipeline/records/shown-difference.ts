import type { ShownDiffLine, ShownDiffPart } from '../schema/change-record.ts';
import type { Edit } from '../schema/time-parts.ts';
import type { DiffPart as Part } from '../text/diff.ts';
import { countWords } from '../text/passage.ts';

export interface ShownDifference {
  readonly parts: readonly ShownDiffPart[];
  readonly leftOut: number;
}

/** Most words of a difference that are shown: of a text that may not be republished, and of one that may. */
const mostQuoted = 1_500;
const mostShown = 20_000;
/** Unchanged stretches of more words than this are counted and not shown: the texts themselves have them. */
const mostUnchanged = 600;
/** Words kept beside a change, of an unchanged stretch of more than twice as many. */
const around = 30;

/**
 * As much of a difference as a page shows. In: the parts of a difference, whether the corpus republishes texts, and what counts the words
 * of a block, which several differences of a document show.
 * Out: parts for print, and how many changed words were left out. Long unchanged stretches inside a changed block are
 * cut to the words around the change; where texts may not be republished, unchanged and moved blocks are only counted.
 */
export function showDifference(parts: readonly Part[], republish: boolean, wordsOf = countWords): ShownDifference {
  let left = republish ? mostShown : mostQuoted;
  let leftOut = 0;
  const shown = parts.map(({ kind, moved, before, after, lines }): ShownDiffPart => {
    const own = kind === 'removed' ? before : after;
    const words = own.reduce((sum, { text }) => sum + wordsOf(text), 0);
    const part = { kind, moved, blocks: own.length, words };
    const isQuiet = kind === 'same' || moved;
    if (isQuiet && (!republish || words > mostUnchanged)) return { ...part, lines: [] };
    if (isQuiet) return { ...part, lines: lines.map(copyLine) };
    const short = lines.map((line) => ({ kind: line.kind, edits: shorten(line.edits) }));
    const kept: ShownDiffLine[] = [];
    for (const line of short) {
      const length = line.edits.reduce((sum, { text }) => sum + countWords(text), 0);
      if (length <= left) kept.push(line);
      else leftOut += countChanged(line.edits);
      left -= Math.min(left, length);
    }
    return { ...part, lines: kept };
  });
  return { parts: shown, leftOut };
}

function copyLine({ kind, edits }: ShownDiffLine | Part['lines'][number]): ShownDiffLine {
  return { kind, edits: edits.map(({ kind: is, text }) => ({ kind: is, text })) };
}

/** Unchanged stretches cut to the words beside a change. */
function shorten(edits: Part['lines'][number]['edits']): Edit[] {
  if (edits.every(({ kind }) => kind === 'same')) return copyLine({ kind: 'paragraph', edits }).edits;
  return edits.map(({ kind, text }, index) => {
    const words = kind === 'same' ? text.split(' ') : [];
    if (words.length <= 2 * around) return { kind, text };
    const head = index === 0 ? '' : words.slice(0, around).join(' ');
    const tail = index === edits.length - 1 ? '' : words.slice(-around).join(' ');
    return { kind, text: [head, '[…]', tail].filter((one) => one !== '').join(' ') };
  });
}

function countChanged(edits: readonly Edit[]): number {
  return edits.reduce((sum, { kind, text }) => sum + (kind === 'same' ? 0 : countWords(text)), 0);
}
