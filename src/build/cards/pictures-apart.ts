/**
 * The pictures of cards, made in a thread. Each takes 3 MB beside the heap, and once they are 60 MB V8 looks through all that stays in the heap: in a
 * build that holds its records that takes as long as to draw them, in a thread that holds nothing none. In: their cache and the colours of the
 * site; cards. Out: their bytes.
 */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';
import type { Pictures } from './cards.ts';
import type { CardColours } from './pen.ts';

export interface PicturePlace {
  readonly cache: string;
  readonly colours: CardColours;
}

/** A card to draw, or none where the others are to be forgotten. */
export interface PictureAsked {
  readonly number: number;
  readonly card?: Card;
}

export interface PictureMade {
  readonly number: number;
  readonly picture: Uint8Array | undefined;
  /** Until now, in all. */
  readonly drawn: number;
}

type Asked = PromiseWithResolvers<Uint8Array | undefined>;

export class PicturesApart implements Pictures {
  drawn = 0;
  readonly #place: PicturePlace;
  readonly #ofCards = new Map<string, Promise<Buffer>>();
  readonly #waiting = new Map<number, Asked>();
  #asked = 0;
  #worker: Worker | undefined;

  constructor(place: PicturePlace) {
    this.#place = place;
  }

  of(card: Card): Promise<Buffer> {
    const name = JSON.stringify(card);
    const picture = this.#ofCards.get(name) ?? this.#ask(card).then((bytes) => Buffer.from(bytes!));
    this.#ofCards.set(name, picture);
    return picture;
  }

  async forgetOthers(): Promise<void> {
    await this.#ask();
  }

  #ask(card?: Card): Promise<Uint8Array | undefined> {
    this.#worker ??= this.#start();
    // The process ends where nobody waits.
    this.#worker.ref();
    const number = this.#asked++;
    const asked: Asked = Promise.withResolvers();
    this.#waiting.set(number, asked);
    this.#worker.postMessage({ number, ...(card && { card }) } satisfies PictureAsked);
    return asked.promise;
  }

  #start(): Worker {
    const { filename, dirname } = import.meta;
    const worker = new Worker(join(dirname, `pictures-thread${extname(filename)}`), { workerData: this.#place });
    worker.on('message', ({ number, picture, drawn }: PictureMade) => {
      this.drawn = drawn;
      this.#waiting.get(number)!.resolve(picture);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) worker.unref();
    });
    const fail = (error: Error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('Cards could not be drawn: the thread ended.')));
    return worker;
  }
}
