/**
 * Character references as browsers read them (HTML standard, 13.5). In: a text and the offset of an `&`. Out: the characters
 * it stands for and the offset after it, or nothing where no reference begins there.
 *
 *     readReference('&#146;s', 0) → ’   (numbers 128 to 159 mean windows-1252)
 *     readReference('&nbsp30', 0) → a no-break space, five characters long (the old names need no semicolon)
 */
import { characterEntitiesLegacy } from 'character-entities-legacy';
import { characterReferenceInvalid } from 'character-reference-invalid';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

interface Reference {
  readonly text: string;
  readonly end: number;
}

const form = /&(?:#(\d{1,9});?|#[xX]([0-9A-Fa-f]{1,8});?|([A-Za-z][A-Za-z0-9]{1,31})(;?))/y;
const legacy = new Set(characterEntitiesLegacy);
const longestLegacy = Math.max(...characterEntitiesLegacy.map((name) => name.length));

/**
 * The characters that a reference at `at` stands for and the offset after it; undefined where none begins.
 * @example readReference('&amp; more', 0) → { text: '&', end: 5 }
 * @example readReference('& more', 0) → undefined
 */
export function readReference(raw: string, at: number): Reference | undefined {
  form.lastIndex = at;
  const match = form.exec(raw);
  if (!match) return undefined;
  const [, decimal, hexadecimal, name, semicolon] = match;
  if (name === undefined) {
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16);
    return { text: fromPoint(point), end: form.lastIndex };
  }
  const whole = semicolon ? decodeNamedCharacterReference(name) : false;
  return whole ? { text: whole, end: form.lastIndex } : readLegacy(raw, at, name);
}

/** The longest old name that the letters begin with. `&copy=` is kept: in an address it is a parameter. */
function readLegacy(raw: string, at: number, letters: string): Reference | undefined {
  for (let length = Math.min(letters.length, longestLegacy); length > 1; length--) {
    const name = letters.slice(0, length);
    if (!legacy.has(name)) continue;
    const text = decodeNamedCharacterReference(name);
    const end = at + 1 + length;
    return text && raw[end] !== '=' ? { text, end } : undefined;
  }
  return undefined;
}

function fromPoint(point: number): string {
  const meant = characterReferenceInvalid[point];
  if (meant !== undefined) return meant;
  const isNone = point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return isNone ? '\ufffd' : String.fromCodePoint(point);
}
