/** What may be wrong with the syntax of a YAML file, in words: an unfinished merge, an open quotation mark. */
import type { FilePlace } from './yaml-places.ts';

export interface SyntaxProblem extends FilePlace {
  readonly message: string;
  readonly remedy: string;
}

/** What git leaves where two branches changed the same lines. */
export function findConflict(source: string): SyntaxProblem | undefined {
  if (!source.includes('<<<<<<< ')) return undefined;
  const lines = source.split('\n');
  const first = lines.findIndex((text) => text.startsWith('<<<<<<< '));
  const marks = lines.flatMap((text, index) =>
    index >= first && /^(?:<{7} |\|{7} |={7}$|>{7} )/.test(text.trimEnd()) ? [index + 1] : [],
  );
  const after = (mark: RegExp) => lines.findIndex((text, index) => index > first && mark.test(text));
  // Of the marks, one may have been taken out already.
  const closed = after(/^>{7} /);
  const end = closed >= 0 ? closed : after(/^={7}\s*$/);
  if (first < 0 || end < 0) return undefined;
  const own = marks.filter((line) => line <= end + 1);
  const named = `${own.slice(0, -1).join(', ')} and ${own.at(-1)}`;
  return {
    ...problem(first + 1, 1, 'a merge was left unfinished here', `keep what is right, and take lines ${named} out`),
    endLine: end + 1,
    endColumn: lines[end]!.length + 1,
  };
}

/** The rest of a merge whose first mark was taken out. */
export function findMark(source: string): SyntaxProblem | undefined {
  const line = source.split('\n').findIndex((text) => /^(?:={7}\s*$|>{7} )/.test(text)) + 1;
  const remedy = `keep what is right, and take line ${line} out`;
  return line > 0 ? problem(line, 1, 'a merge was left unfinished here', remedy) : undefined;
}

/** A value or an item that begins with a quotation mark which its line does not close; sought above the line where YAML gave up. */
export function findOpenQuote(source: string, upTo: number): SyntaxProblem | undefined {
  const lines = source.split('\n').slice(0, upTo + 1);
  for (const [index, text] of lines.entries()) {
    const opened = /^(?:\s*(?:- +)?(?:[\w$-]+: +)?)(?=["'])/.exec(text);
    if (!opened) continue;
    const value = text.slice(opened[0].length).trimEnd();
    const quote = value[0]!;
    const inner = value.slice(1).replace(quote === '"' ? /\\./g : /''/g, '');
    if (inner.includes(quote)) continue;
    const message = `the quotation mark ${quote} is not closed in its line`;
    return problem(index + 1, opened[0].length + 1, message, `close it, or write the text in a block: key: >-`);
  }
  return undefined;
}

/** What to do about what js-yaml says of a syntax error. */
export function remedyForSyntax(reason: string): string {
  if (reason.includes('tab')) return 'indent with spaces';
  if (reason.includes('duplicated')) return 'keep one of the two';
  if (reason.includes('anchors')) return 'write the value out';
  return 'check indentation and quotes; put text with ": " or " #" into quotes or a block';
}

/** A problem at a line and a column, from 1. */
export function problem(line: number, column: number, message: string, remedy: string): SyntaxProblem {
  return { line, column, message, remedy };
}
