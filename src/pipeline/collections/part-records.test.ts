import { expect, test } from 'vitest';
import { toPartRecords } from './part-records.ts';

test('a site without a methodology of its own has no record of its parts, and no address twice', () => {
  const urls = (pages: readonly string[]) => toPartRecords(pages).map(({ url }) => url);
  expect(urls([]).some((url) => url.includes('methodology'))).toBe(false);
  expect(urls(['methodology', 'about'])).toContain('/methodology/#severity');
  const all = urls(['methodology', 'cite-and-verify']);
  expect(new Set(all).size).toBe(all.length);
});
