/**
 * Whether a clause stands today. In: a joined clause. Out: its state in the newest version that can be read, and the words as
 * they stand there. Only words that stand there are an answer; words that went are history.
 */
import { turns } from '../text/denials.ts';
import { type Known, recall } from '../text/known.ts';
import type { ClauseReading } from '../text/reading.ts';
import type { JoinedClause } from './joined.ts';

type StandingToday = 'verbatim' | 'reworded' | 'gone';

type Read = Pick<ClauseReading, 'lineage' | 'verbatim' | 'brief'>;
type WithWords = Read & Pick<JoinedClause['reading'], 'excerpt'>;

/** The state of a clause in the newest version that can be read. */
export function standingOf(reading: Read): StandingToday {
  if (reading.brief) return reading.brief.standing;
  const { lineage, verbatim } = reading;
  const readable = lineage?.standings.findLast(({ state }) => state !== 'unreadable')?.state;
  if (readable && readable !== 'unreadable') return readable;
  return verbatim.at(-1) ? 'verbatim' : 'gone';
}

/** Whether a clause stands in the newest version that can be read, word for word or reworded. Only then it is an answer. */
export function standsToday(clause: Pick<JoinedClause, 'reading'>): boolean {
  return standingOf(clause.reading) !== 'gone';
}

/** What keys of words of today begin with, before the type of the clause: the answers to one type ask for all of them. */
export const wordsOfToday = 'today:';

/**
 * The words today: those that were read, or the newest wording where they were reworded since. `known` keeps them by all that the clause comes from,
 * so that no text is opened for them.
 */
export function wordsToday(clause: Pick<JoinedClause, 'reading' | 'facts' | 'value'>, known: Known): string {
  const { facts, value } = clause;
  if (facts === undefined) return readWordsToday(clause);
  return recall(known, `${wordsOfToday}${value.clauseType}:${facts}`, () => readWordsToday(clause));
}

/**
 * Whether the words of today deny, except or condition what those that were read did not, or no more: "we may sell" became "we no longer sell". Then the stance, which was
 * read in the older words, answers nothing until somebody reads the new ones.
 */
export function isTurned(reading: WithWords): boolean {
  if (reading.brief) return reading.brief.isTurned === true;
  if (standingOf(reading) !== 'reworded') return false;
  return turns(wordsRead(reading), readWordsToday({ reading }));
}

/** Without joiners, as newer wordings have none. */
const wordsRead = ({ excerpt }: WithWords) =>
  excerpt.passage.blocks.map(({ text }) => text.replace(/[\u200c\u200d]/g, '')).join('\n');

function readWordsToday({ reading }: { readonly reading: WithWords }): string {
  const read = wordsRead(reading);
  if (standingOf(reading) !== 'reworded') return read;
  const newest = reading.lineage?.standings.findLast(({ state }) => state !== 'unreadable');
  if (!newest || !('wording' in newest) || newest.wording === undefined) return read;
  return reading.lineage!.wordings[newest.wording]!.pieces.join(' … ');
}
