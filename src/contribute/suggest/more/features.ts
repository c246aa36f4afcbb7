/**
 * What the second tier knows of a sentence: its words and pairs of words. In: a sentence, names of the service already read as “we”.
 * Out: each feature once, in order. Numbers are one word: an amount says that there is one.
 */

const longest = 200; // words; the rest of a longer sentence says little

export function toFeatures(sentence: string): string[] {
  const words = sentence
    .toLowerCase()
    .replace(/[’]/g, "'")
    .match(/[\p{L}][\p{L}']*|\d+/gu)
    ?.slice(0, longest)
    .map((word) => (/^\d/.test(word) ? '0' : word.replace(/'s$/, '')));
  if (!words) return [];
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...new Set([...words, ...pairs])];
}
