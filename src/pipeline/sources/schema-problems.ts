/**
 * What a schema has against a file, in words a contributor can act on.
 * In: an authored file with zod issues or a syntax problem. Out: one problem each, with its place and
 * a remedy; an unknown key comes with the known key most like it.
 */
import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Authored } from './authored.ts';
import { keysAt } from './schema-keys.ts';
import type { Place } from './yaml-file.ts';

export interface SchemaProblem extends Place {
  readonly message: string;
  readonly remedy: string;
}

export function schemaProblems(authored: Authored<unknown>): SchemaProblem[] {
  const { file, issues } = authored;
  if (file.syntax) return [file.syntax];
  return issues.flatMap((issue) => problemsOf(issue, issue.path, authored));
}

/** What contributors of other projects type by hand, and ours computes. */
const computed = new Set(
  'severity firstSeen lastSeen introduced digest sha256 hash prevalence count state stability actor category related elsewhere faq slug id'.split(
    ' ',
  ),
);

function problemsOf(
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
  authored: Authored<unknown>,
): SchemaProblem[] {
  const { file } = authored;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...file.placeOf([...path, key], { key: true }),
      message: `there is no key "${key}"${path.length > 0 ? ` in ${dotted(path)}` : ''}`,
      remedy: computed.has(key)
        ? 'remove it: the build computes it'
        : (suggestion(key, keysAt(authored.schema, path)) ?? 'remove it, or look up the key in the schema'),
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const best = issue.errors.map((branch) => branch).sort((a, b) => weight(a) - weight(b))[0]!;
    return best.flatMap((inner) => problemsOf(inner, [...path, ...inner.path], authored));
  }
  const value = valueAt(file.value, path);
  const name = path.length > 0 ? dotted(path) : 'the file';
  if (value === undefined) {
    return [
      {
        ...file.placeOf(path.slice(0, -1)),
        message: `${name} is missing`,
        remedy: `add ${String(path.at(-1))}: ${expectation(issue)}`,
      },
    ];
  }
  return [
    {
      ...file.placeOf(path),
      message: `${name} is ${shown(value)}; ${expectation(issue)}`,
      remedy: remedyFor(issue, value, file.source),
    },
  ];
}

/** Branches of a union that got further are nearer to what was meant. */
function weight(issues: readonly z.core.$ZodIssue[]): number {
  const shallow = issues.filter((issue) => issue.path.length === 0 && issue.code === 'invalid_type').length;
  return shallow * 100 + issues.length;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('expected') ? issue.message : `expected ${article(issue.expected)}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `expected ${shown(issue.values[0])}`
        : `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'expected some text' : `expected at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `expected at most ${issue.maximum} characters`
        : `expected at most ${issue.maximum}`;
    case 'invalid_format':
      return (
        formats[issue.format] ?? (issue.message.startsWith('expected') ? issue.message : `expected ${issue.format}`)
      );
    default:
      return issue.message;
  }
}

const formats: Record<string, string> = {
  datetime: 'expected an instant in UTC to the second, such as 2026-04-27T13:38:29Z',
  date: 'expected a date such as 2026-04-27',
  url: 'expected an http or https address',
};

function remedyFor(issue: z.core.$ZodIssue, value: unknown, source: string): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number')
    return 'put it into quotes';
  if (issue.code === 'invalid_value') {
    return suggestion(String(value), issue.values.map(String)) ?? 'write one of these words';
  }
  if (issue.code === 'invalid_format' && issue.format === 'datetime' && source.includes(' +'))
    return 'convert it to UTC and end it with Z';
  return 'correct the value';
}

function suggestion(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(word, [...known]);
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3)
    ? `did you mean ${nearest}?`
    : undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
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
