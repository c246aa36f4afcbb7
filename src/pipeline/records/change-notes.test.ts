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
const shown = (...parts: ReturnType<typeof part>[]) =>
  toShownWords({ parts })
    .map(({ text }) => text)
    .join('');

test('a new date is shown only where nothing else changed, however few words did', () => {
  expect(shown(date, days)).toBe('Kept for 3560 days');
  expect(shown(date)).toContain('2 March 2026');
});

test('a drawing made of signs is shown only where no words changed', () => {
  const drawing = part(edit('removed', '#%%%%+=======================%%%%#'), edit('added', '++++++++++++++++'));
  expect(shown(drawing, days)).toBe('Kept for 3560 days');
  expect(shown(drawing)).toContain('++++');
});
