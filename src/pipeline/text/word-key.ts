/**
 * What is left of words when everything is taken off that changes no word. In: a folded text. Out: its key; two texts
 * with the same key say the same. The one definition of "no word changed", for documents and for clauses.
 * One letter: ş and ș, ţ and ț, Persian and Arabic yeh and kaf, which keyboards mix. Left aside: white space, punctuation, hyphens, capitals, ligatures and full width (NFKC), damaged UTF-8 that can be
 * repaired, and all of a printed web address but its host, and of one for mail its scheme, and that a link opens in a new tab (link-hints.ts). Kept: letters, digits, points inside numbers, %, currencies,
 * and signs that say something (saying-signs.ts).
 *
 *     toWordKey('We don’t “sell” E-Mails.') === toWordKey('we dont sell emails')
 */
import { isAscii } from '../schema/ascii.ts';
import { sectionNames } from './counted-blocks.ts';
import { repairEncoding } from './damaged-encoding.ts';
import { withoutLinkHints } from './link-hints.ts';
import { asideAnywhere, asideInAscii, toCaret, toOneSign, toRange } from './saying-signs.ts';

const address =
  /(?<![\p{L}\p{N}_-]|[\p{L}\p{N}-]\.)(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:\/[^\s<>"')\]]*)?/giu;
const aside = new RegExp(`(?<!\\p{N})[.,]|[.,](?!\\p{N})|${asideAnywhere}`, 'gu');
const plainAside = new RegExp(`(?<!\\d)[.,]|[.,](?!\\d)|${asideInAscii}`, 'g');

const twins: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', ی: 'ي', ک: 'ك' };

/** Small letters, and one of each pair that keyboards mix: as many units as before. */
const toOneLetter = (text: string) => text.toLowerCase().replace(/[şţیک]/g, (one) => twins[one]!);

/** Words by which a block is known again, whatever its list marker and capitals are. */
export function toWordKey(text: string): string {
  const folded = withoutLinkHints(text.includes('mailto:') ? text.replaceAll('mailto:', ' ') : text);
  // Nothing to be repaired or composed, and no letters of other scripts: the same rule in a fifth of the time.
  if (isAscii(folded) && !folded.includes('/')) return toRange(folded).toLowerCase().replace(plainAside, '');
  const plain = toOneLetter(toCaret(repairEncoding(folded)).normalize('NFKC')).replaceAll('ـ', '');
  const hosts = plain.includes('/') ? plain.replace(address, '$1') : plain;
  return toRange(toOneSign(hosts)).replace(aside, '');
}

/** The number or letter a list item, a heading or a paragraph begins with, and any bullet: they count, they say nothing. */
const marker =
  /^(?:(?:[^\p{L}\p{N}(]*\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)])+[.)]*\s+|\d{1,3}\.\s?§\.?\s+(?=\p{L})|§{1,2}\s?\d{1,3}[.):]\s+(?=\p{L})|第\s?[\d一二三四五六七八九十百]{1,4}\s?[条條]\s+|제\s?\d{1,3}\s?조[.:]?\s+)/iu;

/**
 * A block without the number or letter that counts it.
 * @example withoutListMarker('(a) your name') → 'your name'
 */
export function withoutListMarker(folded: string): string {
  return folded.replace(marker, '');
}

/** The number of a heading, also with what it counts before it: "Article 4", "§ 4", "3.2". One that stands bare may measure ("30 days"): see counted-blocks.ts. */
const headingNumber = new RegExp(
  `^(?:(?:${sectionNames})\\s(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[ivx]{1,5})|§{1,2}\\s?\\d{1,3}[a-z]?|第\\s?[\\d一二三四五六七八九十百]{1,4}\\s?[条條章节節]|제\\s?\\d{1,3}\\s?[조장]|\\d{1,3}(?:\\.\\d{1,3}){1,3}|\\d{1,3}(?=[.:)(]))(?=[\\s.:)(—-])[\\s.:)—-]{0,4}(?=\\S)`,
  'iu',
);

/**
 * A heading without its number.
 * @example withoutHeadingNumber('3.2 Payment') → 'Payment'
 */
export function withoutHeadingNumber(folded: string): string {
  return folded.replace(headingNumber, '');
}

const letter = /[\p{L}\p{N}\p{M}]/u;

/** Nothing but letters and digits, small: a quick way to a place where the key may be the same. */
export function toLetters(folded: string): string {
  if (isAscii(folded)) return folded.toLowerCase().replace(/[^a-z\d]/g, '');
  return toOneLetter(repairEncoding(folded).normalize('NFKC')).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** Of each sign of ASCII the small letter or digit that it is, or nothing. */
const lettersOfAscii = Array.from({ length: 128 }, (_, code) =>
  String.fromCharCode(code)
    .toLowerCase()
    .replace(/[^a-z\d]/, ''),
);

/** The letters of a piece of a text, and where in it each of their units comes from. */
export interface PlacedLetters {
  readonly text: string;
  readonly letters: string;
  readonly places: Uint32Array;
}

/** Character by character, as NFKC and small letters can make several of one. */
export function placeLetters(text: string): PlacedLetters {
  let letters = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const made = lettersOfAscii[code]!;
      letters += made;
      if (made !== '') places.push(at);
      at++;
      continue;
    }
    const one = String.fromCodePoint(text.codePointAt(at)!);
    for (const made of toOneLetter(one.normalize('NFKC')))
      if (letter.test(made)) {
        letters += made;
        for (let unit = 0; unit < made.length; unit++) places.push(at);
      }
    at += one.length;
  }
  return { text, letters, places: Uint32Array.from(places) };
}

/** Ranges of a text, cut at spaces, whose letters are those of some words. */
export function placesByLetters(
  pieces: readonly PlacedLetters[],
  words: string,
): { readonly start: number; readonly end: number }[] {
  const wanted = toLetters(words);
  if (wanted === '') return [];
  const all = pieces.map(({ letters }) => letters).join('');
  const found: { start: number; end: number }[] = [];
  let [piece, before, from] = [0, 0, 0];
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    for (; at >= before + pieces[piece]!.letters.length; piece++) {
      before += pieces[piece]!.letters.length;
      from += pieces[piece]!.text.length;
    }
    const start = from + pieces[piece]!.places[at - before]!;
    let [last, reached, offset] = [piece, before, from];
    for (; at + wanted.length > reached + pieces[last]!.letters.length; last++) {
      reached += pieces[last]!.letters.length;
      offset += pieces[last]!.text.length;
    }
    const { text, places } = pieces[last]!;
    const place = places[at + wanted.length - 1 - reached]!;
    found.push({ start, end: offset + place + String.fromCodePoint(text.codePointAt(place)!).length });
  }
  return found;
}
