/**
 * "Did you mean": what a mistyped query may have meant, by the index's own words. In: a query. Out: the query with each
 * word that nothing on the site begins with replaced by the nearest one that it has; or nothing.
 */
import { distance } from 'fastest-levenshtein';
import { isInflectionOf } from './inflection.ts';

/** At most so many letters may be wrong in a word of this length. */
const tolerated = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** `words` are those of the site, the most frequent first: of two as near, the first wins. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = tolerated(typed.length) + 1;
  for (const word of words) {
    if (Math.abs(word.length - typed.length) >= least) continue;
    const wrong = wrongIn(typed, word) + (word[0] === typed[0] ? 0 : 0.5);
    if (wrong < least) [best, least] = [word, wrong];
  }
  return best;
}

/** Nothing, too, where another word is near none: with it the query would find nothing either. */
export function suggest(query: string, words: readonly string[]): string | undefined {
  let isWhole = true;
  const meant = query.replace(/\p{L}[\p{L}\p{M}]+/gu, (typed) => {
    const low = typed.toLowerCase();
    const isKnown = low.length < 4 || words.some((word) => word.startsWith(low) || isInflectionOf(low, word));
    const near = isKnown ? typed : nearest(low, words);
    isWhole &&= near !== undefined;
    return near ?? typed;
  });
  return isWhole && meant !== query ? meant : undefined;
}

/** So near that it was meant: one letter wrong, or two in a long word, and never the first. */
const surely = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** Letters that are wrong; two neighbours that changed places are one: "recieve". */
function wrongIn(typed: string, word: string): number {
  const at = [...typed].findIndex((letter, place) => letter !== word[place]);
  const swapped = typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2);
  return at >= 0 && swapped === word ? 1 : distance(typed, word);
}

type Sound = (word: string) => string;

/** A word of the site that is spoken alike and begins alike: "copywrite" is "copyright". */
export function soundsLike(typed: string, words: readonly string[], soundOf: Sound): string | undefined {
  if (typed.length < 6 || !/^[a-z]+$/.test(typed)) return undefined;
  const sound = soundOf(typed);
  const alike = words.filter(
    (word) =>
      word.startsWith(typed.slice(0, 2)) && Math.abs(word.length - typed.length) <= 2 && soundOf(word) === sound,
  );
  return alike.sort((a, b) => wrongIn(typed, a) - wrongIn(typed, b))[0];
}

/** Short forms of everyday writing, which no policy has. */
const longOf: Readonly<Record<string, string>> = {
  ...{
    pic: 'photo',
    pics: 'photos',
    vid: 'video',
    vids: 'videos',
    msg: 'message',
    msgs: 'messages',
    convo: 'conversation',
  },
  ...{
    convos: 'conversations',
    acc: 'account',
    acct: 'account',
    accs: 'accounts',
    info: 'information',
    infos: 'information',
  },
  ...{
    ppl: 'people',
    govt: 'government',
    biz: 'business',
    subs: 'subscription',
    promo: 'promotion',
    ads: 'advertising',
  },
  ...{
    pw: 'password',
    docs: 'documents',
    dms: 'messages',
    cops: 'police',
    kid: 'child',
    kids: 'children',
    yrs: 'years',
    hrs: 'hours',
  },
};

/** The query with absent words spelt as words that stand; nothing if one of them is not surely one. */
export function respell(
  query: string,
  absent: readonly string[],
  words: readonly string[],
  soundOf: Sound = (word) => word,
): string | undefined {
  let better = query;
  for (const word of absent) {
    const low = word.toLowerCase();
    const near = /^\p{L}+$/u.test(low) ? nearest(low, words) : undefined;
    const long = longOf[low];
    if (long !== undefined) {
      better = better.replace(word, long);
      continue;
    }
    const isSure = near !== undefined && near[0] === low[0] && wrongIn(low, near) <= surely(low.length);
    const meant = isSure ? near : soundsLike(low, words, soundOf);
    if (meant === undefined) return undefined;
    better = better.replace(word, meant);
  }
  return better === query ? undefined : better;
}

/** How a word sounds in English; fetched when a word stands nowhere. */
export async function loadSounds(): Promise<Sound> {
  const { doubleMetaphone } = await import('double-metaphone');
  return (word) => doubleMetaphone(word)[0];
}

const lists = new Map<string, Promise<readonly string[]>>();

/** The words of an index, fetched when they are first asked for. */
export function loadWords(address: string): Promise<readonly string[]> {
  const words =
    lists.get(address) ??
    fetch(address)
      .then(async (response) => (response.ok ? (await response.text()).split('\n') : []))
      .catch(() => []);
  lists.set(address, words);
  return words;
}
