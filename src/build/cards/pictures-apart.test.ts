import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Card } from './card.ts';
import { CardPictures } from './card-pictures.ts';
import { PicturesApart } from './pictures-apart.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pictures-'));
  made.push(path);
  return path;
}

const toCard = (title: string): Card => ({
  path: '',
  site: 'S',
  title,
  facts: [],
  severities: { high: 1, medium: 0, low: 2 },
});

test('a thread draws what would be drawn here, each card once', async () => {
  const pictures = new PicturesApart({ cache: folder(), colours: {} });
  const [one, other, again] = await Promise.all(['One', 'Other', 'One'].map((title) => pictures.of(toCard(title))));
  expect(pictures.drawn).toBe(2);
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
  expect(one).toEqual(await new CardPictures(folder()).of(toCard('One')));
});

test('what no card uses is forgotten once that is waited for', async () => {
  const cache = folder();
  await new PicturesApart({ cache, colours: {} }).of(toCard('One'));
  const pictures = new PicturesApart({ cache, colours: {} });
  await pictures.of(toCard('Other'));
  await pictures.forgetOthers();
  expect(readdirSync(cache)).toHaveLength(1);
});

test('what goes wrong in the thread is told to all who wait', async () => {
  const cache = join(folder(), 'file');
  writeFileSync(cache, '');
  const pictures = new PicturesApart({ cache, colours: {} });
  const asked = await Promise.allSettled(['One', 'Other'].map((title) => pictures.of(toCard(title))));
  expect(asked.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(['EEXIST', 'EEXIST']);
});
