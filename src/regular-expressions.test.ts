/**
 * Every regular expression of the code and of the vocabulary takes time that grows with the text alone, whatever the text is.
 * The expressions are read out of the sources, and those put together from parts out of the loaded modules.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSharedLetters, findSlowPattern } from './pipeline/schema/slow-pattern.ts';
import { filesOnDisk } from './pipeline/sources/files.ts';
import { loadVocabulary } from './pipeline/sources/vocabulary.ts';

const root = join(import.meta.dirname, '..');
/** What reads nothing but files of ours. */
const own = /\.test\.ts$|^src\/testing\/|^scripts\/bench/;

interface Expression {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

const modules = ['src', 'scripts']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, name: relative(root, path), text: readFileSync(path, 'utf8') }))
  .filter(({ name }) => !own.test(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

function* literalsOf({ name, text }: (typeof modules)[number]): Generator<Expression> {
  const script = name.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const file = ts.createSourceFile(name, script, ts.ScriptTarget.Latest);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ at: name, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  yield* found;
}

/** Expressions that modules put together when they are loaded. */
const composed: Expression[] = [];
const Plain = globalThis.RegExp;

beforeAll(async () => {
  let at = '';
  globalThis.RegExp = class extends Plain {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags);
      if (at !== '') composed.push({ at, source: this.source, flags: this.flags });
    }
  } as unknown as RegExpConstructor;
  for (const { name, path, text } of modules) {
    if (!text.includes('new RegExp(') || !/^src\/(?:pipeline|contribute|build)\//.test(name)) continue;
    at = name;
    await import(path);
    at = '';
  }
});
afterAll(() => {
  globalThis.RegExp = Plain;
});

const slow = (all: readonly Expression[]) =>
  all.flatMap(({ at, source, flags }) => {
    const time = findSharedLetters(source, flags.replace('d', ''), true);
    return time ? [`${at}: /${source}/${flags} can take ${time}`] : [];
  });

test('no expression of the code can share letters between its parts', () => {
  const literals = modules.flatMap((module) => [...literalsOf(module)]);
  expect(literals.length).toBeGreaterThan(500);
  expect(slow(literals)).toEqual([]);
});

test('no expression that the code puts together can', () => {
  expect(composed.length).toBeGreaterThan(15);
  expect(slow(composed)).toEqual([]);
});

test('no phrase of the vocabulary can', () => {
  const { types } = loadVocabulary(filesOnDisk(join(root, 'content/vocabulary')));
  const phrases = [...types].flatMap(([at, { detect }]) =>
    [...detect.any, ...detect.all, ...detect.not].map((source) => ({ at, source })),
  );
  expect(phrases.length).toBeGreaterThan(200);
  expect(phrases.filter(({ source }) => findSlowPattern(source, 'i') !== undefined)).toEqual([]);
});

/** What floods are made of: signs that mean something to Markdown, HTML, YAML or us, and words of policies. */
const units = [
  ...'_ * ` ~ # > - + = | : ; , . ! ? & % $ @ / \\ " \' ( ) [ ] { } < ]( [a]( [x](y) ![ **a *a_ > 1. 1.1. (a) i. - a --- ...'.split(
    ' ',
  ),
  ...'<a <!-- <!----> &#1 &amp; a. a@ a- 1, A. a A 1 é — … “ \u0301 \u00a0 \u200b 🙂 www. http:// https://a.b/ a_ [^1] [a]:'.split(
    ' ',
  ),
  ...[
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\n ',
    '\n\n',
    ' a',
    'a\n',
    '\n- ',
    '> ',
    '1. ',
    '| ',
    '[1] ',
    'we may ',
    '1 May 2026, ',
    '5 days ',
  ],
];
/** Words in an expression, repeated, are what it looks for without an end. */
const wordsOf = (source: string) => source.match(/(?<![\p{L}\\])\p{L}{2,}/gu) ?? [];

/** Milliseconds of work, whatever else the machine does. */
function time({ source, flags }: Expression, text: string): number {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const { user } = process.threadCpuUsage();
  for (const _ of text.matchAll(expression));
  return process.threadCpuUsage({ user, system: 0 }).user / 1000;
}

/** More than nine times as long on four times the text, each the least of three times, and so again. */
function grows(expression: Expression, unit: string): boolean {
  const flood = (length: number) => `a ${unit.repeat(length / unit.length)}\u0000`;
  const [few, many] = [flood(3000), flood(12_000)];
  if (time(expression, few) < 1) return false;
  const least = (text: string) => Math.min(...[1, 2, 3].map(() => time(expression, text)));
  return [1, 2].every(() => least(few) > 1 && least(many) > 9 * least(few));
}

test('a flood tells an expression that is slow from one that is not', () => {
  const words = (source: string) => ({ at: 'here', source, flags: 'g' });
  expect(grows(words('\\s+$'), ' ')).toBe(true);
  expect(grows(words('(?<!\\s)\\s+$'), ' ')).toBe(false);
});

test('no flood takes an expression longer than it is longer', () => {
  const all = new Map(
    [...modules.flatMap((module) => [...literalsOf(module)]), ...composed].map((one) => [
      `/${one.source}/${one.flags}`,
      one,
    ]),
  );
  const found: string[] = [];
  for (const [name, expression] of all)
    for (const unit of new Set([...units, ...wordsOf(expression.source).flatMap((word) => [word, `${word} `])]))
      if (grows(expression, unit)) found.push(`${expression.at}: ${name} on ${JSON.stringify(unit)}`);
  expect(found).toEqual([]);
}, 120_000);
