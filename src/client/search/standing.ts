/**
 * Which words of a query stand in the index. Pagefind answers a word that it does not know with the longest beginning that it
 * knows: 307 with 30, blockchain with block. In: the index and a query. Out: what to ask, the words that stand nowhere, and
 * for a single one the beginning that does. A word stands where itself, an inflection or a longer word stands; a number only itself.
 */
import { amountsIn } from '../../words/amounts.ts';
import { isSmallElsewhere } from '../../words/function-words.ts';
import { askedPairs, unspacedRuns } from '../../words/unspaced.ts';
import { toAsked } from './asked-words.ts';
import { decode, toBare } from './found-words.ts';
import { isInflectionOf } from './inflection.ts';
import type { AnyOf, Pagefind } from './pagefind.ts';
import { isPhrase } from './phrases.ts';

export interface Understood {
  readonly query: string;
  readonly absent: readonly string[];
  /** The longest beginning of the first absent word that something begins with. */
  readonly beginning?: string;
}

const quoted = (words: string) => `"${words.replaceAll('"', '')}"`;
const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
const isNumber = (word: string) => /^[^\p{L}]*$/u.test(word) && !/[()]/.test(word);

async function stands(pagefind: Pagefind, words: string): Promise<boolean> {
  return (await pagefind.search(quoted(words), { filters: {} })).results.length > 0;
}

/** Whether what Pagefind finds for a word within filters has it, or a longer one: by its stem alone "jury" finds "jurisdiction", and "ads" finds "adult". */
export async function standsWithin(pagefind: Pagefind, word: string, filters: AnyOf): Promise<boolean> {
  if (isPhrase(word) || (await pagefind.search(quoted(word), { filters })).results.length > 0) return true;
  const bare = toBare(word);
  return (await foundBy(pagefind, word, filters)).some(
    (found) => found.startsWith(bare) || isInflectionOf(bare, found),
  );
}

/** The words by which Pagefind found the first results of a word: the marked ones, and those of their names. */
async function foundBy(pagefind: Pagefind, word: string, filters: AnyOf = {}): Promise<string[]> {
  const { results } = await pagefind.search(word, { filters });
  const shown = await Promise.all(results.slice(0, 3).map((one) => one.data()));
  return shown.flatMap(({ excerpt, meta }) => [
    ...[...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].flatMap(([, marked = '']) => [
      toBare(decode(marked)),
      ...decode(marked)
        .split(/[^\p{L}\p{N}]+/u)
        .map(toBare),
    ]),
    ...Object.values(meta).flatMap((value) => value.split(/\s+/).map(toBare)),
  ]);
}

export function commonBeginning(word: string, others: readonly string[]): string {
  const lengths = others.map((other) => {
    let length = 0;
    while (length < word.length && word[length] === other[length]) length++;
    return length;
  });
  return word.slice(0, Math.max(0, ...lengths));
}

/** "Geo", "anti", "e": of two words with a hyphen the first may say little. */
const longestPrefix = 4;

/** What to ask for a word, or nothing if it stands nowhere. */
async function toKnown(pagefind: Pagefind, word: string): Promise<string | undefined> {
  if (await stands(pagefind, word)) return word;
  const parts = word.split(/[-‐‑/.@:]/).filter(isWord);
  if (parts.length > 1 && (await Promise.all(parts.map((part) => stands(pagefind, part)))).every(Boolean))
    return parts.join(' ');
  // "Geo-location" stands as one word, or as the second one.
  const isHyphened = parts.length === 2 && /^[\p{L}]+[-‐‑][\p{L}]+$/u.test(word);
  if (isHyphened && (await stands(pagefind, parts.join('')))) return parts.join('');
  const [before = '', after = ''] = parts;
  if (isHyphened && before.length <= longestPrefix && after.length > longestPrefix && (await stands(pagefind, after)))
    return after;
  if (isNumber(word)) return undefined;
  const bare = toBare(word);
  const isHere = (found: string) => found.startsWith(bare) || isInflectionOf(bare, found);
  return (await foundBy(pagefind, word)).some(isHere) ? word : undefined;
}

/** `isUnordered`: in an index of words in no order, as that of places is, nothing stands in a row. */
export async function understand(pagefind: Pagefind, typed: string, isUnordered = false): Promise<Understood> {
  const runs = unspacedRuns(typed);
  const rest = runs.reduce((left, run) => left.replace(run, ' '), typed.normalize('NFKC'));
  if (runs.length === 1 && runs[0] && !isWord(rest)) {
    // Of a run alone its pairs must stand in a row; one letter is the beginning of a pair.
    const pairs = askedPairs(runs[0]);
    const query = pairs.length > 1 && !isUnordered ? quoted(pairs) : pairs;
    return { query, absent: (await pagefind.search(query, { filters: {} })).results.length > 0 ? [] : [runs[0]] };
  }
  if (/["“”]/.test(typed)) return { query: toAsked(typed), absent: [] };
  const amounts = amountsIn(rest);
  const withoutAmounts = amounts.reduce((left, { text }) => left.replace(text, ' '), rest);
  const words = toAsked(withoutAmounts).split(/\s+/).filter(isWord);
  const known = await Promise.all(words.map((word) => toKnown(pagefind, word)));
  const knownRuns = await Promise.all(
    runs.map(async (run) =>
      [...run].length === 1 || isUnordered || (await stands(pagefind, askedPairs(run))) ? askedPairs(run) : undefined,
    ),
  );
  const knownAmounts = await Promise.all(
    amounts.map(async ({ word, exactly }) => {
      if (exactly && (await stands(pagefind, exactly))) return exactly;
      return (await stands(pagefind, word)) ? word : undefined;
    }),
  );
  const missing = words.filter((_, at) => known[at] === undefined);
  // Of a question in another language its small words are not looked for.
  const telling = missing.filter((word) => !isSmallElsewhere(word));
  const absent = [
    ...amounts.filter((_, at) => knownAmounts[at] === undefined).map(({ text }) => text),
    ...(telling.length > 0 || known.some((word) => word !== undefined) ? telling : missing),
    ...runs.filter((_, at) => knownRuns[at] === undefined),
  ];
  // Where one of them stands nowhere, others stand by chance: "der" and "von" are in names.
  const isElsewhere = missing.some(isSmallElsewhere);
  const said = known.filter((word) => word === undefined || !isElsewhere || !isSmallElsewhere(word));
  const asked = [...said, ...knownRuns, ...knownAmounts].filter((word) => word !== undefined);
  const query = asked.length === 1 && isNumber(asked[0] ?? '') ? quoted(asked[0] ?? '') : asked.join(' ');
  const [first] = absent;
  if (first === undefined || asked.length > 0 || runs.length + amounts.length > 0) return { query, absent };
  return { query, absent, beginning: commonBeginning(toBare(first), await foundBy(pagefind, first)) };
}
