/**
 * Number phrases and names in sentences. In: counts and names. Out: English with the right singular,
 * plural and possessive: `plural(1, 'platform')` → "1 platform"; `possessive('Atlas')` → "Atlas’".
 */
const figures = new Intl.NumberFormat('en-GB');

/** 13250 → "13,250". */
export function figure(n: number): string {
  return figures.format(n);
}

/** The noun alone: `noun(2, 'policy', 'policies')` → "policies". */
export function noun(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? one : many;
}

/** The number and its noun: `plural(3, 'clause')` → "3 clauses". */
export function plural(n: number, one: string, many?: string): string {
  return `${figure(n)} ${noun(n, one, many)}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "Klarna’s"; a name that ends in s takes the apostrophe alone. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

/** A document with its platform, never "Klarna’s Klarna Privacy Policy". */
export function documentOf(platform: string, title: string): string {
  const named = title.toLowerCase().startsWith(platform.toLowerCase());
  return named ? title : `${possessive(platform)} ${title}`;
}
