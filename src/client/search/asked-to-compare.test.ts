import { expect, test } from 'vitest';
import { isComparingNamed, withoutComparing } from './asked-to-compare.ts';
import { NameList } from './name-match.ts';

const platforms = new NameList<string>();
for (const name of ['Quill', 'Harbor', 'Rookery']) platforms.add(name, name);
const isCompared = (query: string) => isComparingNamed(query.split(' '), platforms.find(query.split(' ')));

test.each(['harbor or rookery', 'which is better harbor rookery', 'quill oder harbor', 'quill vs harbor deletion'])(
  '“%s” sets platforms side by side',
  (query) => expect(isCompared(query)).toBe(true),
);

test.each([
  'delete or export harbor data',
  'harbor better prices',
  'quill and harbor sell data',
  'can i leave harbor or not',
])('“%s” does not', (query) => expect(isCompared(query)).toBe(false));

test('what asks for a comparison is left out where one is asked for, and stays elsewhere', () => {
  expect(withoutComparing('which is better or for deletion', true)).toBe('which is for deletion');
  expect(withoutComparing('difference between deletion')).toBe('deletion');
  expect(withoutComparing('delete or export')).toBe('delete or export');
});
