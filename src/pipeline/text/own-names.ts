/**
 * Whose terms they are, in their own words. In: the blocks of a text, and names from the platform's file. Out: the names that its
 * sentences call the service by, and a sentence with “we” and “our” in their place, as the phrases of the vocabulary are written.
 *
 *     'Acme Ltd (“Acme”, “we”) runs it. Acme may close accounts.' → names Acme Ltd, Acme; 'we may close accounts.'
 */
import { isAscii } from '../schema/ascii.ts';
import { inCodeOrder } from '../schema/order.ts';

/** Contracts call the service so, with or without a name. */
const parties =
  'the (?:company|provider|service provider|operator|licensor|publisher|application publisher|website owner|carrier|vendor|supplier|seller)';

/** A bracket that defines “we” or “us”: the quoted words in it are names too. */
const definition = /\(([^()]{0,200}?["“‘'](?:we|us|our)["”’'][^()]{0,100})\)/gi;
const quoted = /["“‘']([^"“”‘’']{2,40})["”’']/g;
const before = /((?:\p{Lu}[\p{L}\d&.’'-]{0,30},? ){0,4}\p{Lu}[\p{L}\d&.’'-]{0,30}),? {0,2}$/u;

/** Only the service does these. */
const acts =
  /(?<![\p{L}\d] )\b((?:\p{Lu}[\p{Ll}\d][\p{L}\d&-]{0,30} ){0,2}\p{Lu}[\p{L}\d&-]{0,30}\p{Ll}[\p{L}\d&-]{0,30}) (?:also |hereby |expressly |further ){0,2}(?:reserves? the right|retains? the right|disclaims? (?:all|any)|assumes? no|accepts? no|may,? (?:in|at) its)\b/gu;
const discretion =
  /\b(\p{Lu}[\p{L}\d&-]{1,30}\p{Ll})['’]s (?:sole|absolute|reasonable|own) (?:and \w+ )?discretion\b/gu;

const noName =
  /^(?:each .*|you|your|user|users|member|members|customer|customers|party|parties|they|he|she|it|this|these|that|the|each|any|no|if|and|or|apple|services?|content|agreement|terms|website|site|app|we|us|our|ours)$/i;
const longestRead = 2000; // characters of a block
const mostNames = 40;

/**
 * The names that sentences of a text call their service by: those given, and those that the text defines, as in “Acme Ltd
 * (“Acme”, “we”)”. Given names come first, and there are no more than `mostNames`.
 */
export function toOwnNames(texts: readonly string[], given: readonly string[] = []): string[] {
  const names = new Set(given.filter((name) => name.length > 1));
  const add = (name: string | undefined) => {
    const bare = name?.replace(/(?<![\s,.’'])[\s,.’']+$/u, '').replace(/^(?:The|By|If|And|For|With) /, '');
    if (bare && bare.length > 1 && /^\p{Lu}/u.test(bare) && !noName.test(bare)) names.add(bare);
  };
  for (const text of texts) {
    const read = text.slice(0, longestRead);
    for (const match of read.matchAll(definition)) {
      add(read.slice(Math.max(0, match.index - 160), match.index).match(before)?.[1]);
      for (const [, name] of match[1]!.matchAll(quoted)) add(name);
    }
    for (const [, name] of read.matchAll(acts)) add(name);
    for (const [, name] of read.matchAll(discretion)) add(name);
    if (names.size >= mostNames) break;
  }
  return [...names].slice(0, mostNames);
}

/** Reads names as “we”; “Acme’s” becomes “our”. Capitals do not matter: disclaimers are often written in them. */
export function toFirstPerson(names: readonly string[]): (sentence: string) => string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length || inCodeOrder(a, b));
  const spelt = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = [...spelt, parties].join('|');
  const plain = new RegExp(`(?<![a-z\\d])(?:${[...spelt.filter(isAscii), parties].join('|')})('s)?(?![a-z\\d])`, 'gi');
  const bare = new RegExp(any, 'iu');
  // Each document has its own. To compile all letters for it takes longer than to read its sentences, of which few are not plain and name the service.
  let whole: RegExp | undefined;
  return (sentence) => {
    let pattern = plain;
    if (!isAscii(sentence)) {
      if (!bare.test(sentence)) return sentence;
      whole ??= new RegExp(`(?<![\\p{L}\\d])(?:${any})(['’]s)?(?![\\p{L}\\d])`, 'giu');
      pattern = whole;
    }
    return sentence.replace(pattern, (_, possessive) => (possessive ? 'our' : 'we'));
  };
}
