import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { writeWhole } from './write-whole.ts';

test('a file is replaced whole, and nothing is left beside one that could not be', () => {
  const folder = makeFolder();
  writeWhole(join(folder, 'journal'), 'one');
  writeWhole(join(folder, 'journal'), 'two');
  expect(readFileSync(join(folder, 'journal'), 'utf8')).toBe('two');
  mkdirSync(join(folder, 'taken/by/others'), { recursive: true });
  expect(() => writeWhole(join(folder, 'taken'), 'three')).toThrow();
  expect(readdirSync(folder).sort()).toEqual(['journal', 'taken']);
});
