import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align, mostEdits } from './align.ts';

const told = (before: string, after: string) => {
  const [olds, news] = [before, after].map((text) => text.split(' ').filter((word) => word !== ''));
  return align(olds!, news!).map(({ kind, oldStart, oldEnd, newStart, newEnd }) =>
    kind === 'added'
      ? `+${news!.slice(newStart, newEnd).join(' ')}`
      : `${kind === 'same' ? '=' : '-'}${olds!.slice(oldStart, oldEnd).join(' ')}`,
  );
};

test('a word that came in, went, or took the place of another', () => {
  expect(told('we use data', 'we may use data')).toEqual(['=we', '+may', '=use data']);
  expect(told('we may use data', 'we use data')).toEqual(['=we', '-may', '=use data']);
  expect(told('we use data', 'we sell data')).toEqual(['=we', '-use', '+sell', '=data']);
  expect(told('', 'we sell')).toEqual(['+we sell']);
  expect(told('we sell', '')).toEqual(['-we sell']);
  expect(told('we sell', 'we sell')).toEqual(['=we sell']);
  expect(told('', '')).toEqual([]);
});

test('beginning and end that are the same are not counted twice where words repeat', () => {
  expect(told('a a', 'a a a')).toEqual(['=a a', '+a']);
  expect(told('a b a', 'a')).toEqual(['=a', '-b a']);
});

const words = fc.array(fc.constantFrom(...'abcdefg'), { maxLength: 30 });

test('whatever the sequences, stretches cover both in order, and what is the same is the same', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      let [old, now] = [0, 0];
      let last = '';
      for (const { kind, oldStart, oldEnd, newStart, newEnd } of align(before, after)) {
        expect([oldStart, newStart]).toEqual([old, now]);
        if (kind === 'same') expect(before.slice(oldStart, oldEnd)).toEqual(after.slice(newStart, newEnd));
        expect(kind === 'added' ? oldEnd - oldStart : kind === 'removed' ? newEnd - newStart : 0).toBe(0);
        expect(kind).not.toBe(last);
        [old, now, last] = [oldEnd, newEnd, kind];
      }
      expect([old, now]).toEqual([before.length, after.length]);
    }),
  );
});

const numbered = (from: number, count: number) => Array.from({ length: count }, (_, at) => String(from + at));

test('beyond the edits that are sought, runs that stand once on either side are held on to', () => {
  const [kept, many] = [numbered(0, 5), mostEdits + 50];
  const before = [...numbered(10_000, many), ...kept, ...numbered(20_000, many)];
  const after = [...numbered(30_000, many), ...kept, ...numbered(40_000, many)];
  const same = align(before, after).filter(({ kind }) => kind === 'same');
  expect(same).toEqual([{ kind: 'same', oldStart: many, oldEnd: many + 5, newStart: many, newEnd: many + 5 }]);
});

test('where nothing stands on both sides the whole text was replaced', () => {
  const count = mostEdits + 1;
  expect(align(numbered(0, count), numbered(10_000, count)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
