/**
 * The pictures that links to a site are shown with: one for the site, one a platform, one a document. In: the generated collections,
 * the tree of the site, a cache. Out: `card.png` beside each of their pages, the same bytes for the same record. A card that says the same
 * as in the current site is taken over; one whose drawing is in the cache, with the digest of its bytes, is copied; what no card
 * uses any more is taken out of the cache.
 */
import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { type Card, listCards } from './card.ts';
import type { CardColours } from './pen.ts';

interface CardOptions {
  collections: string;
  tree: SiteTree;
  /** A folder of its own for each corpus. */
  cache: string;
  colours?: CardColours;
  signal?: AbortSignal;
  onCard(done: number, total: number): void;
}

/** Each takes a thread. */
const atOnce = 4;

const toPath = (page: string) => (page === '' ? 'card.png' : `${page}/card.png`);

export async function writeCards({ collections, tree, cache, colours = {}, signal, onCard }: CardOptions) {
  const { data } = splitFrontMatter(readFileSync(join(collections, 'site/site.mdx'), 'utf8'));
  const cards = listCards(data as SiteRecord).filter(({ path }) => !tree.leavesOut(toPath(path)));
  mkdirSync(cache, { recursive: true });
  const before = new Map(readdirSync(cache).map((name) => [name.slice(0, 64), name]));
  const used = new Map<string, Promise<Buffer>>();
  let paint: ((svg: string) => Promise<Buffer>) | undefined;
  let drawn = 0;
  let taken = 0;
  let done = 0;

  /** The bytes of a drawing; those in the cache, where they are what was put there. */
  async function draw(svg: string, drawing: string, paint: (svg: string) => Promise<Buffer>): Promise<Buffer> {
    const name = before.get(drawing);
    if (name !== undefined) {
      before.delete(drawing);
      const kept = readFileSync(join(cache, name));
      if (name === `${drawing}-${hash('sha256', kept)}.png`) return kept;
      rmSync(join(cache, name));
    }
    drawn++;
    const png = await paint(svg);
    const partial = join(cache, `${drawing}.partial`);
    writeFileSync(partial, png);
    renameSync(partial, join(cache, `${drawing}-${hash('sha256', png)}.png`));
    return png;
  }

  async function write(card: Card): Promise<void> {
    const path = toPath(card.path);
    const key = toStepKey(tree.code, card, colours);
    if (tree.take(path, key)) taken++;
    else {
      const { drawnWith, toDrawing, toPainter } = await import('./draw-png.ts');
      paint ??= toPainter(colours);
      const svg = toDrawing(card, colours);
      const name = createHash('sha256').update(drawnWith).update(svg).digest('hex');
      const drawing = used.get(name) ?? draw(svg, name, paint);
      used.set(name, drawing);
      tree.write(path, await drawing);
      tree.made(path, key, [path]);
    }
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
  // Of cards that were taken over nobody knows here what they look like.
  if (taken === 0) for (const name of before.values()) rmSync(join(cache, name));
  return { cards: cards.length, drawn };
}
