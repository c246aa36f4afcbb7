import { expect, it } from 'vitest';
import type { Project } from '../sources/project.ts';
import type { Finding, Rule } from './rule.ts';
import { runChecks } from './run.ts';

const at = (file: string, line: number, column: number, message = 'm'): Finding => ({
  file,
  line,
  column,
  message,
  remedy: 'r',
});
const rule = (id: string, findings: Finding[], severity: Rule['severity'] = 'error'): Rule => ({
  id,
  severity,
  title: '',
  why: '',
  examples: [],
  check: () => findings,
});
const run = (...rules: Rule[]) =>
  runChecks({} as Project, rules).map((one) => `${one.file}:${one.line}:${one.column} ${one.rule} ${one.message}`);

it('sorts messages by file, line and column as numbers, then by rule and words, whatever the order of the rules', () => {
  const rules = [
    rule('b-rule', [
      at('b.yml', 1, 1),
      at('a.yml', 10, 1),
      at('a.yml', 9, 12),
      at('a.yml', 9, 2, 'z'),
      at('a.yml', 9, 2, 'a'),
    ]),
    rule('a-rule', [at('a.yml', 9, 2), at('Z.yml', 1, 1)]),
  ];
  const sorted = [
    'Z.yml:1:1 a-rule m',
    'a.yml:9:2 a-rule m',
    'a.yml:9:2 b-rule a',
    'a.yml:9:2 b-rule z',
    'a.yml:9:12 b-rule m',
    'a.yml:10:1 b-rule m',
    'b.yml:1:1 b-rule m',
  ];
  expect(run(...rules)).toEqual(sorted);
  expect(run(...rules.reverse())).toEqual(sorted);
});

it('gives every message the name and severity of its rule', () => {
  expect(runChecks({} as Project, [rule('one', [at('a', 1, 1)], 'warning')])).toEqual([
    { ...at('a', 1, 1), rule: 'one', severity: 'warning' },
  ]);
});
