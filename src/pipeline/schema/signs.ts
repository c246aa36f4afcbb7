/**
 * Characters that print nothing, or turn or hide what stands around them: controls, controls of direction, zero-width characters,
 * selectors that choose no form, lone halves of characters. In: a text. Out: each with its offset and name. Joiners between letters and
 * in emoji are spelling, so are selectors behind what has several forms, and soft hyphens typesetting: they stay.
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

const kinds: readonly { readonly from: number; readonly to: number; readonly name: string }[] = [
  { from: 0x0000, to: 0x009f, name: 'control character' },
  { from: 0x17b4, to: 0x17b5, name: 'Khmer inherent vowel' },
  { from: 0x180b, to: 0x180f, name: 'Mongolian variation selector' },
  { from: 0x2061, to: 0x2064, name: 'invisible operator' },
  { from: 0xd800, to: 0xdfff, name: 'half a character' },
  { from: 0xfdd0, to: 0xfdef, name: 'noncharacter' },
  { from: 0xfe00, to: 0xfe0f, name: 'variation selector' },
  { from: 0xfff9, to: 0xfffb, name: 'interlinear annotation' },
  { from: 0xfffe, to: 0xffff, name: 'noncharacter' },
  { from: 0xe0000, to: 0xe007f, name: 'tag character' },
  { from: 0xe0100, to: 0xe01ef, name: 'variation selector' },
];

/** Controls, Unicode’s characters to be ignored where they have no glyph, and what is no character; soft hyphens aside. */
const sign =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(?!\u00ad)[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb\u{13430}-\u{1343f}\u{1d159}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;
const joined = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/**
 * Characters that print nothing or turn what stands around them, each with its offset.
 * @example findSigns('plain words') → []
 */
export function findSigns(text: string): UnseenCharacter[] {
  // Most texts hold none, and to list them copies the expression.
  if (text.search(sign) === -1) return [];
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

/** A joiner between two letters, as Persian and Hindi write, or within an emoji; a selector behind what has several forms. */
function isSpelling(text: string, at: number, character: string): boolean {
  if (at === 0) return false;
  const before = text.codePointAt(Math.max(0, at - (isLowHalf(text.charCodeAt(at - 1)) ? 2 : 1)))!;
  const after = text.codePointAt(at + character.length);
  if (character !== '\u200c' && character !== '\u200d') return isSelected(before, character.codePointAt(0)!, after);
  const ties = (code: number | undefined) => code === 0xfe0f || joined.test(String.fromCodePoint(code ?? 32));
  return ties(before) && ties(after) && !isLatin(text[at - 1]!) && !isLatin(text[at + 1]!);
}

/** Characters of which there are several forms, by the selectors that choose one. */
const selected: readonly { readonly from: number; readonly to: number; readonly among: RegExp }[] = [
  { from: 0xfe0e, to: 0xfe0f, among: /(?![\d#*])\p{Emoji}/u },
  { from: 0xfe00, to: 0xfe0d, among: /[\p{Ideographic}\p{Sm}\p{Script=Myanmar}\p{Script=Phags_Pa}、。！，．：；？]/u },
  { from: 0xe0100, to: 0xe01ef, among: /\p{Ideographic}/u },
  { from: 0x180b, to: 0x180f, among: /\p{Script=Mongolian}/u },
];
const keycap = 0x20e3;

function isSelected(before: number, selector: number, after: number | undefined): boolean {
  const character = String.fromCodePoint(before);
  if (selector === 0xfe0f && after === keycap && /[\d#*]/.test(character)) return true;
  return selected.some(({ from, to, among }) => selector >= from && selector <= to && among.test(character));
}

const isLatin = (character: string) => /\p{Script=Latin}/u.test(character);
const isLowHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff;

function nameOf(character: string): string {
  const code = character.codePointAt(0)!;
  const kind = kinds.find(({ from, to }) => code >= from && code <= to)?.name ?? 'character that is not to be seen';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${names.get(code) ?? kind}`;
}
