/**
 * Which clause type a case of ToS;DR is. In: its title, as volunteers see it; it is worded a little differently from year to year.
 * Out: a clause type, or nothing. The map is `tosdr-cases.json`: titles by type.
 */
import cases from './tosdr-cases.json' with { type: 'json' };

export const casesByType: Readonly<Record<string, readonly string[]>> = cases;

/** Words that change between wordings of the same case, and those that every title has. */
const empty = new Set(
  'a an the this that these of to in on or and is are be may can will your you users user s service services website site app platform it its their they for by with as any at'.split(
    ' ',
  ),
);
/** The share of words that two titles of one case have in common. */
const alike = 0.75;

const known = Object.entries(casesByType).flatMap(([type, titles]) =>
  titles.map((title) => ({ type, words: toWords(title) })),
);

export function typeOfCase(title: string): string | undefined {
  const words = toWords(title);
  if (words.size === 0) return undefined;
  const scored = known.map(({ type, words: own }) => ({ type, score: likeness(words, own) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= alike ? best.type : undefined;
}

function toWords(title: string): Set<string> {
  const all = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(all.filter((word) => !empty.has(word)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
