/**
 * Which part of the site is asked for: data, feeds, how severity is computed. In: the parts and the clause types that the words of a query point to,
 * the words. Out: the part that most of them point to, and more than to any type; or nothing.
 */
import { addresses } from '../../pipeline/schema/addresses.ts';
import { isTelling } from '../../words/function-words.ts';
import { isExplaining } from './asked-words.ts';
import type { Guess } from './guess-type.ts';

/** What every page of the site is says nothing of its part. */
const ofSite = /^(?:sites?|websites?|pages?|here|list|all|clauses?)$/;
const leastScore = 25;
const mostWords = 0.6;
/** So much more than to a type. */
const usually = 1.2;

/** Whoever says so asks for a part of the site, whatever else the words point to. */
const saysSite =
  /\b(?:this|these|your) (?:site|website|pages?|project)\b|\b(?:diese[rn]?|eure[rn]?) (?:web)?seiten?\b|\b(?:ce|votre) site\b/;

/** "Notify me when a policy changes" asks for a way to follow it. */
const follows = /^(?:please )?(?:notify|alert|e ?mail|remind|inform|tell) me (?:when|if|about|of)\b/;

const asksNews =
  /^(?:what s|what is|what has|what|anything|was ist|gibt es|quoi de) (?:new|news|changed|neues?|neu|neuf)(?: (?:here|today|recently|lately))?$|^(?:news|latest news)$/;
/** "What is new" asks for the changes of all; "new device" for something else. */
const asksForNews = (plain: readonly string[]) => asksNews.test(plain.join(' '));

/** The glossary, where the meaning of words is asked for: "explain “perpetual”". */
export function glossaryIn(query: string, parts: readonly Guess[]): Guess | undefined {
  const asks = query.split(/\s+/).some(isExplaining);
  return asks ? parts.find(({ type }) => type === addresses.glossary) : undefined;
}

export function choosePart(
  parts: readonly Guess[],
  [type]: readonly Guess[],
  plain: readonly string[],
): Guess | undefined {
  if (asksForNews(plain)) return { type: addresses.changes, score: 0, words: [] };
  const following = follows.test(plain.join(' ')) && parts.find(({ type }) => type === addresses.watch);
  if (following) return following;
  const [best] = parts;
  const [clearly, least] = saysSite.test(plain.join(' ')) ? [0.4, 15] : [usually, leastScore];
  if (!best || best.score < least || best.score < clearly * (type?.score ?? 0)) return undefined;
  const telling = plain.filter((word) => isTelling(word));
  const pointing = new Set(best.words.map(({ word }) => word));
  const isOwn = [...pointing].some((word) => !ofSite.test(word));
  return isOwn && pointing.size >= mostWords * telling.length ? best : undefined;
}
