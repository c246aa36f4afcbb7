/**
 * Parts of laws in a query: "GDPR article 21", "art. 17 gdpr", "6(1)(f)", "§ 1798.120", "Art. 6 Abs. 1 lit. f DSGVO". In: the query without
 * the names of laws. Out: the numbers of the part asked for ("6(1)(f)" → ["6", "1", "f"]), or nothing; and whether a part within
 * another one is meant.
 */
const unit =
  /(?:articles?|artikel|artículos?|articolo|arts?|sections?|secs?|clause|standard|regulations?|regs?|subsections?|subdivision|§+)/iu;
const number = /(?<!\d)\d{1,6}[a-z]?(?:[-.]\d{1,6}){0,6}(?![\p{L}\d])/iu;
const within =
  /(?:\s{0,3}(?:\(\s{0,3}[a-z0-9]{1,4}\s{0,3}\)|(?:,?\s{0,3})(?:para(?:graph)?|abs(?:atz)?|point|pt|lit(?:era)?|buchst(?:abe)?|nr|no)\b\.?\s{0,3}\(?[a-z0-9]{1,3}\)?(?![\p{L}\d])))/iu;
/** After a unit and a number the rest may stand in words alone: "Art 6 1 f". */
const spaced = /\s{1,3}\d{1,2}(?:\s{1,3}[a-z])?(?![\p{L}\p{N}])/iu;
const cited = new RegExp(
  `(?:(?<unit>${unit.source})\\.?\\s*)?(?<number>${number.source})?(?<within>${within.source}+|(?<=${unit.source}\\.?\\s{0,3}${number.source})${spaced.source})?`,
  'giu',
);

interface AskedPart {
  readonly numbers: readonly string[];
  /** The words of the query that name the part. */
  readonly words: string;
  /** Written so that it can be nothing else: with "Article", § or brackets. */
  readonly isCited: boolean;
}

const markers = /^(?:paragraph|para|absatz|abs|point|pt|litera|lit|buchstabe|buchst|nr|no)$/;

/** "6(1)(f)" → ["6", "1", "f"]; "Annex, point 1(q)" → ["annex", "1", "q"]. */
export const toNumbers = (part: string): string[] =>
  (part.toLowerCase().match(/[a-z]+|\d+[a-z]?/g) ?? []).filter((token) => !markers.test(token));

export function findPart(query: string, isOfLaw: boolean): AskedPart | undefined {
  for (const { 0: words, groups = {} } of query.matchAll(cited)) {
    const inside = groups['within'] ?? '';
    if (groups['number'] === undefined && !(isOfLaw && inside !== '')) continue;
    const isCited = groups['unit'] !== undefined || /^\s*\(/.test(inside);
    if (!isCited && !isOfLaw) continue;
    return { numbers: toNumbers(`${groups['number'] ?? ''} ${inside}`), words: words.trim(), isCited };
  }
  return undefined;
}

/** Parts that are the one asked for, or, where there is none, those it lies in, or those within it. */
export function matchParts(asked: readonly string[], parts: readonly string[]): string[] {
  const known = parts.map((part) => ({ part, numbers: toNumbers(part) }));
  const begins = (short: readonly string[], long: readonly string[]) => short.every((one, at) => one === long[at]);
  const same = known.filter(({ numbers }) => numbers.length === asked.length && begins(asked, numbers));
  const inside = known.filter(({ numbers }) => numbers.length > asked.length && begins(asked, numbers));
  const around = known
    .filter(({ numbers }) => numbers.length < asked.length && begins(numbers, asked))
    .sort((a, b) => b.numbers.length - a.numbers.length);
  const found = same.length > 0 ? [...same, ...inside] : inside.length > 0 ? inside : around.slice(0, 1);
  return found.map(({ part }) => part);
}
