/**
 * The passage most like words that are not there, for messages that help.
 * In: a folded text and folded words. Out: the range most alike and its similarity, 1 − edits / length.
 * Algorithm: Myers' bit-parallel approximate matching (doi:10.1145/316542.316550), as
 * approx-string-match implements it. Long words are sought by their first and last stretch.
 */
import search from 'approx-string-match';

export interface Nearest {
  readonly start: number;
  readonly end: number;
  /** 0 to 1; 1 would be the words themselves. */
  readonly similarity: number;
}

const stretch = 300; // characters of the words that are sought as a whole
const tolerance = 0.4; // the share of them that may differ before "nearest" helps nobody

/** The range of `text` most like `words`, and how like; undefined where nothing is. */
export function findNearest(text: string, words: string): Nearest | undefined {
  if (words.length === 0 || text.length === 0) return undefined;
  const head = best(text, words.slice(0, stretch), 0);
  if (words.length <= stretch || !head) return head;
  const tail = best(text, words.slice(-stretch), head.start);
  if (!tail || tail.end <= head.start || tail.end - head.start > 2 * words.length) return head;
  return { start: head.start, end: tail.end, similarity: Math.min(head.similarity, tail.similarity) };
}

function best(text: string, words: string, from: number): Nearest | undefined {
  const haystack = from > 0 ? text.slice(from) : text;
  let found: Nearest | undefined;
  for (const match of search(haystack, words, Math.floor(words.length * tolerance))) {
    const similarity = 1 - match.errors / words.length;
    const closer = !found || similarity > found.similarity;
    if (closer) found = { start: match.start + from, end: match.end + from, similarity };
  }
  return found;
}
