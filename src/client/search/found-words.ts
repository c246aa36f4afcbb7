/**
 * Which words of a result were found. In: an excerpt with the found words in <mark>s, and the query. Out: the
 * words as they stand on the page; of a query in quotes the phrase itself.
 */
import { unspacedRuns } from '../../words/unspaced.ts';
import { isInflectionOf } from './inflection.ts';

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

export const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** Without the comma or the quotation marks that stand around a word. */
export const toBare = (word: string) => word.replace(/^["'“‘«]+|(?<!["'”’».,;:!?])["'”’».,;:!?]+$/g, '').toLowerCase();

export function foundWords(excerpt: string, query: string): string[] {
  const phrase = /^["“](.+)["”]$/.exec(query)?.[1];
  if (phrase !== undefined) return [phrase.trim().toLowerCase()];
  const words = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => toBare(decode(word)));
  // "of" and "at" stand everywhere, and say nothing.
  return [...new Set(words)].filter((word) => word.length > 2 || /\d/.test(word) || unspacedRuns(word).length > 0);
}

/** The words of a heading that were asked for: they stand on the page, and in no excerpt. */
export function headingWords(heading: string, query: string): string[] {
  const asked = query.toLowerCase().match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [];
  const isAsked = (one: string) => asked.some((word) => one.startsWith(word) || isInflectionOf(word, one));
  return heading.split(/\s+/).map(toBare).filter(isAsked);
}
