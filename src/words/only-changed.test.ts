import { expect, test } from 'vitest';
import { onlyChanged } from './only-changed.ts';

const long = `We tell you by e-mail ${'and by letter '.repeat(20)}before the day.`;

test('what stayed the same is cut to its ends, between words', () => {
  const [first, added, last] = onlyChanged([
    { kind: 'same', text: `${long} ` },
    { kind: 'added', text: 'Thirty days.' },
    { kind: 'same', text: ` ${long}` },
  ]);
  expect(first?.text).toMatch(/^ … .{10,45}before the day\. $/);
  expect(added?.text).toBe('Thirty days.');
  expect(last?.text).toMatch(/^ We tell you by e-mail .{0,20} … $/);
});

test('short passages stay whole, and so does every change', () => {
  const edits = [
    { kind: 'same', text: 'Within ' },
    { kind: 'removed', text: long },
  ] as const;
  expect(onlyChanged(edits)).toEqual(edits);
});
