import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptPages } from './kept-pages.ts';

test('the pages of the index that stands are known, whatever was indexed for a site that was not published', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const kept = new KeptPages(join(folder, 'search'), 'code');
  const pagesOf = (name: string) => ({ ofRecords: [name], byHand: [] });
  kept.write('stands', pagesOf('a'));
  for (const name of ['failed', 'failed again']) kept.write(name, pagesOf(name), 'stands');
  expect(kept.read('stands')).toEqual(pagesOf('a'));
  expect(kept.read('failed again')).toEqual(pagesOf('failed again'));
  expect(kept.read('failed')).toBeUndefined();
  expect(new KeptPages(join(folder, 'search'), 'other code').read('stands')).toBeUndefined();
  rmSync(folder, { recursive: true });
});
