import { expect, test } from 'vitest';
import { applyEdits } from './yaml-edit.ts';

const source = `# a comment
title: Words  # kept
excerpt: {exact: 'We: may', occurrence: 1}
optOut: {available: yes, excerpt: You can refuse.}
why: >-
  Folded prose
  over lines.

list:
  - id: gdpr
    article: "6.1"   # the old form
    because: a reason
  - {id: rad, article: 7}
last: true
`;

const lines = (after: string) => {
  const [was, is] = [source.split('\n'), after.split('\n')];
  return { gone: was.filter((line) => !is.includes(line)), come: is.filter((line) => !was.includes(line)) };
};

test('a value is replaced on its line, comment and quotation marks stay', () => {
  expect(lines(applyEdits(source, [{ keys: ['list', 0, 'article'], value: '6(1)' }]))).toEqual({
    gone: ['    article: "6.1"   # the old form'],
    come: ['    article: "6(1)"   # the old form'],
  });
});

test('words that YAML would read as something else are put into quotes', () => {
  expect(lines(applyEdits(source, [{ keys: ['title'], value: 'Yes: no' }])).come).toEqual(['title: "Yes: no"  # kept']);
});

test('a key goes with everything under it', () => {
  expect(applyEdits(source, [{ keys: ['why'], remove: true }])).toBe(source.replace(/why:[\s\S]*?lines\.\n\n/, ''));
  expect(lines(applyEdits(source, [{ keys: ['list', 0, 'article'], remove: true }])).gone).toHaveLength(1);
  expect(lines(applyEdits(source, [{ keys: ['last'], remove: true }]))).toEqual({ gone: ['last: true'], come: [] });
});

test('an entry of a list goes with its keys, and the list with its last entry', () => {
  const one = applyEdits(source, [{ keys: ['list', 0], remove: true }]);
  expect(lines(one).gone).toHaveLength(3);
  expect(applyEdits(one, [{ keys: ['list', 0], remove: true }])).not.toContain('list:');
});

test('inside braces the other values keep their words', () => {
  expect(lines(applyEdits(source, [{ keys: ['excerpt', 'occurrence'], remove: true }])).come).toEqual([
    'excerpt: {exact: "We: may"}',
  ]);
  expect(lines(applyEdits(source, [{ keys: ['optOut', 'excerpt'], remove: true }])).come).toEqual([
    'optOut: {available: yes}',
  ]);
});

test('a key is renamed where it stands', () => {
  expect(lines(applyEdits(source, [{ keys: ['title'], rename: 'name' }])).come).toEqual(['name: Words  # kept']);
});

test('a block of prose is written anew and read back as the words', () => {
  const after = applyEdits(source, [{ keys: ['why'], value: 'Other prose.' }]);
  expect(after).toBe(source.replace('  Folded prose\n  over lines.\n', '  Other prose.\n'));
});
