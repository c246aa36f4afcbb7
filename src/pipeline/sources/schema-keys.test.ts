import { expect, test } from 'vitest';
import { clause } from '../schema/clause.ts';
import { corpus } from '../schema/corpus.ts';
import { register } from '../schema/register.ts';
import { keysAt } from './schema-keys.ts';

test('the keys of a file', () => {
  expect(keysAt(clause, [])).toEqual(expect.arrayContaining(['recordId', 'whyItMatters', 'optOut']));
});

test('below a default and an optional', () => {
  expect(keysAt(clause, ['optOut'])).toEqual(['available', 'how', 'deadline', 'deadlineOn', 'url', 'excerpt']);
});

test('of every form a union allows', () => {
  expect(new Set(keysAt(clause, ['excerpt']))).toEqual(
    new Set(['exact', 'from', 'to', 'occurrence', 'prefix', 'suffix']),
  );
  expect(new Set(keysAt(corpus, ['archive']))).toEqual(
    new Set(['kind', 'repository', 'commit', 'attribution', 'licence', 'files']),
  );
});

test('of an entry of a list', () => {
  expect(keysAt(clause, ['regulations', 3])).toEqual(['id', 'article', 'because', 'excerpt']);
  expect(keysAt(register, ['records', 0])).toContain('formerPaths');
});

test('none where there are no keys', () => {
  expect(keysAt(clause, ['title'])).toEqual([]);
  expect(keysAt(clause, ['nothing', 'here'])).toEqual([]);
});
