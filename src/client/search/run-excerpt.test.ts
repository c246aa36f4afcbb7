import { expect, test } from 'vitest';
import { excerptOf } from './run-excerpt.ts';

test('words of a script without spaces are marked where they stand', () => {
  const content = `${'前'.repeat(100)}契約の終了後十年間保存します <b>。`;
  const excerpt = excerptOf({ excerpt: 'as Pagefind has it', content }, '十年間');
  expect(excerpt).toContain('終了後<mark>十年間</mark>保存します &lt;b&gt;。');
  expect(excerpt.length).toBeLessThan(150);
});

test('other excerpts stay as they are', () => {
  expect(excerptOf({ excerpt: 'we <mark>sell</mark>', content: 'we sell' }, 'sell')).toBe('we <mark>sell</mark>');
  expect(excerptOf({ excerpt: '前', content: '前' }, '出售')).toBe('前');
});
