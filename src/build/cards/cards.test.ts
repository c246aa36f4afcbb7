import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { SiteTree } from '../tree/site-tree.ts';
import { CardPictures } from './card-pictures.ts';
import { drawEarly, writeCards } from './cards.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const severities = { high: 1, medium: 0, low: 2 };
const site = {
  ...{ title: 'Clausary', tagline: 'What policies say', fictional: true, severities },
  counts: { platforms: 1, documents: 1, clauses: 3 },
  platforms: [{ path: 'platforms/a', name: 'A', sector: 'Chat', documents: 1, clauses: 3, severities }],
  documents: [
    {
      path: 'platforms/a/terms',
      platform: { name: 'A' },
      document: { title: 'Terms', documentType: 'Terms of Service' },
      ...{ clauses: 3, severities, newest: '2026-02-26T02:22:27Z' },
    },
  ],
};

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'cards-'));
  made.push(path);
  return path;
}

function place(cache: string, record: typeof site = site) {
  const [collections, staging] = [folder(), folder()];
  mkdirSync(join(collections, 'site'));
  const lines = Object.entries(record).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(join(collections, 'site/site.mdx'), `---\n${lines.join('\n')}\n---\n`);
  return { collections, tree: new SiteTree({ folder: staging }), pictures: new CardPictures(cache) };
}

async function writeTo(placed: ReturnType<typeof place>) {
  const told = await writeCards({ ...placed, onCard: () => {} });
  const read = (path: string) => readFileSync(join(placed.tree.folder, path, 'card.png'));
  return { told, cards: ['', 'platforms/a', 'platforms/a/terms'].map(read) };
}

const write = (cache: string, record?: typeof site) => writeTo(place(cache, record));

test('the site, a platform and a document each have a card, small and of the size that is announced', async () => {
  const { told, cards } = await write(folder());
  expect(told).toEqual({ cards: 3, drawn: 3 });
  for (const card of cards) {
    const { width, height, format } = await sharp(card).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect(card.length).toBeLessThan(30 * 1024);
  }
});

test('the same record is the same bytes, drawn anew or not', async () => {
  const cache = folder();
  const first = await write(cache);
  const again = await write(cache);
  expect(again.told).toEqual({ cards: 3, drawn: 0 });
  expect(again.cards).toEqual(first.cards);
  expect((await write(folder())).cards).toEqual(first.cards);
});

test('only what changed is drawn, and what no card uses is forgotten', async () => {
  const cache = folder();
  await write(cache);
  const { told } = await write(cache, { ...site, tagline: 'What they say' });
  expect(told).toEqual({ cards: 3, drawn: 1 });
  expect(readdirSync(cache)).toHaveLength(3);
});

test('a drawing in the cache whose bytes changed is not used', async () => {
  const cache = folder();
  const first = await write(cache);
  for (const name of readdirSync(cache)) {
    const bytes = readFileSync(join(cache, name));
    bytes[100]! ^= 1;
    writeFileSync(join(cache, name), bytes);
  }
  const again = await write(cache);
  expect(again.cards).toEqual(first.cards);
  expect(again.told.drawn).toBe(3);
});

test('cards that were drawn before are written as they are, and others are drawn', async () => {
  const placed = place(folder());
  let more = 2;
  await drawEarly(placed, async () => more-- > 0);
  expect(placed.pictures.drawn).toBe(2);
  const { told, cards } = await writeTo(placed);
  expect(told).toEqual({ cards: 3, drawn: 3 });
  expect(cards).toEqual((await write(folder())).cards);
});

test('a card that stands in the current site is not drawn before', async () => {
  const cache = folder();
  const first = place(cache);
  await writeTo(first);
  const tree = new SiteTree({ folder: first.tree.folder, before: first.tree.state });
  const placed = { ...place(folder()), tree };
  await drawEarly(placed, async () => true);
  expect(placed.pictures.drawn).toBe(0);
});
