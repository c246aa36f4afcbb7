import type { Sentences } from './sentence-index.ts';
import { toWords } from './similarity.ts';

const hole = /\s[,.](?=[\s)"'”’]|$)/u;
const fewestHoles = 3;
/** Sentences of one side are compared with at most so many of the other. */
const mostCompared = 400;

interface Sides {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Words that an archive lost when it read a page in a new way, such as the texts of all links: "see our ." In: the sentences that
 * went and those that came. Out: those that such holes do not explain. A hole is a space before a comma or a full stop.
 */
export function withoutHoled({ removed, added }: Sides, sentences: Sentences): Sides {
  const count = (ids: readonly number[]) => ids.filter((id) => hole.test(sentences.get(id).text)).length;
  const [olds, news] = [count(removed), count(added)];
  if (Math.max(olds, news) < fewestHoles || Math.min(olds, news) * 3 > Math.max(olds, news)) return { removed, added };
  const [holed, whole] = news > olds ? [added, removed] : [removed, added];
  const explained = new Set<number>();
  const wholes = whole.slice(0, mostCompared).map((id) => ({ id, words: toWords(sentences.get(id).text) }));
  for (const id of holed.slice(0, mostCompared)) {
    const words = toWords(sentences.get(id).text);
    const found = wholes.find((one) => !explained.has(one.id) && isPart(words, one.words));
    if (found) explained.add(id).add(found.id);
  }
  const left = (ids: readonly number[]) => ids.filter((id) => !explained.has(id));
  return { removed: left(removed), added: left(added) };
}

/** Whether all words stand in the longer sentence, in order, and are half of it at least. */
function isPart(words: readonly string[], longer: readonly string[]): boolean {
  if (words.length * 2 < longer.length || words.length >= longer.length) return false;
  let at = 0;
  for (const word of longer) if (word === words[at]) at++;
  return at === words.length;
}
