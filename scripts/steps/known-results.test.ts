import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKnownResults } from './known-results.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'known-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what one run learns the next one knows', () => {
  const file = join(folder, 'cache', 'known.json');
  const first = openKnownResults(file);
  expect(first.known.find('a')).toBeUndefined();
  first.known.learn('a', { words: 3 });
  first.save();
  expect(openKnownResults(file).known.find('a')).toEqual({ words: 3 });
});

test('what nobody asks for any more is let go', () => {
  const file = join(folder, 'known.json');
  writeFileSync(
    file,
    JSON.stringify([
      ['old', 1],
      ['used', 2],
    ]),
  );
  const run = openKnownResults(file);
  run.known.find('used');
  run.save();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([['used', 2]]);
});

test('a damaged file counts as none', () => {
  const file = join(folder, 'known.json');
  writeFileSync(file, '[["half');
  expect(openKnownResults(file).known.find('half')).toBeUndefined();
});
