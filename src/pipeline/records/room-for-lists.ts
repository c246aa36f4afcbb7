import { hash } from 'node:crypto';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { type Known, nothingKnown, recall } from '../text/known.ts';

/** Characters that are new on a page, up to which rows of other clauses are added; above `mostOwn` details go, too. */
export const mostWithRows = 3_900;
export const mostOwn = 4_150;
/** What a row of another clause adds to a page, and what its heading does. */
const row = 200;
const heading = 120;

/**
 * How much a clause page has room for: it has a budget in bytes (build/verify/weigh-site.ts). In: the record and its prose. Out: the record
 * with as many clauses of other platforms, of its document and of its platform as fit beside what it says of its own, in this order; where
 * its own is too long for even that, it is marked as long, and its page leaves details to the Markdown twin. Nothing is counted
 * anew: numbers, the clauses before and after and the answers side by side remain as links. `known`: what was counted before.
 */
export function keepToBudget(record: ClauseRecord, prose: readonly string[], known = nothingKnown): ClauseRecord {
  const { inDocument, related, elsewhere } = record;
  const bare = { ...record, inDocument: [], related: [], elsewhere: { ...elsewhere, peers: [] } };
  const own = countOnce([...stringsOf(bare), ...prose], known);
  if (own > mostOwn) return { ...bare, isLong: true };
  let room = mostWithRows - own;
  const take = <Row>(rows: readonly Row[], before: number): Row[] => {
    const taken = rows.slice(0, Math.max(0, Math.floor((room - before) / row)));
    if (taken.length > 0) room -= before + taken.length * row;
    return taken;
  };
  return {
    ...record,
    elsewhere: { ...elsewhere, peers: take(elsewhere.peers, 0) },
    inDocument: take(inDocument, heading),
    related: take(related, heading),
  };
}

/**
 * Characters of words that do not follow the same word as before: what is said twice costs a compressed page nothing. Over 691 clause
 * pages it correlates with their size by 0.94, the length of the record only by 0.85; and unlike a compressor it
 * gives the same number on every machine. Words in capitals cost half as much again: few others share their letters.
 */
const capitals = /\p{Lu}{2,}/gu;

/**
 * How many characters a compressor has to write anew, roughly: words whose pair with the word before was not there yet; capitals
 * count half more.
 */
export function countNew(texts: readonly string[]): number {
  const words = new Map<string, Word>();
  let characters = 0;
  let last = toWord('');
  words.set('', last);
  for (const text of texts)
    for (const own of text.split(/[\s"/;=-]+/)) {
      let word = words.get(own);
      if (word === undefined) {
        word = toWord(own);
        words.set(own, word);
      }
      // Most words have few others behind them.
      if (!last.next.includes(word)) {
        last.next.push(word);
        characters += word.characters;
      }
      last = word;
    }
  return characters;
}

interface Word {
  readonly characters: number;
  /** Words that stood behind it. */
  readonly next: Word[];
}

const toWord = (word: string): Word => ({
  characters: word.length + 1 + (word.match(capitals)?.join('').length ?? 0) / 2,
  next: [],
});

const countOnce = (texts: readonly string[], known: Known): number =>
  recall(known, hash('sha256', texts.join('\n')), () => countNew(texts));

function stringsOf(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) stringsOf(one, found);
  return found;
}
