/** What pictures-apart.ts starts. In: where pictures are kept and their colours; then cards. Out: a message for each. What fails ends the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { CardPictures } from './card-pictures.ts';
import type { PictureAsked, PictureMade, PicturePlace } from './pictures-apart.ts';

const { cache, colours } = workerData as PicturePlace;
const pictures = new CardPictures(cache, colours);

parentPort!.on('message', async ({ number, card }: PictureAsked) => {
  const picture = card && (await pictures.of(card));
  if (!card) pictures.forgetOthers();
  parentPort!.postMessage({ number, picture, drawn: pictures.drawn } satisfies PictureMade);
});
