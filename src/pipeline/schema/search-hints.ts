/**
 * What the search knows of the site's names: the file `search-hints.json` that the indexer writes and the search page reads. Free of
 * zod: the browser loads it.
 */
export interface SearchHints {
  /** Each platform by its name in the facet, with the other names it is known by. */
  readonly platforms: readonly (readonly [name: string, others: readonly string[]])[];
  /** Each clause type by its name in the facet, with other words for it, in English, then by language; and the stems that point to it, as `packStems` writes them. */
  readonly types: readonly (readonly [name: string, synonyms: readonly string[], glosses: Glosses, words: string])[];
  /** Each type of the documents that are here, with other names for it. */
  readonly documentTypes: readonly (readonly [name: string, synonyms: readonly string[]])[];
  /** Each law by its short name, with other names, how its parts are cited, its address, and the parts that its page has. */
  readonly laws: readonly (readonly [
    short: string,
    others: readonly string[],
    unit: string,
    path: string,
    parts: readonly string[],
  ])[];
}

type Glosses = Readonly<Record<string, readonly string[]>>;

/** A part of a law as the facet `article` names it. */
export const toLawPart = (short: string, article: string): string => `${short} ${article}`;

type WeighedStem = readonly [stem: string, weight: number];

/** Stems after their weight, which several have: "31 sell broker;12 buy". */
export const packStems = (stems: readonly WeighedStem[]): string =>
  [...Map.groupBy(stems, ([, weight]) => weight)]
    .map(([weight, same]) => [weight, ...same.map(([stem]) => stem)].join(' '))
    .join(';');

/** The stems of what `packStems` wrote. */
export const unpackStems = (packed: string): WeighedStem[] =>
  packed.split(';').flatMap((group) => {
    const [weight, ...stems] = group.split(' ');
    return stems.map((stem) => [stem, Number(weight)] as const);
  });
