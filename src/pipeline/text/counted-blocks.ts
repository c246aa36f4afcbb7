import type { Block } from './blocks.ts';

/** The words that number a section, in several languages. */
export const sectionNames =
  'article|section|clause|chapter|part|art\\.|sec\\.|artikel|abschnitt|kapitel|ziffer|teil|artículo|sección|articolo|sezione|artigo|artykuł|rozdział|artikkel|pasal|điều|madde|статья|раздел|глава';
/** Its number, and the first letters of the words behind it: a capital, or a letter that has none. */
const counted = new RegExp(
  `^(?:(?:${sectionNames})\\s|§{1,2}\\s?)?(\\d{1,3}(?:\\.\\d{1,3}){0,3})(?:\\.?[ºª])?[\\s.:)–—-]{1,4}(?=["“„«(]?([\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}]{0,3}))`,
  'iu',
);
/** A number on a line of its own counts what stands below it, or the page. */
const alone = new RegExp(`^(?:(?:${sectionNames})\\s|§{1,2}\\s?)?(\\d{1,3}(?:\\.\\d{1,3}){0,3})[.:)]?$`, 'iu');
/** Signs before the number: the longest name of a section and a space. Most blocks have no digit so early. */
const longestBefore = Math.max(...sectionNames.split('|').map(({ length }) => length)) + 1;
const digit = /\d/;
const capital = /[\p{Lu}\p{Lt}\p{Lo}]/u;

interface Counted {
  readonly at: number;
  readonly length: number;
  readonly parts: readonly number[];
  /** First letters of its words. */
  readonly start: string;
  /** Without the name of a section or a sign before it. */
  readonly isBare: boolean;
  readonly words: string;
}

/**
 * Which blocks of a text begin with a number that counts them and says nothing. In: the blocks in order. Out: for each the
 * length of its number, 0 where it has none. "4 Data", "§ 4 Data", "4.2 Data", "Article 4 Data" count where a block before or
 * behind has the next number; "30 days" and "§ 312g BGB" stand alone, and "1 Month, 2 Months" measure: they are words.
 */
export function findCounts(blocks: readonly Pick<Block, 'text'>[]): number[] {
  const lengths = blocks.map(() => 0);
  let run: Counted[] = [];
  const close = () => {
    if (run.length > 1 && !isMeasure(run)) for (const { at, length } of run) lengths[at] = length;
    run = [];
  };
  for (const [at, { text }] of blocks.entries()) {
    const found = digit.test(text.slice(0, longestBefore + 1)) ? (counted.exec(text) ?? alone.exec(text)) : null;
    if (!found) continue;
    const [all, number = '', start = blocks[at + 1]?.text.slice(0, 4) ?? ''] = found;
    if (all !== text && !capital.test(start.charAt(0))) continue;
    const next = {
      at,
      length: all.length,
      parts: number.split('.').map(Number),
      start: start.toLowerCase(),
      isBare: /^\p{Nd}/u.test(all),
      words: text.slice(all.length),
    };
    const last = run.at(-1);
    if (last && !follows(last.parts, next.parts)) close();
    run.push(next);
  }
  close();
  return lengths;
}

const fewestWords = 4;
/** "GDPR", "BGB", or a part of its section. */
const nameOfLaw = /^(?:\p{Lu}\p{L}{0,3}\p{Lu}|Abs|Satz|Nr\b|para)/u;

/** All begin with the same word, and name a law or say how much or how long: "1 Month: 5 EUR", "Article 6 GDPR allows it". */
function isMeasure(run: readonly Counted[]): boolean {
  if (new Set(run.map(({ start }) => start)).size > 1) return false;
  return run.some(({ isBare, words }) =>
    isBare ? /[\p{N}\p{Sc}]/u.test(words) || words.split(' ').length < fewestWords : nameOfLaw.test(words),
  );
}

/** 2 behind 1, 1.1 behind 1, 1.2 behind 1.1, 2 behind 1.2. */
function follows(last: readonly number[], next: readonly number[]): boolean {
  if (next.length > last.length)
    return next.length === last.length + 1 && next.at(-1) === 1 && last.every((part, at) => part === next[at]);
  const end = next.length - 1;
  return next[end] === last[end]! + 1 && next.slice(0, end).every((part, at) => part === last[at]);
}
