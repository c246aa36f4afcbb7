/**
 * The pictures of cards, each drawn once. In: a cache, a folder of its own for each corpus; the colours of the site; cards. Out: their bytes, the same for the
 * same card. One whose drawing is in the cache, with the digest of its bytes, is read there; what no card uses any more is taken out of the cache.
 */
import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from './card.ts';
import type { CardColours } from './pen.ts';

type Painter = (drawing: string) => Promise<Buffer>;

export class CardPictures {
  /** How many were not in the cache. */
  drawn = 0;
  readonly #cache: string;
  readonly #colours: CardColours;
  readonly #before: Map<string, string>;
  readonly #ofCards = new Map<string, Promise<Buffer>>();
  readonly #ofDrawings = new Map<string, Promise<Buffer>>();
  #paint: Painter | undefined;

  constructor(cache: string, colours: CardColours = {}) {
    this.#cache = cache;
    this.#colours = colours;
    mkdirSync(cache, { recursive: true });
    this.#before = new Map(readdirSync(cache).map((name) => [name.slice(0, 64), name]));
  }

  of(card: Card): Promise<Buffer> {
    const name = JSON.stringify(card);
    const picture = this.#ofCards.get(name) ?? this.#draw(card);
    this.#ofCards.set(name, picture);
    return picture;
  }

  forgetOthers(): void {
    for (const name of this.#before.values()) rmSync(join(this.#cache, name), { force: true });
  }

  async #draw(card: Card): Promise<Buffer> {
    const { drawnWith, toDrawing, toPainter } = await import('./draw-png.ts');
    const drawing = toDrawing(card, this.#colours);
    const name = createHash('sha256').update(drawnWith).update(drawing).digest('hex');
    this.#paint ??= toPainter(this.#colours);
    const picture = this.#ofDrawings.get(name) ?? this.#find(name, drawing, this.#paint);
    this.#ofDrawings.set(name, picture);
    return picture;
  }

  /** The bytes in the cache, where they are what was put there. */
  async #find(name: string, drawing: string, paint: Painter): Promise<Buffer> {
    const file = this.#before.get(name);
    if (file !== undefined) {
      this.#before.delete(name);
      const path = join(this.#cache, file);
      // Another build may have taken it out.
      const kept = existsSync(path) ? readFileSync(path) : undefined;
      if (kept && file === `${name}-${hash('sha256', kept)}.png`) return kept;
      rmSync(path, { force: true });
    }
    this.drawn++;
    const png = await paint(drawing);
    const partial = join(this.#cache, `${name}.partial`);
    writeFileSync(partial, png);
    renameSync(partial, join(this.#cache, `${name}-${hash('sha256', png)}.png`));
    return png;
  }
}
