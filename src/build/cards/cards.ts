/**
 * The pictures that links to a site are shown with: one for the site, one a platform, one a document. In: the generated collections,
 * the built site, a cache. Out: `card.png` beside each of their pages, the same bytes for the same record. What is in the cache
 * under the digest of what is drawn is copied; what no card uses any more is taken out of it.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { splitFrontMatter } from '../../pipeline/collections/front-matter.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { type Card, listCards } from './card.ts';
import { drawCard } from './draw-card.ts';
import { type CardColours, recolour } from './pen.ts';

export interface CardOptions {
  collections: string;
  staging: string;
  /** A folder of its own for each corpus. */
  cache: string;
  colours?: CardColours;
  signal?: AbortSignal;
  onCard(done: number, total: number): void;
}

/** Ink, paper, red, and what lies between them at the edge of a letter. */
const format = { palette: true, colours: 16, effort: 1, dither: 0 } as const;
const drawnWith = JSON.stringify([format, sharp.versions]);
/** Each takes a thread. */
const atOnce = 4;

export async function writeCards({ collections, staging, cache, colours = {}, signal, onCard }: CardOptions) {
  const { data } = splitFrontMatter(readFileSync(join(collections, 'site/site.mdx'), 'utf8'));
  const cards = listCards(data as SiteRecord);
  mkdirSync(cache, { recursive: true });
  const before = new Set(readdirSync(cache));
  const used = new Map<string, Promise<void>>();
  let drawn = 0;
  let done = 0;

  async function draw(svg: string, name: string): Promise<void> {
    if (before.has(name)) return;
    drawn++;
    const partial = join(cache, `${name}.partial`);
    writeFileSync(partial, await sharp(Buffer.from(svg)).png(format).toBuffer());
    renameSync(partial, join(cache, name));
  }

  async function write(card: Card): Promise<void> {
    const svg = recolour(drawCard(card), colours);
    const name = `${createHash('sha256').update(drawnWith).update(svg).digest('hex')}.png`;
    const drawing = used.get(name) ?? draw(svg, name);
    used.set(name, drawing);
    await drawing;
    copyFileSync(join(cache, name), join(staging, card.path, 'card.png'));
    onCard(++done, cards.length);
  }

  const waiting = cards.values();
  const work = async () => {
    for (const card of waiting) {
      signal?.throwIfAborted();
      await write(card);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const name of before) if (!used.has(name)) rmSync(join(cache, name));
  return { cards: cards.length, drawn };
}
