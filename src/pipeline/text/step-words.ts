import { isControl, longestLabel } from './chrome.ts';
import { isCounter, withoutLabelledCounts } from './counters.ts';
import { isDateLabel } from './date-label.ts';
import { hideDates } from './dates.ts';
import { findLostLetters } from './lost-letters.ts';
import { toFinder } from './many-words.ts';
import { countWords } from './passage.ts';
import type { Sentence, Sentences, TextSentences } from './sentence-index.ts';
import { deniesOther } from './short-line.ts';
import { toWordKey } from './word-key.ts';

/** `own-date`: a date of the document itself is another one now. `some-repeated`: a few whole sentences stand more or fewer times. */
type Noise = 'dates' | 'own-date' | 'counters' | 'page' | 'addresses' | 'repeated' | 'some-repeated' | 'cut' | 'damage';

export interface StepWords {
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** What differs beside them. */
  readonly noise: ReadonlySet<Noise>;
}

/** For fewer sentences a text is rather searched each time. */
const fewSought = 16;
/** Shorter keys stand in any text by chance. */
const shortestKey = 8;
const mail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?[[({](?:at|ät|arroba|chiocciola|zavináč|kukac)[\])}]\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|[[({](?:dot|punkt|punto|ponto|point|tečka|pont)[\])}])\s?[\p{L}\p{N}-]{1,63}){1,4}|\[?e-?mail protected\]?|(?<![\p{L}\p{N}._%+*-])[\p{L}\p{N}._%+*-]+@[\p{L}\p{N}.*-]+/giu;
const partlyMail = /\[?e-?mail protected\]?|(?<![\p{L}\p{N}._%+*-])[\p{L}\p{N}._%+*-]*@[\p{L}\p{N}.*-]*/giu;
/** Small hexadecimal letters and digits together. */
const commitId = /(?<![\p{L}\p{N}])(?=[a-f]{0,40}\d)[a-f\d]{5,40}(?![\p{L}\p{N}])/giu;
const hidden = /protected|\*\*|\.{3}/i;

/** An address of which letters are left out: `a***@b.example`, `[email protected]`. */
const hidesMail = (text: string) =>
  /[[({](?:at|ät|arroba|chiocciola|zavináč|kukac)[\])}]/iu.test(text) ||
  (text.match(partlyMail) ?? []).some((one) => hidden.test(one));

/**
 * Which words a step between two texts changed, and what of it is no change of the document’s words. In: the sentences of
 * both. Out: the sentences that are really gone and really new, and what else differs: dates of the document itself,
 * counters, parts of the page, repetition, e-mail addresses that were hidden. Where words stand, and how often, and how
 * they are cut into sentences, is no matter here.
 */
export function toStepWords(sentences: Sentences, before: TextSentences, after: TextSentences): StepWords {
  const noise = new Set<Noise>();
  let removed = sentences.only(before, after);
  let added = sentences.only(after, before);
  if (removed.length + added.length === 0) {
    if (before.order.length !== after.order.length) noise.add('repeated');
    if (isAFew(sentences, before, after)) noise.add('some-repeated');
    return { removed, added, noise };
  }
  const cancel = (name: 'dates' | 'counters' | 'addresses', variant: (one: Sentence) => string | undefined) => {
    const keys = (ids: readonly number[]) => new Map(ids.map((id) => [id, variant(sentences.get(id))] as const));
    const [olds, news] = [keys(removed), keys(added)];
    const [oldKeys, newKeys] = [new Set(olds.values()), new Set(news.values())];
    const stays = (map: Map<number, string | undefined>, others: Set<string | undefined>) => (id: number) => {
      const key = map.get(id);
      if (key === undefined || !others.has(key)) return true;
      noise.add(name);
      return false;
    };
    removed = removed.filter(stays(olds, newKeys));
    added = added.filter(stays(news, oldKeys));
  };
  const dated = (ids: readonly number[]) =>
    new Map(
      ids.flatMap((id) => {
        const one = sentences.get(id);
        return /\p{Nd}{4}/u.test(one.text) && isLabelOfDate(one)
          ? [[toWordKey(hideDates(one.text)), one.text] as const]
          : [];
      }),
    );
  const [oldDates, newDates] = [dated(removed), dated(added)];
  if ([...oldDates].some(([key, text]) => newDates.has(key) && newDates.get(key) !== text)) noise.add('own-date');
  cancel('dates', (one) => (isLabelOfDate(one) ? toWordKey(hideDates(one.text)) : undefined));
  cancel('counters', ({ text, isItem }) => {
    if (isCounter(text, isItem))
      return toWordKey(text.replace(commitId, '#')).replace(/[\p{Nd}.,]+(?:[a-f]+[\p{Nd}.,]+)*[a-f]*/gu, '#');
    const bare = withoutLabelledCounts(text);
    return bare && toWordKey(bare);
  });
  const hasHidden = [...removed, ...added].some((id) => hidesMail(sentences.get(id).text));
  if (hasHidden) cancel('addresses', ({ text }) => toWordKey(text.replace(mail, ' ')));
  const keep = (
    ids: readonly number[],
    name: 'page' | 'dates' | 'counters' | 'damage',
    goes: (one: Sentence) => boolean,
  ) =>
    ids.filter((id) => {
      if (!goes(sentences.get(id))) return true;
      noise.add(name);
      return false;
    });
  const all = (ids: readonly number[]) => ids.map((id) => sentences.get(id));
  const damaged = findLostLetters(all(removed), all(added));
  const isDamaged = (one: Sentence) => damaged.has(one);
  [removed, added] = [keep(removed, 'damage', isDamaged), keep(added, 'damage', isDamaged)];
  // A day that an announcement moved is a day of effect; the same day with other words around it is no date of the document.
  const oldLabels = new Set(removed.map((id) => toMoved(sentences.get(id))));
  const newLabels = new Set(added.map((id) => toMoved(sentences.get(id))));
  const isMoved = (one: Sentence) => {
    const key = toMoved(one);
    return key !== undefined && oldLabels.has(key) && newLabels.has(key);
  };
  const denied = findDenied(all(removed), all(added));
  const isChrome = (one: Sentence) => one.role !== 'words' && !isMoved(one) && !denied.has(one);
  const isLabel = (one: Sentence) => isLabelOfDate(one) && !isMoved(one);
  [removed, added] = [keep(removed, 'page', isChrome), keep(added, 'page', isChrome)];
  // A counter that comes or goes.
  const counts = ({ text, isItem }: Sentence) => isCounter(text, isItem);
  [removed, added] = [keep(removed, 'counters', counts), keep(added, 'counters', counts)];
  [removed, added] = [keep(removed, 'dates', isLabel), keep(added, 'dates', isLabel)];
  const standing = (ids: readonly number[], other: TextSentences, own: TextSentences) => {
    if (ids.length === 0) return ids;
    const stands = ids.length < fewSought ? (key: string) => other.key().includes(key) : toFinder(other.key());
    let kept: readonly string[] | undefined;
    return ids.filter((id) => {
      const { key, isItem } = sentences.get(id);
      if (key.length < shortestKey || !stands(key)) return true;
      // An entry of a list says something of its own, although a sentence that both texts have has its words, too.
      if (isItem) {
        kept ??= sentences.shared(own, other).map((one) => sentences.get(one).key);
        if (kept.some((one) => one.includes(key))) return true;
      }
      noise.add('cut');
      return false;
    });
  };
  const [gone, fresh] = [standing(removed, after, before), standing(added, before, after)];
  // The same words, cut in another way: nothing is gone and nothing is new.
  const join = (ids: readonly number[]) => ids.map((id) => sentences.get(id).key).join('');
  if (join(gone) === join(fresh)) {
    if (gone.length > 0) noise.add('cut');
    return { removed: [], added: [], noise };
  }
  return { removed: gone, added: fresh, noise };
}

const labels = new WeakMap<Sentence, boolean>();

/** Asked of a sentence again and again, at each step between two texts. */
function isLabelOfDate(one: Sentence): boolean {
  const known = labels.get(one) ?? isDateLabel(one.text, one.isItem);
  labels.set(one, known);
  return known;
}

const mostRepeated = 3;
const fewestRepeatedWords = 8;

/** Whether a few whole sentences stand more or fewer times: an entry of one list that also stands in another, for instance. */
function isAFew(sentences: Sentences, before: TextSentences, after: TextSentences): boolean {
  const counts = new Map<number, number>();
  for (const id of before.order) counts.set(id, (counts.get(id) ?? 0) - 1);
  for (const id of after.order) counts.set(id, (counts.get(id) ?? 0) + 1);
  const differ = [...counts].filter(([, count]) => count !== 0);
  return (
    differ.length > 0 &&
    differ.length <= mostRepeated &&
    differ.every(([id]) => sentences.get(id).role === 'words' && sentences.get(id).words >= fewestRepeatedWords)
  );
}

/** Labels of a page of which one denies what the other said: they are words of the document. */
function findDenied(removed: readonly Sentence[], added: readonly Sentence[]): Set<Sentence> {
  const labelsOf = (all: readonly Sentence[]) =>
    all.filter(({ role, text, words }) => role === 'interface' && words <= longestLabel + 1 && !isControl(text));
  const [olds, news] = [labelsOf(removed), labelsOf(added)];
  return new Set(
    olds.flatMap((old) => news.filter((now) => deniesOther(old.text, now.text)).flatMap((now) => [old, now])),
  );
}

const fewestLabelWords = 4;

/** Of an announcement its words without its days; of a date of the document its digits, where it says for whom or what. */
function toMoved(one: Sentence): string | undefined {
  const { text, role } = one;
  if (role !== 'announcement' && !isLabelOfDate(one)) return undefined;
  const hidden = hideDates(text);
  if (role === 'announcement') return hidden === text ? undefined : `a ${toWordKey(hidden)}`;
  if (countWords(hidden) < fewestLabelWords) return undefined;
  const digits = text.match(/\p{Nd}+/gu);
  return digits ? `d ${digits.join()}` : undefined;
}
