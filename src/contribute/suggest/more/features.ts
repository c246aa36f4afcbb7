/**
 * The features of a sentence for the model behind `suggest --more`: its words and pairs of neighbouring words. In: a sentence in which names of
 * the service already read “we”. Out: each feature once, in order. All numbers are one word: the model learns that an amount is named, not which.
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
