/**
 * Where a sentence ends: the one splitter for detection, checks, diffs and reading level. In: text, folded or Markdown.
 * Out: its sentences in order, trimmed, none of them empty.
 */

/** A full stop after one of these, or after a single capital, ends no sentence. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|Inc|Ltd|Corp|Co|No|Nos|Art|Sec|U\.S|U\.K|v|vs|cf|approx|St|Mr|Ms|Dr)\.|\b[A-Z]\.)$/;

/** A blank line, or the next item of a list. */
const paragraphEnd = /\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:[-*+]|\d+[.)])\s)/;

/** A mark with space behind it and the sign that follows; or a mark of a script without capitals or without spaces. */
const stop =
  /([.!?;])["'”’)\]]*\s+(?=(["'“‘(]?[\p{Lu}\p{Lo}\d])?)|[।॥۔؟።။។]["'”’)\]]*\s+|[。！？｡]["'”’」』）)\]]*\s*/gu;

/**
 * Splits after `.`, `!` or `?` (with closing quotes or brackets) before a capital, a letter of a script without capitals or a digit, except after an
 * abbreviation; also at blank lines and between items of a list.
 * @param semicolons also split after `;`, as rules do that compare one statement at a time
 * @example toSentences('We use data, e.g. Your name. It is No. 5 of Acme Inc. Really!') → ['We use data, e.g. Your name.', 'It is No. 5 of Acme Inc. Really!']
 * @example toSentences('私は売る。あなたは払う。') → ['私は売る。', 'あなたは払う。']
 * @example toSentences('We sell; you pay.', { semicolons: true }) → ['We sell;', 'you pay.']
 */
export function toSentences(text: string, { semicolons = false } = {}): string[] {
  return text.split(paragraphEnd).flatMap((paragraph) => {
    const sentences: string[] = [];
    let start = 0;
    for (const match of paragraph.matchAll(stop)) {
      const [all, mark, next] = match;
      const ends = mark === undefined || (mark === ';' ? semicolons : next !== undefined);
      if (!ends || abbreviation.test(paragraph.slice(Math.max(start, match.index - 12), match.index + 1))) continue;
      sentences.push(paragraph.slice(start, match.index + all.length).trim());
      start = match.index + all.length;
    }
    sentences.push(paragraph.slice(start).trim());
    return sentences.filter((sentence) => sentence !== '');
  });
}

const mark = /(?<=[.!?;:]) |(?<=[。！？；])/;

/**
 * Cuts folded text after every mark, whatever follows it: where pieces are only counted or compared with each other, a cut too many does no harm.
 * @example cutAtMarks('you agree: we use data, e.g. your name.') → ['you agree:', 'we use data, e.g.', 'your name.']
 */
export const cutAtMarks = (folded: string): string[] => folded.split(mark);
