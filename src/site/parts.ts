/**
 * Lists that are too long for a page. In: the items, and how many a page may hold. Out: the items in parts of that
 * many, in their order; a list that fits is one part. A row of a list takes 200 to 1,000 bytes, and no page should be
 * much longer than 500 KB.
 */

/** Rows of a line or two: a number and a title. */
export const mostLines = 1000;
/** Rows with words, reasons or facts. */
export const mostRows = 400;
/** Answers in full, each with the words it rests on. */
export const mostAnswers = 100;

export function toParts<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / most)) }, (_, part) =>
    items.slice(part * most, (part + 1) * most),
  );
}
