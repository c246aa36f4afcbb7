import type { ShortAnswer } from '../pipeline/schema/short-answer.ts';

type Said = ShortAnswer['says'][number];

/**
 * The clause that is told beside the word of an answer, and those below it. In: an answer at a glance. Out: beside it the only clause, or the first one where
 * its word is that of the answer; else all are below, each with a word of its own.
 */
export function besideWord({ word, says }: Pick<ShortAnswer, 'word' | 'says'>): {
  beside?: Said;
  below: readonly Said[];
} {
  const [first, ...others] = says;
  const isBeside = first && (others.length === 0 || (first.lead === word && !first.where));
  return isBeside ? { beside: first, below: others } : { below: says };
}
