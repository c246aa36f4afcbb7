/** What may be wrong with the syntax of a YAML file, in words: an unfinished merge, an open quotation mark or bracket, a space that is none. */
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
function findMark(source: string): SyntaxProblem | undefined {
  const line = source.split('\n').findIndex((text) => /^(?:={7}\s*$|>{7} )/.test(text)) + 1;
  const remedy = `keep what is right, and take line ${line} out`;
  return line > 0 ? problem(line, 1, 'a merge was left unfinished here', remedy) : undefined;
}

/** A value or an item that begins with a quotation mark which its line does not close; sought above the line where YAML gave up. */
function findOpenQuote(source: string, upTo: number): SyntaxProblem | undefined {
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

/** A list or a map in brackets that nothing closes before the next key; sought above the line where YAML gave up. */
function findOpenBracket(source: string, upTo: number): SyntaxProblem | undefined {
  const lines = source.split('\n').slice(0, upTo + 1);
  for (const [index, text] of lines.entries()) {
    const opened = /^(?:\s*(?:- +)?[\w$-]+: +)(?=[[{])/.exec(text);
    if (!opened) continue;
    const value = text.slice(opened[0].length).replace(/"(?:[^"\\]|\\.)*"|'[^']*'|\s#.*/g, '');
    const count = (sign: RegExp) => value.match(sign)?.length ?? 0;
    const next = lines.slice(index + 1).find((line) => /^\s*[^\s#]/.test(line)) ?? '';
    const isDeeper = next.search(/\S/) > text.search(/\S/);
    if (isDeeper || count(/[[{]/g) <= count(/[\]}]/g)) continue;
    const message = `the bracket ${value[0]} is not closed in its line`;
    return problem(index + 1, opened[0].length + 1, message, 'close it; text with a bracket goes into quotes');
  }
  return undefined;
}

/** A space of word processors and web pages before or after a key, which YAML takes for a letter; in the line where YAML gave up, or the one above. */
function findOddSpace(source: string, upTo: number): SyntaxProblem | undefined {
  for (const [index, text] of source.split('\n').entries()) {
    if (index < upTo - 1 || index > upTo) continue;
    const before = /^(?: *(?:- +)?(?:[\w$-]+:)?)(?=[^\S \t\r])/.exec(text)?.[0];
    if (before === undefined) continue;
    const code = text.charCodeAt(before.length).toString(16).toUpperCase().padStart(4, '0');
    const message = `U+${code === '00A0' ? '00A0 no-break space' : code} looks like a space and is none for YAML`;
    return problem(index + 1, before.length + 1, message, 'type a space in its place');
  }
  return undefined;
}

/** The line that begins a second document in the file. */
function findSecond(source: string): SyntaxProblem {
  const line = source.split('\n').findLastIndex((text) => /^---(?:\s|$)/.test(text)) + 1;
  return problem(
    Math.max(line, 1),
    1,
    'a second document begins here; expected one in a file',
    'take the line --- out',
  );
}

/** What js-yaml complains of, at the line where it gave up, from 0: in our words where a cause is known, else in its own. */
export function explainSyntax(source: string, reason: string, line: number, column: number): SyntaxProblem {
  if (reason.includes('single document')) return findSecond(source);
  const repeated = reason.includes('duplicated')
    ? /^([\w$-]+)\s*:/.exec(source.split('\n')[line]!.slice(column))?.[1]
    : undefined;
  return (
    findMark(source) ??
    findOpenQuote(source, line) ??
    findOddSpace(source, line) ??
    (reason.includes('flow collection') ? findOpenBracket(source, line) : undefined) ??
    problem(
      line + 1,
      column + 1,
      repeated === undefined ? `the YAML cannot be read: ${reason}` : `the key ${repeated} stands here a second time`,
      remedyForSyntax(reason),
    )
  );
}

/** What to do about what js-yaml says of a syntax error. */
function remedyForSyntax(reason: string): string {
  if (reason.includes('tab')) return 'indent with spaces';
  if (reason.includes('duplicated')) return 'keep one of the two';
  if (reason.includes('anchors')) return 'write the value out';
  if (/alias|tag/.test(reason)) return 'put text that begins with * or ! into quotes';
  return 'check indentation and quotes; put text with ": " or " #" into quotes or a block';
}

/** A problem at a line and a column, from 1. */
export function problem(line: number, column: number, message: string, remedy: string): SyntaxProblem {
  return { line, column, message, remedy };
}
