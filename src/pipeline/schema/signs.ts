/**
 * Characters that print nothing, or turn or hide what stands around them: controls, controls of direction, zero-width characters,
 * lone halves of characters. In: a text. Out: each with its offset and name. Joiners between letters and in emoji are spelling,
 * and soft hyphens typesetting: both stay.
 */
interface UnseenCharacter {
  readonly offset: number;
  /** As it stands in the text, one or two code units. */
  readonly character: string;
  /** `U+202E right-to-left override` */
  readonly name: string;
}

const names = new Map<number, string>(
  Object.entries({
    '0000': 'null',
    '0007': 'bell',
    '0008': 'backspace',
    '001B': 'escape',
    '007F': 'delete',
    '0085': 'next line',
    '034F': 'combining grapheme joiner',
    '061C': 'Arabic letter mark',
    '115F': 'Hangul filler',
    '1160': 'Hangul filler',
    '180E': 'Mongolian vowel separator',
    '200B': 'zero-width space',
    '200C': 'zero-width non-joiner',
    '200D': 'zero-width joiner',
    '200E': 'left-to-right mark',
    '200F': 'right-to-left mark',
    '2028': 'line separator',
    '2029': 'paragraph separator',
    '202A': 'left-to-right embedding',
    '202B': 'right-to-left embedding',
    '202C': 'pop directional formatting',
    '202D': 'left-to-right override',
    '202E': 'right-to-left override',
    '2060': 'word joiner',
    '2066': 'left-to-right isolate',
    '2067': 'right-to-left isolate',
    '2068': 'first strong isolate',
    '2069': 'pop directional isolate',
    '2800': 'braille blank',
    '3164': 'Hangul filler',
    FEFF: 'zero-width no-break space',
    FFA0: 'Hangul filler',
  }).map(([code, name]) => [Number.parseInt(code, 16), name] as const),
);

const sign =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}\p{Surrogate}]|\u034f/gu;
const joined = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/**
 * Characters that print nothing or turn what stands around them, each with its offset.
 * @example findSigns('plain words') → []
 */
export function findSigns(text: string): UnseenCharacter[] {
  return [...text.matchAll(sign)].flatMap(({ 0: character, index }) =>
    isSpelling(text, index, character) ? [] : [{ offset: index, character, name: nameOf(character) }],
  );
}

/** For what other programs show: the text without them. */
export function withoutSigns(text: string): string {
  return findSigns(text).reduceRight(
    (rest, { offset, character }) => rest.slice(0, offset) + rest.slice(offset + character.length),
    text,
  );
}

/** A joiner between two letters, as Persian and Hindi write, or within an emoji. */
function isSpelling(text: string, at: number, character: string): boolean {
  if (character !== '\u200c' && character !== '\u200d') return false;
  const before = text.codePointAt(Math.max(0, at - (isLowHalf(text.charCodeAt(at - 1)) ? 2 : 1)));
  const after = text.codePointAt(at + 1);
  const ties = (code: number | undefined) => code === 0xfe0f || joined.test(String.fromCodePoint(code ?? 32));
  return at > 0 && ties(before) && ties(after) && !isLatin(text[at - 1]!) && !isLatin(text[at + 1]!);
}

const isLatin = (character: string) => /\p{Script=Latin}/u.test(character);
const isLowHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff;

function nameOf(character: string): string {
  const code = character.codePointAt(0)!;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const kind = isHalf ? 'half a character' : code >= 0xe0000 ? 'tag character' : 'control character';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${names.get(code) ?? kind}`;
}
