import { expect, test } from 'vitest';
import type { Shown } from './pagefind.ts';
import { exactFirst } from './results.ts';

const page = (title: string, kind: string): Shown => ({
  ...{ url: title, content: '', excerpt: '' },
  meta: { title },
  filters: { kind: [kind] },
});
const questions = page('Questions about Quillmind', 'question');
const platform = page('Quillmind', 'platform');
const first = (query: string, ...shown: Shown[]) => exactFirst(shown, query)[0]?.url;

test('a platform whose name is begun comes before what is said of it', () => {
  expect(first('quillmin', questions, platform)).toBe('Quillmind');
  expect(first('Quillmind', questions, platform)).toBe('Quillmind');
});

test('three letters begin no name, and a clause is none', () => {
  expect(first('qui', questions, platform)).toBe(questions.url);
  expect(first('quillmin', questions, page('Quillmind keeps chats', 'clause'))).toBe(questions.url);
});
