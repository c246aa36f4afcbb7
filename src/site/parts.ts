/**
 * Lists that are too long for a page. In: the items, and how many a page may hold. Out: the items in parts of that
 * many, in their order; a list that fits is one part. A row of a list takes 200 to 1,000 bytes, and no page should be
 * longer than 250 KB.
 */

/** Rows of a line or two: a number and a title. */
const mostLines = 600;
/** The same, where most stand below the name of a platform of their own. */
const mostNamedLines = 400;
/** Rows of a line, beside much else. */
export const mostDocuments = 200;
/** Rows with words, reasons or facts. */
export const mostRows = 230;
/** Answers of a comparison, each with its words and notes, beside the platforms that say nothing of the kind. */
export const mostCompared = 130;
/** The same, by themselves. */
export const mostOfStance = 190;
/** Platforms of a table, each with its counts and its most severe clause; of more, with two counts alone. */
export const mostPlatforms = 150;
/** Changes, each with the words that changed. */
export const mostChanges = 90;
/** Ways to refuse, each with words and a letter. */
export const mostWays = 40;
/** Answers in full, each with the words it rests on. */
export const mostAnswers = 70;
/** Answers in a word, with conditions and ways to refuse. */
export const mostShortAnswers = 160;
/** Cells of a matrix, each with a link and a word. */
export const mostCells = 1100;

/** The first part stands at the address of the whole, the second at `<path>/2`. */
export const partPath = (path: string, part: number): string => (part === 0 ? path : `${path}/${part + 1}`);

export function toParts<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / most)) }, (_, part) =>
    items.slice(part * most, (part + 1) * most),
  );
}

/** Records by their ids: those of many platforms have many names between them. */
export const toRecordParts = <T>(records: readonly T[]): T[][] =>
  toParts(records, records.length > mostLines ? mostNamedLines : mostLines);

/** Groups stay together: a part holds as many as fit, at least one. */
export function toGroupedParts<T>(groups: readonly (readonly T[])[], most: number): (readonly T[])[][] {
  const parts: (readonly T[])[][] = [[]];
  let held = 0;
  for (const group of groups) {
    if (held > 0 && held + group.length > most) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)!.push(group);
    held += group.length;
  }
  return parts;
}
