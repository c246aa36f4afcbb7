/**
 * Invented names. In: chance. Out: a platform's name and those of its products, from syllables, so that a
 * large corpus has as many words nobody else uses as a real one.
 */
import type { Random } from './random.ts';
import type { Names } from './sentences.ts';

const starts = 'Al Bor Cal Dun El Fen Gar Hol Is Jor Kel Lum Mar Nor Ost Per Quil Ros Sal Tor Ul Ver Wen Yar Zel'.split(
  ' ',
);
const middles = 'a e i o u an en ir or ul am et'.split(' ');
const ends = 'bay dex fold gate holm ix kin lane mark nest ora pad quay ridge sen tide via well yard zo'.split(' ');
const kinds = 'Pay Chat Maps Cloud Learn Market Health Video Home Rides Play Desk'.split(' ');

const makeWord = (random: Random) => random.pick(starts) + random.pick(middles) + random.pick(ends);

export function makeNames(random: Random): Names {
  const platform = `${makeWord(random)} ${random.pick(kinds)}`;
  return { platform, products: Array.from({ length: 5 }, () => `${makeWord(random)} ${random.pick(kinds)}`) };
}
