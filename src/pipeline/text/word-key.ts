/**
 * What is left of words when everything is taken off that changes no word. In: a folded text. Out: its key; two texts
 * with the same key say the same. The one definition of "no word changed", for documents and for clauses.
 * Left aside: white space, punctuation, hyphens, capitals, ligatures and full width (NFKC), damaged UTF-8 that can be
 * repaired, and all of a printed web address but its host. Kept: letters, digits, points inside numbers, %, currencies.
 *
 *     toWordKey('We don’t “sell” E-Mails.') === toWordKey('we dont sell emails')
 */
import { repairEncoding } from './damaged-encoding.ts';

const address = /\b(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:\/[^\s<>"')\]]*)?/giu;
const aside = /(?<!\p{N})[.,](?!\p{N})|(?<=\p{N})[.,](?!\p{N})|(?<!\p{N})[.,](?=\p{N})|[^\p{L}\p{N}\p{M}\p{Sc}%.,]/gu;

export function toWordKey(folded: string): string {
  const plain = repairEncoding(folded).normalize('NFKC').toLowerCase();
  const hosts = plain.includes('/') ? plain.replace(address, '$1') : plain;
  return hosts.replace(aside, '');
}

/** The number or letter a list item, a heading or a paragraph begins with, and any bullet: they count, they say nothing. */
const marker = /^(?:[^\p{L}\p{N}(]*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.)]+|\(\d{1,3}\)))+\s+/iu;

export function withoutListMarker(folded: string): string {
  return folded.replace(marker, '');
}
