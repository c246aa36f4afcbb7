import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetOthers, openKnownResults } from './known-results.ts';
import { digestReadingCode } from './reading-code.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'known-')), 'lumen');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function learn(document: string, results: Record<string, unknown>): void {
  const { known, save } = openKnownResults(folder, document);
  for (const [key, result] of Object.entries(results)) known.learn(key, result);
  save();
}

const find = (document: string, key: string) => openKnownResults(folder, document).known.find(key);

test('what one run learns of a document the next one knows', () => {
  expect(find('lumen/terms', 'a')).toBeUndefined();
  learn('lumen/terms', { a: { words: 3 } });
  expect(find('lumen/terms', 'a')).toEqual({ words: 3 });
  expect(find('lumen/privacy', 'a')).toBeUndefined();
});

test('what nobody asks for any more is let go', () => {
  learn('lumen/terms', { old: 1, used: 2 });
  const run = openKnownResults(folder, 'lumen/terms');
  run.known.find('used');
  run.save();
  expect([find('lumen/terms', 'old'), find('lumen/terms', 'used')]).toEqual([undefined, 2]);
});

test('a damaged file counts as none, with a note', () => {
  learn('lumen/terms', { half: 1 });
  const file = join(folder, 'lumen/terms.json.zst');
  writeFileSync(file, readFileSync(file).subarray(0, 150));
  const notes: string[] = [];
  expect(openKnownResults(folder, 'lumen/terms', (text) => notes.push(text)).known.find('half')).toBeUndefined();
  expect(notes).toEqual([`${file} is damaged; what it held is found out anew\n`]);
});

test('whichever bit of a file flips, nothing else is known than what was learnt', () => {
  const learnt = { words: 'You may ask us to delete it.', severity: ['low', 2], 'found:1': { start: 4, end: 9 } };
  learn('lumen/terms', learnt);
  const file = join(folder, 'lumen/terms.json.zst');
  const whole = readFileSync(file);
  const wrong: number[] = [];
  let [flips, notes] = [0, 0];
  for (let bit = 0; bit < whole.length * 8; bit += 11, flips++) {
    const flipped = Buffer.from(whole);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    writeFileSync(file, flipped);
    const { known } = openKnownResults(folder, 'lumen/terms', () => notes++);
    if (Object.keys(learnt).some((key) => known.find(key) !== undefined)) wrong.push(bit);
  }
  expect(wrong).toEqual([]);
  expect(notes).toBe(flips);
});

test('what other code found is not known, and nothing is said of it', () => {
  learn('lumen/terms', { half: 1 });
  const file = join(folder, 'lumen/terms.json.zst');
  const { bytes } = readSealed(file, digestReadingCode()) as { bytes: Buffer };
  writeSealed(file, 'a'.repeat(64), bytes);
  const notes: string[] = [];
  expect(openKnownResults(folder, 'lumen/terms', (text) => notes.push(text)).known.find('half')).toBeUndefined();
  expect(notes).toEqual([]);
});

test('of documents that are gone nothing is kept', () => {
  learn('lumen/terms', { a: 1 });
  learn('lumen/privacy', { a: 1 });
  learn('gone/terms', { a: 1 });
  forgetOthers(folder, ['lumen/terms']);
  expect(find('lumen/terms', 'a')).toBe(1);
  expect(find('lumen/privacy', 'a')).toBeUndefined();
  expect(find('gone/terms', 'a')).toBeUndefined();
});

test('what is in the folder and no file of results is deleted with them', () => {
  mkdirSync(join(folder, 'lumen'), { recursive: true });
  writeFileSync(join(folder, 'lumen/terms.json.zst.1.partial'), '');
  forgetOthers(folder, ['lumen/terms']);
  expect(existsSync(join(folder, 'lumen/terms.json.zst.1.partial'))).toBe(false);
});
