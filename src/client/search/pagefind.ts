/**
 * The part of Pagefind's browser API that the search page uses. In: the site's base and the folder of an index. Out: the loaded
 * engine. It is a file of the built site, written after Astro has finished; it is never bundled.
 */
export type Counts = Record<string, Record<string, number>>;
export type AnyOf = Record<string, { any: string[] }>;

/** What is shown of a result; in `excerpt` stand the found words in <mark>s. */
export interface Shown {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, readonly string[]>;
}

export interface Found {
  readonly id: string;
  /** How well it fits what was asked. */
  readonly score?: number;
  data(): Promise<Shown>;
}

export interface FoundPages {
  readonly results: readonly Found[];
  /** Counts within query and filters. */
  readonly filters: Counts;
}

interface Options {
  filters: AnyOf | { not: Record<string, string> };
}

export interface Pagefind {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    ranking: { metaWeights: Record<string, number> };
  }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: Options): Promise<FoundPages>;
}

interface Engine {
  createInstance(options: { basePath: string }): Pagefind;
}

/**
 * The counts of some facets over everything. The file of a facet is fetched when a search first names it: here by
 * leaving out what has a value that nothing has.
 */
export async function loadFacets(pagefind: Pagefind, names: readonly string[]): Promise<Counts> {
  const not = Object.fromEntries(names.map((name) => [name, 'none of them']));
  return (await pagefind.search(null, { filters: { not } })).filters;
}

/** A title says what a page is about, as does the company of a platform. */
export const ranking = { metaWeights: { title: 5, operator: 5, platform: 0.5, document: 0.5, also: 0.5 } };

export async function loadPagefind(base: string, folder: string): Promise<Pagefind> {
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  const { createInstance }: Engine = await import(/* @vite-ignore */ address);
  const pagefind = createInstance({ basePath: base + folder });
  await pagefind.options({ baseUrl: base, excerptLength: 32, ranking });
  await pagefind.init();
  return pagefind;
}
