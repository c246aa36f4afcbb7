/**
 * Which clause type a query is about: that which it names, or that to which its words together point. In: the named one, guesses, the words. Out:
 * a sense, or nothing; and the types that results are ranked by.
 */
import { isSmallElsewhere, isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import type { Guess, TypeGuesses } from './guess-type.ts';
import { surely } from './rank.ts';
import { leadsOf, type Sense } from './sense.ts';

/** With less a guess is none, and a second type as likely as this is meant as well. */
const leastScore = 30;
const leastOfOne = 25;
const mostlyCompared = 0.5;
const asLikely = 0.85;
const perNamedWord = 15;
/** Of more words than these, what holds most of them was meant rather than a type. */
const mostWhole = 2;
/** What a site of clauses is about says nothing of a type: "which AI services changed their training clause". */
const ofAnything = new Set(
  'clause clauses service services company companies platform platforms provider providers app apps ai policy policies terms change changes changed changing recent recently year says chatbot chatbots assistant assistants'.split(
    ' ',
  ),
);

const providers =
  /^(?:services|companies|platforms|providers|apps|assistants|chatbots|dienste|anbieter|firmen|entreprises|plateformes)$/;
/** Says that something became another. */
export const changing = /^(?:chang(?:e[ds]?|ing)|updated?|updates|news|reworded|geandert|anderten|modifie(?:es?|s)?)$/;
const when =
  /\b(?:recent|recently|latest|newest|lately|(?:this|last|past) (?:week|month|year|spring|summer|autumn|winter)|january|february|april|june|july|august|september|october|november|december)\b/i;
/** Whether what changed at several platforms, or at some time, is asked for. */
export function isOfChanges(query: string): boolean {
  const plain = toTypedWords(query);
  return plain.some((word) => changing.test(word)) && (isAboutProviders(plain) || when.test(query));
}

const isAboutProviders = (plain: readonly string[]): boolean => plain.some((word) => providers.test(word));

const ofThem = /\b(?:any|all|each|which|none|some) of (?:them|these)\b/;
const kindsOfThem = /^(?:ais?|bots?|llms?|tools|sites|websites|firms|vendors)$/;
const ofAll = /^(?:which|what|all|any|do|compare|welche[nrs]?|alle|quel(?:le)?s|toutes|tous|quali|que|cuales)$/;

/** Whether a question is about all platforms: "which AI companies sell data", and not "given to companies of the group". */
export const isOfAll = (plain: readonly string[]): boolean =>
  ofThem.test(plain.join(' ')) ||
  plain.some(
    (word, at) =>
      (providers.test(word) || kindsOfThem.test(word)) &&
      plain.slice(Math.max(0, at - 2), at).some((one) => ofAll.test(one)),
  );

/** Of a question about all platforms, the words that can point to a type. */
export function toGuessed(plain: readonly string[], query: string): readonly string[] {
  const left = plain.filter((word) => !ofAnything.has(word) && !providers.test(word));
  const isOfMany = isAboutProviders(plain) || isOfChanges(query);
  return isOfMany && left.some(isTelling) ? left : plain;
}

/** A name of a type in the query, unless its words together point clearly to another type. */
export function chooseSense(
  ofName: Sense | undefined,
  guesses: readonly Guess[],
  plain: readonly string[],
  guesser: TypeGuesses,
): Sense | undefined {
  const [best] = guesses;
  if (ofName?.filters['documentType']) return ofName;
  const scoreOf = (type: string) => guesses.find((guess) => guess.type === type)?.score ?? 0;
  const named = ofName && likeliestFirst(ofName, scoreOf);
  if (!best) return named;
  const types = named?.filters['clauseType']?.any ?? [];
  // What is asked by its name weighs more.
  const namedWords = new Set(
    named?.why.flatMap(({ asked }) => asked.split(' ').filter((word) => isTelling(word) && !isSmallElsewhere(word))),
  ).size;
  const ofNamed = Math.max(0, ...types.map(scoreOf)) + perNamedWord * namedWords;
  const telling = plain.filter(
    (word) => isTelling(word) && !isSmallElsewhere(word) && !guesser.isOfManyTypes(word) && !ofAnything.has(word),
  );
  const pointing = new Set(best.words.map(({ word }) => word)).size;
  const isQuestion = plain.length >= 3;
  // Of all platforms a type is asked for rather than a passage.
  const isAll = plain[0] === 'who' || isOfAll(plain);
  const [least, share] = isAll ? [leastOfOne, 0.5] : [leastScore, 0.6];
  const isPlain = best.score >= least && pointing >= (isQuestion ? 1 : 2) && pointing >= share * telling.length;
  // A name that leaves words over has to be outdone less by what they all point to.
  const enough = named?.rest !== '' && pointing >= telling.length ? 1 : 1.2;
  if (named && (types.includes(best.type) || !isPlain || best.score < enough * ofNamed)) {
    // What else points to the type is no further word.
    const explained = new Set(
      guesses.filter(({ type }) => types.includes(type)).flatMap(({ words }) => words.map(({ word }) => word)),
    );
    const rest = named.rest
      .split(' ')
      .filter((word) => !explained.has(word))
      .join(' ');
    return rest === named.rest ? named : { ...named, rest, isGuessed: true };
  }
  if (!isPlain) return named;
  const likely = guesses.filter(({ score }) => score >= asLikely * best.score).slice(0, 2);
  const meant = likely.map(({ type }) => type);
  const why = likely.map(({ type, words }) => ({
    asked: words.map(({ word }) => word).join(' '),
    is: type,
    ...languageOf(words),
    isGuessed: true as const,
  }));
  const isWhole = pointing >= telling.length && telling.length <= mostWhole;
  return { filters: { clauseType: { any: meant } }, leads: leadsOf(meant), rest: '', why, isGuessed: true, isWhole };
}

/** So much likelier than what was named first. */
const clearly = 1.25;

/** Of several types that are named, that first which is called so itself ("opt out of arbitration" is about arbitration), or to which far more words point. */
function likeliestFirst(named: Sense, scoreOf: (type: string) => number): Sense {
  const types = named.filters['clauseType']?.any ?? [];
  const [given] = types;
  if (given === undefined || types.length < 2) return named;
  const itself = new Set(named.why.filter(({ isItself }) => isItself).map(({ is }) => is));
  const [likeliest = given] = types.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const isClear = scoreOf(likeliest) >= clearly * scoreOf(given);
  const first = types.find((type) => itself.has(type)) ?? (isClear ? likeliest : given);
  const inOrder = [first, ...types.filter((type) => type !== first)];
  return { ...named, filters: { ...named.filters, clauseType: { any: inOrder } }, leads: leadsOf(inOrder) };
}

/** The language of words that are none of English. */
function languageOf(words: Guess['words']): { language?: string } {
  const [first] = words;
  return first && words.every(({ language }) => language !== 'en') ? { language: first.language } : {};
}

/** In what platforms are compared, if any word points to a type: there is a page for each, and the likeliest says more than clauses of one platform. */
export function senseCompared([best]: readonly Guess[], plain: readonly string[]): Sense | undefined {
  const telling = plain.filter((word) => isTelling(word) && !isSmallElsewhere(word) && !ofAnything.has(word));
  const pointing = new Set(best?.words.map(({ word }) => word)).size;
  if (!best || best.score < leastOfOne || pointing < mostlyCompared * telling.length) return undefined;
  const why = [{ asked: telling.join(' '), is: best.type, ...languageOf(best.words), isGuessed: true as const }];
  return { filters: { clauseType: { any: [best.type] } }, leads: leadsOf([best.type]), rest: '', why, isGuessed: true };
}

/** A single word beside the name of a platform, if it points to one type: "Gemini location". */
export function senseOfOne([best, second]: readonly Guess[], plain: readonly string[]): Sense | undefined {
  if (!best || plain.filter(isTelling).length !== 1 || best.score < leastOfOne) return undefined;
  if (second && second.score > 0.9 * best.score) return undefined;
  const why = [
    { asked: plain.filter(isTelling).join(' '), is: best.type, ...languageOf(best.words), isGuessed: true as const },
  ];
  return { filters: { clauseType: { any: [best.type] } }, leads: leadsOf([best.type]), rest: '', why, isGuessed: true };
}

const asksYesOrNo = /^(?:does|do|will|did|can|may)$/;
const leastLikelier = 1.2;

/** The verb of a question of yes or no beside the name of a platform, if it points to one type more than all words to another: "does Harbor sell my number". */
export function senseOfVerb([best, second]: readonly Guess[], plain: readonly string[]): Sense | undefined {
  const [verb] = asksYesOrNo.test(plain[0] ?? '') ? plain.filter(isTelling) : [];
  if (!best || verb === undefined || best.score < leastOfOne || leastLikelier * (second?.score ?? 0) > best.score)
    return undefined;
  if (!best.words.some(({ word, language }) => word === verb && language === 'en')) return undefined;
  const why = [{ asked: verb, is: best.type, isGuessed: true as const }];
  const filters = { clauseType: { any: [best.type] } };
  return { filters, leads: leadsOf([best.type]), rest: '', why, isGuessed: true };
}

/** Of several types that are named the first is meant most. */
const ofNext = 0.9;

/** Types that are named count as if all words pointed to them. */
export function guessesOf({ sense, guesses = [] }: { sense?: Sense; guesses?: readonly Guess[] }): readonly Guess[] {
  const types = sense?.filters['clauseType']?.any ?? [];
  const named = sense && !sense.isGuessed ? sense.why.filter(({ is }) => types.includes(is)) : [];
  const most = Math.max(surely, ...guesses.map(({ score }) => score));
  const first = named.map(({ is, asked }) => ({
    type: is,
    score: is === types[0] ? most : ofNext * most,
    words: toTypedWords(asked).map((word) => ({ word, language: 'en' })),
    isNamed: true,
  }));
  return [...first, ...guesses.filter(({ type }) => !first.some((one) => one.type === type))];
}
