import { expect, test } from 'vitest';
import { recordKeyOf } from './record-of-file.ts';

test.each([
  ['/home/platforms/tea/platforms/pebble/platform.yml', 'platforms pebble'],
  ['platforms/pebble/privacy-policy/document.yml', 'documents pebble/privacy-policy'],
  ['C:\\tea\\platforms\\pebble\\privacy-policy\\clauses\\sale.yml', 'clauses pebble/privacy-policy/sale'],
  ['platforms/pebble/privacy-policy/changes.yml', undefined],
  ['platforms/pebble/privacy-policy/snapshots/2026-01-02T03-04-05Z.md', undefined],
  ['/home/tea/corpus.yml', undefined],
  ['/home/tea/platforms', undefined],
])('%s describes %s', (file, record) => {
  expect(recordKeyOf(file)).toBe(record);
});
