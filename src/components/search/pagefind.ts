/**
 * The part of Pagefind's browser API that the search page uses. In: the site's base. Out: the loaded engine.
 * The engine is a file of the built site, written after Astro has finished; it is never bundled.
 */
export type Counts = Record<string, Record<string, number>>;
export type AnyOf = Record<string, { any: string[] }>;

export interface Found {
  readonly id: string;
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

export interface Answer {
  readonly results: readonly Found[];
  /** Counts within query and filters. */
  readonly filters: Counts;
}

export interface Options {
  filters: AnyOf;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: Options): Promise<Answer>;
  /** Null when another search was asked for meanwhile. */
  debouncedSearch(query: string | null, options: Options, milliseconds: number): Promise<Answer | null>;
}

export async function loadPagefind(base: string): Promise<Pagefind> {
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ baseUrl: base, excerptLength: 32 });
  await pagefind.init();
  return pagefind;
}
