/**
 * What of a query is asked of the index. In: the query as typed. Out: without words that stand in nearly every text ("we may
 * sell the data" → "sell data"): they find nothing, and their lists of places are the heaviest that there are. In quotes
 * every word counts; and of nothing but such words, all are asked.
 */
const everywhere = new Set(
  `a an and any are as at be been being by can could do does for from had has have how if in into is it its may might must
   my no not of on or our shall should so such than that the their them then there these they this those to under upon us
   was we were what when where which who will with would you your`.split(/\s+/),
);

/** Whether a word says what is looked for. */
export const isTelling = (word: string): boolean => /[\p{L}\p{N}]/u.test(word) && !everywhere.has(word.toLowerCase());

/** What stands before the number of a law's part: the law and the number tell it ("GDPR Article 6" → "GDPR 6"). */
const parts = /^(?:articles?|art\.?|sections?|sec\.?|§+)$/i;

export function toAsked(query: string): string {
  if (/["“”]/.test(query)) return query.replace(/[“”]/g, '"');
  const words = query.split(/\s+/);
  const isPart = (word: string, next = '') => parts.test(word) && /^\d/.test(next) && words.length > 2;
  const telling = words.filter((word, at) => !everywhere.has(word.toLowerCase()) && !isPart(word, words[at + 1]));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Whether a word was only begun: the index would be asked for everything that begins with one or two letters. */
export const isBegun = (typed: string): boolean => /(?:^|\s)\p{L}{1,2}$/u.test(typed);
