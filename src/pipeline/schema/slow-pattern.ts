/**
 * Whether a regular expression can take much longer than its text is long. In: its source and flags. Out: what is wrong, for
 * its author; nothing where it is sound. `(a+)+$` takes twice as long with every letter, `\s*,?\s*$` four times as long on twice the text.
 */
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { analyse } from 'scslre';

/** Ways to divide a text among as many repetitions of a group are few enough to try. */
const mostRepeats = 8;

/** What an author may write: nothing that shares letters, and no group repeated often, since whether it can share them is not always found. */
export function findSlowPattern(source: string, flags: string): string | undefined {
  try {
    new RegExp(source, flags);
  } catch {
    return 'expected a regular expression';
  }
  const shared = findSharedLetters(source, flags, false);
  if (shared) return `expected a regular expression without parts that can share letters: this one can take ${shared}`;
  const group = findRepeatedGroup(source, flags);
  return group && `expected groups that repeat at most ${mostRepeats} times, such as (?:very ){0,3}; found ${group}`;
}

/** Whether parts beside each other can take the same letters; `everywhere` also counts what is slow because it is tried anew at each letter, `\s+$`. */
export function findSharedLetters(source: string, flags: string, everywhere: boolean): string | undefined {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: everywhere }, maxReports: 1 });
  if (reports.length === 0) return undefined;
  return reports[0]!.exponential ? 'twice as long with each letter' : 'four times as long on twice the text';
}

function findRepeatedGroup(source: string, flags: string): string | undefined {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  let found: string | undefined;
  visitRegExpAST(pattern, {
    onQuantifierEnter({ max, element, raw }) {
      if (max > mostRepeats && (element.type === 'Group' || element.type === 'CapturingGroup')) found ??= raw;
    },
  });
  return found;
}
