/**
 * Words of which a capture lost some letters: U+FFFD, or a question mark inside a word. In: the sentences that went and those that came. Out:
 * those of which one is the other with letters lost. Of a word some letters are left; a number and a whole word say something.
 */
import type { Sentence } from './sentence-index.ts';
import { toWordKey } from './word-key.ts';

const lost = /\uFFFD+|(?<=\p{L})\?(?=\p{L})/gu;
/** A word none of whose letters is left; one of a single letter may be: "� jamais". */
const wholeWord = /(?<![\p{L}\p{M}])\uFFFD{2,}(?![\p{L}\p{M}])/u;
const literal = (text: string) => toWordKey(text).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A pattern for the key of a sentence that lost letters; as many are lost as there are signs for them, or fewer: one is often several bytes. */
function toPattern(text: string): RegExp | undefined {
  if (text.search(lost) < 0 || wholeWord.test(text)) return undefined;
  let [pattern, end] = ['', 0];
  for (const { index, 0: signs } of text.matchAll(lost)) {
    pattern += `${literal(text.slice(end, index))}\\P{N}{0,${signs.length}}`;
    end = index + signs.length;
  }
  return new RegExp(`^${pattern}${literal(text.slice(end))}$`, 'u');
}

/** @returns the sentences of either side that differ from one of the other side by lost letters alone */
export function findLostLetters(removed: readonly Sentence[], added: readonly Sentence[]): Set<Sentence> {
  const found = new Set<Sentence>();
  for (const [damaged, others] of [
    [removed, added],
    [added, removed],
  ] as const)
    for (const one of damaged) {
      const pattern = toPattern(one.text);
      const whole = pattern && others.find(({ key }) => pattern.test(key));
      if (whole) found.add(one).add(whole);
    }
  return found;
}
