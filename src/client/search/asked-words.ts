/**
 * What of a query is asked of the index. In: the query as typed. Out: without words that stand in nearly every text ("we may
 * sell the data" → "sell data"): they find nothing, and their lists of places are the heaviest that there are. In quotes
 * every word counts; and of nothing but such words, all are asked.
 */
import { isTelling } from '../../words/function-words.ts';

/** What stands before the number of a law's part: the law and the number suffice ("GDPR Article 6" → "GDPR 6"). */
const parts = /^(?:articles?|art\.?|sections?|sec\.?|§+)$/i;

/** Of "how many strikes" no page has to hold the measure. */
const measures = /^(?:many|much|long|often|old|fast|soon|quickly|far|big|high)$/i;

/** Words that ask for the meaning of others: no page has to hold them. */
export const isExplaining = (word: string): boolean =>
  /^(?:explain(?:ed)?|explanation|defin(?:e[ds]?|itions?)|mean(?:s|ing)?|bedeutet|bedeutung|signifie|signification|significa|definición|significado|significato)\P{L}*$/iu.test(
    word,
  );

export function toAsked(query: string): string {
  if (/["“”]/.test(query)) return query.replace(/[“”]/g, '"');
  const words = query.split(/\s+/);
  const isPart = (word: string, next = '') => parts.test(word) && /^\d/.test(next) && words.length > 2;
  const isMeasure = (word: string, before = '') => /^how$/i.test(before) && measures.test(word);
  const telling = words.filter(
    (word, at) =>
      isTelling(word) && !isExplaining(word) && !isPart(word, words[at + 1]) && !isMeasure(word, words[at - 1]),
  );
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Whether a word was only begun: the index would be asked for everything that begins with one or two letters. */
export const isBegun = (typed: string): boolean => /(?:^|\s)\p{L}{1,2}$/u.test(typed);

const [pause, longPause] = [180, 1000];

/** How long to wait for the next letter, in milliseconds: longer in a phrase whose quote is open, each beginning of which would fetch results of its own; nothing where a word was only begun. */
export function pauseAfter(typed: string): number | undefined {
  const isOpen = (typed.match(/["“”]/g)?.length ?? 0) % 2 === 1;
  if (isOpen) return longPause;
  return isBegun(typed) ? undefined : pause;
}
