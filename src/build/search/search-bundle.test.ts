import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Pagefind writes to the standard error of the process that started it, so it is started in one of its own. */
test('Pagefind answers what it was asked before it is ended, and does not panic', async () => {
  const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'search-bundle.ts')).href);
  const program = `
    import { writeBundle } from ${module};
    const stop = new AbortController();
    const records = Array.from({ length: 2000 }, (_, n) => ({ url: '/' + n + '/', content: 'We may sell the data. '.repeat(200), meta: {}, filters: {} }));
    const output = ${JSON.stringify(join(folder, 'pagefind'))};
    await writeBundle({ records, language: 'en', output, onRecord: () => stop.abort(), signal: stop.signal }).catch(() => {});
  `;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
