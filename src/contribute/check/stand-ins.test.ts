import { expect, test } from 'vitest';
import type { Message } from '../../pipeline/checks/rule.ts';
import { clause } from '../../pipeline/schema/clause.ts';
import { parseAuthored } from '../../pipeline/sources/authored.ts';
import type { Project } from '../../pipeline/sources/project.ts';
import { readYaml } from '../../pipeline/sources/yaml-file.ts';
import { besideStandIns, toStoodIn } from './stand-ins.ts';

const path = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const right = `recordId: EX-0000000
title: Messages used to train models
clauseType: ai-training
snapshot: 2026-01-02T03:04:05Z
excerpt: We may use your "messages" to train our models.
stance: permits
factors:
  rights: 1
  choice: 2
  breadth: 2
  exposure: 1
  discretion: 1
whyItMatters: What people write to each other may become material for models.
consumerImpact: A message sent today may shape what a model says tomorrow.
analysis: {on: 2026-02-01, by: [ada-example]}
`;
const readClause = (text: string) => parseAuthored(readYaml(path, Buffer.from(text)), clause);
const standInsOf = (text: string) =>
  toStoodIn({
    sources: { platforms: [{ documents: [{ clauses: [{ authored: readClause(text) }] }] }] },
  } as unknown as Project).get(path);

test('a file that has its form needs no stand-in, and one that is no YAML gets none', () => {
  expect(standInsOf(right)).toBeUndefined();
  expect(standInsOf(right.replace('stance: permits', 'stance: permits: maybe'))).toBeUndefined();
});

test('values, lines of values and keys that are wrong get a form; all else stays where it stands', () => {
  const wrong = right
    .replace('stance: permits', 'stance: permit')
    .replace('choice: 2', 'choice: 9')
    .replace('on: 2026-02-01', 'on: yesterday')
    .replace('clauseType', 'severity: high\nclauseType');
  const { text, lines } = standInsOf(wrong)!;
  expect(readClause(text).issues).toEqual([]);
  const kept = (one: string) => one.split('\n').filter((_, at) => !lines.has(at + 1));
  expect(kept(text)).toEqual(kept(wrong));
  expect(text.split('\n')).toHaveLength(wrong.split('\n').length);
  expect([...lines].sort((a, b) => a - b)).toEqual([3, 7, 8, 9, 10, 11, 12, 13, 16, 17]);
});

test('a key that is missing is written behind all others', () => {
  const { text } = standInsOf(right.replace('stance: permits\n', ''))!;
  expect(readClause(text).issues).toEqual([]);
  expect(text.startsWith(right.replace('stance: permits\n', ''))).toBe(true);
});

test('where the words or the type are missing, nothing more can be said', () => {
  for (const key of ['excerpt', 'clauseType', 'recordId', 'snapshot'])
    expect(standInsOf(right.replace(new RegExp(`^${key}: .*\n`, 'm'), ''))).toBeUndefined();
});

test('what is found is told once, and nothing of the stand-ins', () => {
  const at = (line: number, message: string, file = path) => ({ file, line, column: 1, message }) as Message;
  const stoodIn = new Map([[path, { text: '', lines: new Set([7]) }]]);
  const found = [at(5, 'known'), at(6, 'new'), at(7, 'about a stand-in'), at(6, 'elsewhere', 'other.yml')];
  expect(besideStandIns(found, [at(5, 'known')], stoodIn)).toEqual([at(6, 'new')]);
});
