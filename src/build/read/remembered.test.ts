import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { readRemembered, rememberWritten, startRemembering } from './remembered.ts';

test('a process that stays reads a file again only where it was written, or other code asks', () => {
  const folder = makeFolder();
  const file = join(folder, 'kept');
  let times = 0;
  const read = (code: string) =>
    readRemembered(file, code, () => {
      times++;
      return readFileSync(file, 'utf8');
    });
  writeFileSync(file, 'one');
  expect([read('a'), read('a'), times]).toEqual(['one', 'one', 2]);

  startRemembering();
  expect([read('a'), read('a'), times]).toEqual(['one', 'one', 3]);
  expect([read('b'), times]).toEqual(['one', 4]);
  writeFileSync(file, 'longer');
  expect([read('b'), times]).toEqual(['longer', 5]);

  rememberWritten(file, 'b', 'as it was written');
  expect([read('b'), times]).toEqual(['as it was written', 5]);
  rmSync(folder, { recursive: true });
});
