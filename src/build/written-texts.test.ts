import { expect, test } from 'vitest';
import type { CollectionName } from '../pipeline/schema/record.ts';
import { WrittenTexts } from './written-texts.ts';

const write = (texts: WrittenTexts, collection: CollectionName, id: string) =>
  texts.endWith([collection, [id, `digest of ${id}`, {}]]);

test('all texts are written once a record of another kind comes after them', () => {
  const texts = new WrittenTexts();
  expect(write(texts, 'clauses', 'a/terms/sale')).toBe(false);
  expect(write(texts, 'texts', 'a/terms/2026')).toBe(false);
  expect(write(texts, 'texts', 'b/terms/2026')).toBe(false);
  expect(write(texts, 'digests', '2026-W01')).toBe(true);
  expect(write(texts, 'types', 'sale')).toBe(false);
  expect(texts.all).toEqual([
    ['a/terms/2026', 'digest of a/terms/2026'],
    ['b/terms/2026', 'digest of b/terms/2026'],
  ]);
});
