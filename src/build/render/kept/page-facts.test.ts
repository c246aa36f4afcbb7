import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPageFacts } from './keep-page-facts.ts';
import { findPageFact } from './page-facts.ts';

test('a fact is found once for the same key and code, and forgotten once nobody asks for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  const file = join(folder, 'facts.json');
  const found: string[] = [];
  const find = (key: string) =>
    findPageFact(key, async () => {
      found.push(key);
      return [{ digest: key }];
    });
  const build = async (keys: readonly string[], code = 'one') => {
    found.length = 0;
    const { save } = openPageFacts(file, code);
    for (const key of keys) expect(await find(key)).toEqual([{ digest: key }]);
    save();
    return [...found];
  };
  expect(await build(['a', 'b'])).toEqual(['a', 'b']);
  expect(await build(['a', 'b'])).toEqual([]);
  expect(await build(['a', 'c'])).toEqual(['c']);
  expect(await build(['b'])).toEqual(['b']);
  expect(await build(['b'], 'two')).toEqual(['b']);
  writeFileSync(file, 'damaged');
  expect(await build(['b'], 'two')).toEqual(['b']);
  found.length = 0;
  await find('b');
  expect(found).toEqual(['b']);
  rmSync(folder, { recursive: true });
});
