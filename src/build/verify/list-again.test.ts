import { expect, test } from 'vitest';
import { listLines, toStretches } from './list-again.ts';

const toText = (lines: readonly string[]) => lines.map((line) => `<${line}>`).join(', ');

test('a list is copied from the one before where lines stood together, and made where they did not', () => {
  const before = ['a', 'ab', 'b', 'c', 'd', 'e'];
  const paths = ['a', 'ab', 'b+', 'c', 'e', 'f'];
  const made: string[] = [];
  const toLine = (path: string) => {
    made.push(path);
    return `<${path}>`;
  };
  const same = new Set(['a', 'ab', 'c', 'e']);
  const stretches = toStretches(paths, (path) => same.has(path), ['b', 'd']);
  expect(stretches).toEqual([[0, 1], 2, [3, 3], [4, 4], 5]);
  const list = listLines({ paths, stretches }, Buffer.from(toText(before)), toLine, ', ');
  expect(list.toString()).toBe(toText(paths));
});

test('of many lines that are the same two are made', () => {
  const paths = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));
  let made = 0;
  const toLine = (path: string) => {
    made++;
    return `<${path}>`;
  };
  const stretches = toStretches(paths, () => true, []);
  const list = listLines({ paths, stretches }, Buffer.from(toText(paths)), toLine, ', ');
  expect(list.toString()).toBe(toText(paths));
  expect(made).toBe(2);
});

test('all lines are made where there was no list, or another one', () => {
  const paths = ['a', 'b', 'c'];
  const stretches = toStretches(paths, () => true, []);
  for (const before of [undefined, Buffer.from('<a>, <b>')])
    expect(listLines({ paths, stretches }, before, (path) => `<${path}>`, ', ').toString()).toBe(toText(paths));
});
