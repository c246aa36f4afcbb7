import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { openDerivedTexts } from './derived-texts.ts';

const key = 'a'.repeat(64);
const file = (folder: string) => join(folder, 'lumen/privacy', `${key}.txt`);
const open = (folder: string, note: (text: string) => void = () => {}) =>
  openDerivedTexts(folder, note).of('lumen/privacy');

test('a text of an earlier run is found as it was derived', () => {
  const folder = makeFolder();
  expect(open(folder).find(key)).toBeUndefined();
  open(folder).learn(key, Buffer.from('We keep it for 500 days.'));
  expect(open(folder).find(key)?.toString()).toBe('We keep it for 500 days.');
});

test('one flipped bit anywhere makes it none, and is told', () => {
  const folder = makeFolder();
  open(folder).learn(key, Buffer.from('We keep it for 500 days.'));
  const whole = readFileSync(file(folder));
  for (let at = 0; at < whole.length; at++) {
    const flipped = Buffer.from(whole);
    flipped[at] = flipped[at]! ^ (1 << (at % 8));
    writeFileSync(file(folder), flipped);
    const notes: string[] = [];
    expect(open(folder, (text) => notes.push(text)).find(key), `byte ${at}`).toBeUndefined();
    expect(notes, `byte ${at}`).toEqual([`${file(folder)} is damaged; the text is derived anew\n`]);
  }
});
