/**
 * What is asked of platforms as a whole and not of a clause: how their documents changed, or how they compare. In: the plain words of a query without the
 * names of platforms, the kinds of documents. Out: the sense and perhaps the part of the site; nothing where other words say more.
 */
import { addresses } from '../../pipeline/schema/addresses.ts';
import type { SearchHints } from '../../pipeline/schema/search-hints.ts';
import { isSmallElsewhere, isTelling } from '../../words/function-words.ts';
import { documentsIn } from './asked-documents.ts';
import { between, comparing } from './asked-to-compare.ts';
import type { Guess } from './guess-type.ts';
import type { Sense } from './sense.ts';

const pastOf =
  /^(?:history|histories|versions?|changelogs?|changed|news|geandert|anderungen|neues|verlauf|versionen|historique|nouveautes|modifie|cambiato|cambiado|historial|storico)$/;
/** Of something: "old terms", "what is new". */
const adjective =
  /^(?:new|newest|latest|recent|recently|old|older|previous|previously|former|earlier|past|neu|nouveau)$/;
const changes = /^(?:changes|updates|updated|archived?|diff)$/;
const time =
  /^(?:(?:19|20)\d\d|week|month|year|today|since|last|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const others = /^(?:alternatives?|alternativen?)$/;
const ofDocuments = /^(?:documents?|texts?|wordings?|rules|terms|polic(?:y|ies))$/;

const best =
  /^(?:best|better|worst|safe|safest|safer|secure|securest|private|privatest|trust|trustworthy|trusted|recommended?|beste[nrs]?|sicherste[nrs]?|sicher|meilleure?s?|mejor(?:es)?|migliore)$/;
const [most, ofWhat] = [
  /^(?:most|more|least|less|friendl(?:y|iest)|respects?|respecting|protects?|am|plus|mas|piu)$/,
  /^(?:privacy|data|ais?|apps?|bots?|chatbots?|llms?|assistants?|services?|platforms?|companies|providers?|tools?|models?|datenschutz|ki|ia)$/,
];
/** "Harbor or Rookery for privacy" compares them in nothing that a clause would say. */
const inGeneral =
  /^(?:privacy|datenschutz|privacidad|confidentialite|apps?|services?|platforms?|companies|providers?|tools?|assistants?|chatbots?|one)$/;
/** "Which AI is most private" names no platform and asks how all compare, in nothing that a clause would say. */
export function askedForBest(plain: readonly string[]): { sense: Sense; part: Guess } | undefined {
  const telling = plain.filter((word) => isTelling(word) && !isSmallElsewhere(word));
  const isAsked = telling.some((word) => best.test(word) || word.startsWith('friendl'));
  const isOfThem = telling.some((word) => ofWhat.test(word) && !/^(?:privacy|data|datenschutz)$/.test(word));
  if (!isAsked || !isOfThem || !telling.every((word) => [best, most, ofWhat].some((one) => one.test(word)))) return;
  return { sense: wholeSense(plain, ['platform', 'question'], ['platform']), part: ofComparisons };
}

const ofComparisons: Guess = { type: addresses.comparisons, score: 0, words: [] };

/** It explains all words, and nothing has to be said of them. */
const wholeSense = (plain: readonly string[], kinds: readonly string[], first: readonly string[]): Sense => ({
  filters: { kind: { any: [...kinds] } },
  leads: first.map((kind) => ({ kind: { any: [kind] } })),
  ...{ rest: '', isWhole: true },
  why: [{ asked: plain.join(' '), is: '', isItself: true }],
});

export function askedOfPlatforms(
  plain: readonly string[],
  kinds: SearchHints['documentTypes'],
  isCompared = false,
): { sense: Sense; part?: Guess } | undefined {
  // "What's" is two words, the second of which says nothing.
  const telling = plain.filter(
    (word) => word.length > 1 && (time.test(word) || isTelling(word)) && !isSmallElsewhere(word),
  );
  const senseOf = (kinds: readonly string[], ...first: readonly string[]) => wholeSense(plain, kinds, first);
  const isAll = (...these: readonly RegExp[]) => telling.every((word) => these.some((one) => one.test(word)));
  const inAll = isCompared ? [best, most, inGeneral] : [];
  if (
    (isCompared || telling.some((word) => comparing.test(word) || others.test(word))) &&
    isAll(comparing, others, between, ofDocuments, ...inAll)
  )
    return {
      sense: senseOf(['platform', 'question'], 'platform'),
      part: ofComparisons,
    };
  // Kinds of documents, as "privacy policy", and words for any.
  const left = telling.filter((word) => ![pastOf, adjective, changes, time].some((one) => one.test(word)));
  const isOfKind = left.length === 0 || documentsIn(left.join(' '), kinds).share === 1;
  const has = (one: RegExp) => telling.some((word) => one.test(word));
  // "Changes to the terms" is what a clause is about; "changes 2026" is not.
  const isOfPast =
    has(pastOf) ||
    (has(adjective) && (left.length > 0 || has(changes) || plain[0] === 'what')) ||
    (has(changes) && (left.length === 0 || has(time)));
  if (!isOfPast || !(isOfKind || left.every((word) => ofDocuments.test(word)))) return undefined;
  // Where a kind of document is named it comes first, otherwise what editors say of all.
  return { sense: senseOf(['page', 'document'], ...(left.length === 0 ? ['page'] : [])) };
}
