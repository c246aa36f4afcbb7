/** What a schema expects of a value and what to do about it, in words. In: one of zod's issues, and the value. Out: phrases of a message. */
import { z } from 'zod';
import { toUtc } from '../schema/to-utc.ts';
import { nearestName } from '../text/nearest-name.ts';

export type Issue = z.core.$ZodIssue;

/** What a schema has against one value, where there is no file to point into: what was expected, and what to do. */
export function explainIssue(issue: Issue, value: unknown): { expected: string; remedy: string } {
  return { expected: expectation(issue), remedy: remedyFor(issue, value) };
}

/**
 * What a schema has against values that stand in no file, such as options and settings. In: zod's error, and what was given. Out: a line
 * each, such as `website is "ftp://a.example"; expected an http or https address; correct the value`.
 */
export function explainError(error: z.core.$ZodError, given: unknown): string[] {
  return onceEach(error.issues).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => `${[...issue.path, key].join('.')} is not known`);
    const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], given);
    const { expected, remedy } = explainIssue(issue, value);
    return `${issue.path.join('.')} is ${value === undefined ? 'missing' : shown(value)}; ${expected}; ${remedy}`;
  });
}

/** The first issue of each value: zod measures a word for a list, too, and says that it is short. */
export function onceEach(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const path = `${issue.code === 'unrecognized_keys'} ${issue.path.map(String).join(' ')}`;
    return !seen.has(path) && seen.add(path);
  });
}

/** The words a union, an enumeration or a discriminator allows. */
export function wordsOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  const { options = [] } = issue as { options?: readonly unknown[] }; // of a discriminator
  return [...options.map(String), ...issue.errors.flatMap((branch) => branch.flatMap(wordsOf))];
}

/** What was expected instead, such as “expected a date such as 2026-04-27”. */
export function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('expected') ? issue.message : `expected ${article(issue.expected)}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `expected ${shown(issue.values[0])}`
        : `expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      if (issue.errors.length === 0) return `expected one of ${wordsOf(issue).join(', ')}`;
      return `expected ${[...new Set(issue.errors.map(([first]) => expectation(first!).replace('expected ', '')))].join(' or ')}`;
    case 'invalid_key':
      return issue.issues[0] ? expectation(issue.issues[0]) : issue.message;
    case 'too_small':
      return issue.origin === 'string'
        ? 'expected some text'
        : `expected at least ${issue.minimum}${entries(issue.origin, issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `expected at most ${issue.maximum} characters`
        : `expected at most ${issue.maximum}${entries(issue.origin, issue.maximum)}`;
    case 'invalid_format':
      return (
        formats[issue.format] ?? (issue.message.startsWith('expected') ? issue.message : `expected ${issue.format}`)
      );
    default:
      return issue.message;
  }
}

function entries(origin: string, count: number | bigint): string {
  return origin === 'array' ? ` ${Number(count) === 1 ? 'entry' : 'entries'}` : '';
}

const formats: Record<string, string> = {
  datetime: 'expected an instant in UTC to the second, such as 2026-04-27T13:38:29Z',
  date: 'expected a date such as 2026-04-27',
  url: 'expected an http or https address',
};

/** Whether a value begins as a day that no calendar has: 2026-02-30. */
function namesNoDay(value: string): boolean {
  const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0];
  return day !== undefined && !z.iso.date().safeParse(day).success;
}

/** What to do about it: quotation marks, brackets, a word that is meant. */
export function remedyFor(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_format' && issue.format === 'datetime') {
    const converted = toUtc(String(value));
    if (converted) return `write ${converted}`;
    const [, hours, minutes, seconds = 0] = /^\d{4}-\d\d-\d\d[T ](\d\d):(\d\d)(?::(\d\d))?/.exec(String(value)) ?? [];
    if (!namesNoDay(String(value)) && hours !== undefined) {
      const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
      return isTime ? 'convert it to UTC and end it with Z' : 'there is no such time of day; correct it';
    }
    if (z.iso.date().safeParse(value).success) return 'add the time of day in UTC';
  }
  if (issue.code === 'invalid_format' && namesNoDay(String(value))) return 'there is no such day; correct it';
  const kinds = issue.code === 'invalid_union' ? issue.errors.flat() : [issue];
  const wants = (...types: string[]) =>
    kinds.some((one) => one.code === 'invalid_type' && types.includes(one.expected));
  if (typeof value === 'number' && wants('string')) return 'put it into quotes';
  if (typeof value === 'string') {
    const words = wordsOf(issue);
    const meant = suggestion(value, words);
    if (meant) return meant;
    if (wants('array')) return `put it into brackets: [${value}]`;
    if (words.length > 0) return 'write one of these words';
    if (wants('number', 'int') && value.trim() !== '' && Number.isFinite(Number(value)))
      return 'take it out of the quotes';
    if (wants('boolean') && /^(?:yes|no|on|off)$/i.test(value)) return `write ${/^(?:yes|on)$/i.test(value)}`;
  }
  return issue.code === 'invalid_value' ? 'write one of these words' : 'correct the value';
}

/** The known word that a misspelt one stands for, as a question; undefined where none is like it. */
export function suggestion(word: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(word, known);
  return nearest?.isAlike && nearest.name !== word ? `did you mean ${nearest.name}?` : undefined;
}

/** A value as JSON, cut after 60 characters. */
export function shown(value: unknown): string {
  const text = toShown(JSON.stringify(value));
  return text.startsWith('"') && !text.endsWith('"') ? `${text}"` : text;
}

/** A text of at most 60 characters, with an ellipsis where it was longer. */
export function toShown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function article(type: string): string {
  return (
    {
      string: 'text',
      int: 'a whole number',
      number: 'a number',
      boolean: 'true or false',
      array: 'a list',
      object: 'keys and values',
    }[type] ?? type
  );
}
