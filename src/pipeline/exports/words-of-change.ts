import type { ShownDiffPart } from '../schema/change-record.ts';
import type { Edit } from '../schema/time-parts.ts';

const mostCharacters = 1500;

/**
 * The words of a change before and after. In: the parts of a difference. Out: two texts, each of the blocks that changed, cut after
 * so many characters; what only moved is no news and left out.
 */
export function toChangedWords(parts: readonly ShownDiffPart[]): { was: string; is: string } {
  const changed = parts.filter(({ kind, moved }) => kind !== 'same' && !moved);
  const side = (without: Edit['kind']) =>
    cut(
      changed
        .flatMap(({ lines }) => lines)
        .map(({ edits }) => sideOf(edits, without))
        .filter((line) => line !== '')
        .join('\n'),
    );
  return { was: side('added'), is: side('removed') };
}

/** One side of an edited line: the words that both have, and its own. */
export function sideOf(edits: readonly Edit[], without: Edit['kind']): string {
  return edits
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
    .trim();
}

/**
 * A text of at most so many characters, cut between words and with an ellipsis where it was longer.
 * @example cut('one two three', 9) → 'one two …'
 */
export function cut(text: string, most = mostCharacters): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 2).toWellFormed();
  const end = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
  return `${end > most / 2 ? kept.slice(0, end) : kept} …`;
}
