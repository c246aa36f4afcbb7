import type { Capture } from './capture.ts';
import { withoutHoled } from './holes.ts';
import {
  compareSources,
  inOtherSource,
  type JoinedText,
  replacesSource,
  type SourceKeys,
  toSources,
} from './joined-sources.ts';
import type { Sentences, TextSentences } from './sentence-index.ts';
import { toWords } from './similarity.ts';
import { type StepWords, toStepWords } from './step-words.ts';
import type { Texts } from './texts.ts';

export interface StepDifferences extends StepWords {
  /** Whether the archive joined more or fewer sources, or another page in place of one. */
  readonly sources: 'number' | 'page' | undefined;
  readonly old: TextSentences;
  readonly now: TextSentences;
  /** Both texts as archived. */
  readonly raws: { readonly old: () => string; readonly now: () => string };
}

/** Of the document, and what was found of them. */
interface StepTexts {
  readonly texts: Texts;
  readonly sentences: Sentences;
  readonly sources: SourceKeys;
}

/**
 * What differs between two neighbouring texts, apart from what their sources brought. In: the texts of a document and
 * two captures. Out: the sentences that went and came; and, for a step in which the archive reads the page in a new way,
 * whether sentences were changed: one that replaced another like it, and not only more or fewer of them on the page.
 */
export function toStep({ texts, sentences, sources }: StepTexts, before: Capture, after: Capture): StepDifferences {
  const [old, now] = [sentences.of(before.digest), sentences.of(after.digest)];
  const words = toStepWords(sentences, old, now);
  const raws = { old: () => texts.rawOf(before.digest), now: () => texts.rawOf(after.digest) };
  if (words.removed.length + words.added.length === 0) return { ...words, sources: undefined, old, now, raws };
  const toJoined = (capture: Capture, raw: () => string, { key }: TextSentences): JoinedText => {
    let found: readonly string[] | undefined;
    const parts = () => {
      found ??= toSources(raw());
      return found;
    };
    return { count: sources.countOf(capture.digest, parts), parts, sources: capture.sources, key };
  };
  const [joinedOld, joinedNow] = [toJoined(before, raws.old, old), toJoined(after, raws.now, now)];
  const way = compareSources(joinedOld, joinedNow);
  // Where one page took the place of another, the publisher's own changes cannot be separated out.
  if (way === 0)
    return { ...words, sources: replacesSource(joinedOld, joinedNow, sources) ? 'page' : undefined, old, now, raws };
  const isBrought = inOtherSource(joinedNow, joinedOld, sources);
  const isTaken = inOtherSource(joinedOld, joinedNow, sources);
  // Where the texts do not show where a source begins, all that only came, or only went, is a source’s.
  const isPure = words.removed.length === 0 || words.added.length === 0;
  const removed = isPure && way < 0 ? [] : words.removed.filter((id) => !isTaken(sentences.get(id)));
  const added = isPure && way > 0 ? [] : words.added.filter((id) => !isBrought(sentences.get(id)));
  return { ...words, removed, added, sources: 'number', old, now, raws };
}

const replacedShare = 0.5;
const fewestWords = 3;
/** More sentences that came or went are rather more or less of the page. */
const mostAlone = 3;

/** Reading a page in a new way shows more of it, or less: where so many words went and as many others came, both happened. */
const fewestOnBothSides = 40;

/** Whether sentences that both texts have stand before it and behind it: what an archive leaves out is at an end of a page. */
function isInside(id: number, text: TextSentences, shared: ReadonlySet<number>): boolean {
  const at = text.order.indexOf(id);
  const isCommon = (other: number) => shared.has(other);
  return at >= 0 && text.order.subarray(0, at).some(isCommon) && text.order.subarray(at + 1).some(isCommon);
}

/** Whether a sentence took the place of one like it, or came or went alone, or the document’s own date moved. */
export function changesInside(
  { noise, sources, old, now, raws, ...sides }: StepDifferences,
  sentences: Sentences,
): boolean {
  if (noise.has('own-date')) return true;
  const { removed, added } = withoutHoled(
    { ids: sides.removed, only: sentences.only(old, now), raw: raws.old },
    { ids: sides.added, only: sentences.only(now, old), raw: raws.now },
    sentences,
  );
  const alone = [...removed.map((id) => ({ id, text: old })), ...added.map((id) => ({ id, text: now }))].filter(
    ({ id }) => sentences.get(id).words >= fewestWords,
  );
  if (sources !== 'number' && alone.length <= mostAlone) {
    const shared = new Set(sentences.shared(old, now));
    if (alone.some(({ id, text }) => isInside(id, text, shared))) return true;
  }
  const total = (ids: readonly number[]) => ids.reduce((sum, id) => sum + sentences.get(id).words, 0);
  if (sources !== 'number' && total(removed) >= fewestOnBothSides && total(added) >= fewestOnBothSides) return true;
  const wordsOf = (id: number) => new Set(toWords(sentences.get(id).text));
  const news = added.map(wordsOf).filter(({ size }) => size >= fewestWords);
  const places = new Map<string, number[]>();
  for (const [at, words] of news.entries())
    for (const word of words) {
      const list = places.get(word);
      if (list) list.push(at);
      else places.set(word, [at]);
    }
  return removed.some((id) => {
    const words = wordsOf(id);
    if (words.size < fewestWords) return false;
    const shared = new Map<number, number>();
    for (const word of words) for (const at of places.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared].some(([at, count]) => count >= replacedShare * Math.max(words.size, news[at]!.size));
  });
}
