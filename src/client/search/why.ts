/**
 * Why something was found that holds none of the words asked for, and where it was looked for. In: the state, what the query was taken
 * for. Out: one sentence each, to be put above the results.
 */
import { askedEverywhere } from './asked-everywhere.ts';
import { element } from './element.ts';
import type { Meaning } from './meaning.ts';
import type { Why } from './sense.ts';
import { type State, writeState } from './state.ts';

/** "German"; of a language that the browser cannot name, its tag. */
function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

function toSentence({ asked, is, language, isLawAlone, isName, isLike, isGuessed }: Why): string {
  if (isGuessed) return `Taken for a question about “${is}”.`;
  if (isName) return `“${asked}” is another name of ${is}, or of the company behind it.`;
  if (isLawAlone) return `No page here is about “${asked}” of ${is}; this is the page of the law.`;
  if (language && isLike)
    return `“${asked}” is close to the ${languageName(language)} for what is here called “${is}”.`;
  if (language) return `“${asked}” is ${languageName(language)} for what is here called “${is}”.`;
  return `“${asked}” is here called “${is}”.`;
}

/** Above the results of a phrase where the index knows no order of words. */
export const unorderedNote =
  'Whole texts may not be copied here, so their index knows which words stand in a passage, not in which order: each result has all of these words. The archive shows whether they stand so. ';

/** Above results that were found by the other words of a query. */
export const absentNote = (absent: readonly string[]) =>
  `No page here contains ${absent.map((word) => `“${word}”`).join(' or ')}. `;

/** Beside that, where these others are not all that was meant. */
export const othersNote = 'These results were found by the other words. ';

/** Above results of all platforms where nothing was found of those that a query names. */
export const elsewhereNote = (platforms: readonly string[]) =>
  `Nothing was found for ${platforms.join(' and ')}; these results are from all platforms. `;

/** Above what all platforms say of a type, or the page of one that nobody speaks of, where a platform that was named has no clause of the type. */
export const ofNoneNote = (type: string, platforms: readonly string[]) =>
  `No clause of ${platforms.join(' and ')} is about “${type}”. The page about it, for all platforms, is among the results. `;

/** Above results where nothing holds all words. */
export const nearlyNote = 'No page contains all of these words. These results contain most or some of them. ';

export function toWhy(state: State, { platforms, words, sense }: Meaning, isElsewhere = false): (Node | string)[] {
  const inEnglish = new Set(sense?.why.filter(({ language }) => !language).map(({ asked, is }) => `${asked} ${is}`));
  const told = (sense?.why ?? [])
    .filter(({ isItself }) => !isItself)
    .filter(({ asked, is, language }) => !language || !inEnglish.has(`${asked} ${is}`));
  const sentences = [...new Set(told.map(toSentence))].map((sentence) => `${sentence} `);
  if (platforms.length === 0 || isElsewhere) return sentences;
  const query = askedEverywhere(words);
  const everywhere = element('a', { href: writeState({ ...state, query }) }, `Search for “${query}” everywhere`);
  const only = `Only results for ${platforms.join(' and ')} are listed. `;
  return [...sentences, only, ...(query === '' ? [] : [everywhere])];
}
