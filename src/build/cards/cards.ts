/**
 * The pictures that links to a site are shown with: one for the site, one a platform, one a document. In: the generated collections,
 * the tree of the site, where pictures come from. Out: `card.png` beside each of their pages, the same bytes for the same record. A card that
 * says the same as in the current site is taken over.
 */
import { readSiteRecord } from '../exports/read-site.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { type Card, listCards } from './card.ts';
import type { CardPictures } from './card-pictures.ts';
import type { CardColours } from './pen.ts';

interface CardPlace {
  collections: string;
  tree: SiteTree;
  colours?: CardColours;
  pictures: Pick<CardPictures, 'of'>;
}

interface CardOptions extends CardPlace {
  pictures: CardPictures;
  signal?: AbortSignal;
  onCard(done: number, total: number): void;
}

/** Each takes a thread. */
const atOnce = 4;

interface PlacedCard {
  readonly card: Card;
  readonly path: string;
  readonly key: string;
}

function placeCards({ collections, tree, colours = {} }: CardPlace): PlacedCard[] {
  return listCards(readSiteRecord(collections))
    .map((card) => ({
      card,
      path: card.path === '' ? 'card.png' : `${card.path}/card.png`,
      key: toStepKey(tree.code, card, colours),
    }))
    .filter(({ path }) => !tree.leavesOut(path));
}

export async function writeCards({ signal, onCard, ...place }: CardOptions) {
  const { tree, pictures } = place;
  const cards = placeCards(place);
  let taken = 0;
  let done = 0;

  async function write({ card, path, key }: PlacedCard): Promise<void> {
    if (tree.take(path, key)) taken++;
    else {
      tree.write(path, await pictures.of(card));
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
  if (taken === 0) pictures.forgetOthers();
  return { cards: cards.length, drawn: pictures.drawn };
}

/**
 * Draws cards before they are written, once the record of the site is there, one after the other. In: as above; `hasRoom` waits until nothing else is to be done and says
 * whether to go on. A picture that fails does so where it is written.
 */
export async function drawEarly(place: CardPlace, hasRoom: () => Promise<boolean>): Promise<void> {
  const { tree, pictures } = place;
  for (const { card, path, key } of placeCards(place)) {
    if (!(await hasRoom())) return;
    if (tree.keyOf(path) !== key) await pictures.of(card).catch(() => {});
  }
}
