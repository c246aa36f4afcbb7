/**
 * The command that makes a clause of a passage. In: the text, where the passage stands, its type, the document, what the command line named.
 * Out: a line for a shell, from `npm run new` on, with the shortest words that `new` finds at this place and no other.
 */
import { toShellOption, toShellWord } from '../../command/shell-words.ts';
import type { Excerpt } from '../../pipeline/schema/excerpt.ts';
import type { Match } from '../../pipeline/text/locate.ts';
import type { Normalised } from '../../pipeline/text/normalise.ts';
import { shortestExcerpt } from '../../pipeline/text/shortest-excerpt.ts';
import { findWords, type Wanted } from '../new/find-words.ts';

export interface CommandOf {
  readonly path: string;
  /** As given; none where it is the default. */
  readonly corpus?: string | undefined;
  readonly archive?: string | undefined;
}

export function toNewCommand(
  text: Normalised,
  match: Match,
  clauseType: string,
  { path, corpus, archive }: CommandOf,
): string {
  const { words, from, to, occurrence } = toWanted(text, match);
  const options = { type: clauseType, corpus, archive, words, from, to, occurrence: occurrence?.toString() };
  const given = Object.entries(options).flatMap(([name, value]) => (value ? [toShellOption(name, value)] : []));
  return ['npm run new --', toShellWord(path), ...given].join(' ');
}

/** Words with an ellipsis in them would be taken for first and last ones: then they are named so. */
function toWanted(text: Normalised, match: Match): Wanted {
  const shortest = fromExcerpt(shortestExcerpt(text, match, false));
  const found = findWords(text, shortest);
  const isMeant = found.kind === 'found' && found.match.foldedStart === match.foldedStart;
  if (isMeant || shortest.words === undefined) return shortest;
  const list = text.text.slice(match.foldedStart, match.foldedEnd).split(' ');
  const half = Math.ceil(list.length / 2);
  return {
    ...shortest,
    words: undefined,
    from: list.slice(0, half).join(' '),
    to: list.slice(half).join(' '),
  } as Wanted;
}

function fromExcerpt(excerpt: Excerpt): Wanted {
  if (typeof excerpt === 'string') return { words: inOneLine(excerpt) };
  const context = excerpt.occurrence === undefined ? {} : { occurrence: excerpt.occurrence };
  return 'exact' in excerpt
    ? { words: inOneLine(excerpt.exact), ...context }
    : { from: excerpt.from, to: excerpt.to, ...context };
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
