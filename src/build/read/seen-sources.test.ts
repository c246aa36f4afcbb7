import { hash } from 'node:crypto';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { openSeenSources } from './seen-sources.ts';

test('the digest of a file follows its bytes, whoever wrote it and whatever time it bears', () => {
  const folder = makeFolder();
  const [file, kept] = [join(folder, 'corpus/a.yml'), join(folder, 'kept')];
  mkdirSync(join(folder, 'corpus'));
  const digest = () => {
    const files = openSeenSources(join(folder, 'corpus'), kept);
    const found = files.digestOf!('a.yml');
    const bytes = files.read('a.yml');
    files.save();
    expect(found).toBe(bytes && hash('sha256', bytes));
    return found;
  };
  expect(digest()).toBeUndefined();
  const long = new Date('2020-01-01T00:00:00Z');
  const seen = new Set<string | undefined>();
  for (const text of ['one', 'two', 'six', 'longer']) {
    writeFileSync(file, text);
    utimesSync(file, long, long);
    expect(digest()).toBe(digest());
    seen.add(digest());
  }
  expect(seen.size).toBe(4);
  rmSync(file);
  expect(digest()).toBeUndefined();
  rmSync(folder, { recursive: true });
});
