import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBundle } from './search-bundle.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const records = Array.from({ length: 200 }, (_, index) => ({
  url: `/${index}/`,
  content: 'We may sell the data.',
  meta: { title: `Clause ${index}` },
  filters: { kind: ['clause'] },
}));

test('a build that is stopped waits for no index, and none appears behind its back', async () => {
  const stop = new AbortController();
  const output = join(folder, 'pagefind');
  let sent = 0;
  const onRecord = () => {
    sent++;
    stop.abort();
  };
  await expect(writeBundle({ records, language: 'en', output, onRecord, signal: stop.signal })).rejects.toThrow(
    /abort/,
  );
  expect(sent).toBeLessThan(records.length);
  expect(existsSync(output)).toBe(false);
});
