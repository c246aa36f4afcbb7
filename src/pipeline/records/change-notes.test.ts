import { expect, test } from 'vitest';
import type { Edit } from '../schema/time-parts.ts';
import { toShownWords } from './change-notes.ts';

const edit = (kind: Edit['kind'], text: string): Edit => ({ kind, text });
const part = (...edits: Edit[]) => ({
  ...{ kind: 'changed' as const, moved: false, blocks: 1, words: 1 },
  lines: [{ kind: 'paragraph' as const, edits }],
});
const date = part(edit('same', 'Last updated: '), edit('removed', '20 August 2025'), edit('added', '2 March 2026'));
const days = part(edit('same', 'Kept for '), edit('removed', '35'), edit('added', '60'), edit('same', ' days'));
const shownFor = (title: string, ...parts: ReturnType<typeof part>[]) =>
  toShownWords({ parts }, title)
    .map(({ text }) => text)
    .join('');
const shown = (...parts: ReturnType<typeof part>[]) => shownFor('', ...parts);

test('a new date is shown only where nothing else changed, however few words did', () => {
  expect(shown(date, days)).toBe('Kept for 3560 days');
  expect(shown(date)).toContain('2 March 2026');
});

test('a drawing made of signs is shown only where no words changed', () => {
  const drawing = part(edit('removed', '#%%%%+=======================%%%%#'), edit('added', '++++++++++++++++'));
  expect(shown(drawing, days)).toBe('Kept for 3560 days');
  expect(shown(drawing)).toContain('++++');
});

test('a date that went without another one is shown only where nothing else changed', () => {
  expect(shown(part(edit('removed', 'Last updated: 20 August 2025')), days)).toBe('Kept for 3560 days');
});

test('of several passages the one is shown that the clause is about, however much changed in others', () => {
  const sharing = part(edit('added', 'We share what you buy with companies that measure advertising.'));
  expect(shown(sharing, days)).toContain('advertising');
  expect(shownFor('Backups kept for 60 days', sharing, days)).toBe('Kept for 3560 days');
  expect(shownFor('Arbitration', sharing, days)).toContain('advertising');
});

test('words around a change are cut between words', () => {
  const long = part(
    edit('same', `${'Everything that you have ever written to us is kept '.repeat(2)}for `),
    edit('added', 'many years, and after them for many more of these years, '.repeat(8)),
  );
  expect(shown(long)).toMatch(
    /^… (?:\w+ )+for (?:many|years|and).* (?:many|more|years|these|after|them|of|and|for),? …$/,
  );
  const unspaced = part(edit('same', '我们'.repeat(50)), edit('added', '会保存'));
  expect(shown(unspaced)).toMatch(/^… (?:我们){30}会保存$/);
});
