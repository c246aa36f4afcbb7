const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []);

/**
 * How much each of some texts speaks of what a sentence speaks of. In: the texts, and the sentence. Out: a weight for each text: the words
 * both have, those most that few of the texts have; 0 where they share none.
 * @example weighShared(['Photos are kept.', 'Fees are due.'], 'Kept photos').map((weight) => weight > 0) → [true, false]
 */
export function weighShared(texts: readonly string[], sentence: string): number[] {
  const wanted = wordsOf(sentence);
  const all = texts.map(wordsOf);
  const seen = new Map<string, number>();
  for (const words of all) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return all.map((words) =>
    [...words].reduce((sum, word) => (wanted.has(word) ? sum + Math.log(1 + texts.length / seen.get(word)!) : sum), 0),
  );
}
