/**
 * What the search knows of the site's names: the file `search-hints.json` that the indexer writes and the search page reads, packed, for every first
 * answer fetches it. Free of zod: the browser loads it.
 */
export interface SearchHints {
  /** Each platform by its name in the facet, with the other names it is known by, and the words of its sector that few share. */
  readonly platforms: readonly (readonly [name: string, others: readonly string[], kind?: string])[];
  /** Each clause type by its name in the facet, with other words for it, in English, then by language; and the stems that point to it, as `packStems` writes them. */
  readonly types: readonly (readonly [name: string, synonyms: readonly string[], glosses: Glosses, words: string])[];
  /** Parts of the site that are no record, by their addresses, and the stems that point to them. */
  readonly parts: readonly (readonly [path: string, words: string])[];
  /** Each type of the documents that are here, with other names for it. */
  readonly documentTypes: readonly (readonly [name: string, synonyms: readonly string[]])[];
  /** Each law by its short name, with other names, and the parts that its page has. */
  readonly laws: readonly (readonly [short: string, others: readonly string[], parts: readonly string[]])[];
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

/** The file: lists of names as one string each, and glosses in the order of `languages`. */
export interface PackedHints extends Pick<SearchHints, 'platforms' | 'parts' | 'documentTypes'> {
  readonly languages: readonly string[];
  readonly types: readonly (readonly [name: string, synonyms: string, glosses: readonly string[], words: string])[];
  readonly laws: readonly (readonly [short: string, others: string, parts: string])[];
}

const between = '|';
const packed = (names: readonly string[] = []): string => names.join(between);
const unpacked = (names: string): string[] => (names === '' ? [] : names.split(between));

/** In: hints. Out: the same as the file holds them; no name has the sign that stands between two. */
export function packHints({ types, laws, ...others }: SearchHints): PackedHints {
  const languages = [...new Set(types.flatMap(([, , glosses]) => Object.keys(glosses)))].sort();
  return {
    ...others,
    languages,
    types: types.map(([name, synonyms, glosses, words]) => {
      return [name, packed(synonyms), languages.map((language) => packed(glosses[language])), words];
    }),
    laws: laws.map(([short, others, parts]) => [short, packed(others), packed(parts)]),
  };
}

/** In: what the file holds. Out: the hints that were packed. */
export function unpackHints({ languages, types, laws, ...others }: PackedHints): SearchHints {
  const toGlosses = (glosses: readonly string[]): Glosses =>
    Object.fromEntries(languages.map((language, at) => [language, unpacked(glosses[at] ?? '')]));
  return {
    ...others,
    types: types.map(([name, synonyms, glosses, words]) => [name, unpacked(synonyms), toGlosses(glosses), words]),
    laws: laws.map(([short, others, parts]) => [short, unpacked(others), unpacked(parts)]),
  };
}
