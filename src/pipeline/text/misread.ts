/**
 * UTF-8 that was read as an encoding of Central Europe (windows-1250), of Cyrillic (windows-1251) or of old Macs, also where windows-1252 had misread it before. In: a text. Out: how many
 * characters are damaged so; a folded text with quotes, dashes and Western letters put right.
 *
 *     `It’s` read as windows-1251 is `ItвЂ™s`, `Политика` is `РџРѕР»РёС‚РёРєР°`.
 */
import { normalise } from './normalise.ts';

const toHalf = (name: string) => [
  ...new TextDecoder(name).decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128)),
];
const halves = ['windows-1250', 'windows-1251', 'macintosh'].map(toHalf);

/** A pair of letters may be meant: “Ä in German, Рі in Ukrainian. Three signs or two pairs are not. */
const runs = halves.map((half) => {
  const toLiteral = (text: string) => text.replace(/[\\\]^-]/g, '\\$&');
  const of = (from: number, to: number) => `[${toLiteral(half.slice(from - 128, to - 127).join(''))}]`;
  const tail = of(0x80, 0xbf);
  const three = `${of(0xe2, 0xef)}${tail}{2}`;
  const run = `^(?:(?:${of(0xc2, 0xdf)}${tail}|${three}){2,40}|${three})$`;
  return [new RegExp(run, 'u'), new Map(half.map((character, at) => [character, at + 128]))] as const;
});

/** Most texts have few: they are looked for once, not once for each encoding, and unit by unit, which takes an eighth of the time. */
const withoutAscii = /[^\0-\x7F]{3,}/g;

/** How many characters of a text, as archived, were read as another encoding; of a run without ASCII all or none. */
export function countMisread(text: string): number {
  const counts = runs.map(() => 0);
  for (const [found] of text.matchAll(withoutAscii))
    for (const [at, [run, byteOf]] of runs.entries())
      if (run.test(found)) counts[at]! += decode(found, byteOf)?.length ?? 0;
  return Math.max(...counts);
}

function decode(found: string, byteOf: ReadonlyMap<string, number>): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(found, (one) => byteOf.get(one)!));
  } catch {
    return undefined;
  }
}

/** As words stand in a folded text, amid others. */
const fold = (words: string) => normalise(`x${words}x`).text.slice(1, -1);

/** Signs by how they are read wrongly and then folded; of two that fold alike the one that is written more. */
const rights = new Map<string, string>();
const western = toHalf('windows-1252');
const misread = (text: string, half: readonly string[]) =>
  Array.from(new TextEncoder().encode(text), (byte) => half[byte - 128]!).join('');
for (const half of [...halves, western])
  for (const right of '‘’“”–—…€ÄÖÜéèêëáâäàãåæçíìîïñóòôöõøúùûüßÉ') {
    const once = fold(misread(right, half));
    if (once.length > 1 && !once.endsWith(' ') && !rights.has(once)) rights.set(once, fold(right));
    // Twice: `It√¢‚Ç¨‚Ñ¢s`; of à the last sign is a space, of í nothing is left of it.
    const read = misread(misread(right, western), half);
    const twice = fold(read);
    if (twice.length >= read.length && !rights.has(twice))
      rights.set(twice, twice.endsWith(' ') ? `${fold(right)} ` : fold(right));
  }

const anyWrong = new RegExp(
  [...rights.keys()]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((wrong) => wrong.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'gu',
);
const mayBeWrong = /[ĂâвГ√ÃÄ]/u;

/** A folded text with such signs put right. */
export function repairMisread(text: string): string {
  return mayBeWrong.test(text) ? text.replace(anyWrong, (wrong) => rights.get(wrong)!) : text;
}
