/**
 * The search of a built site without a browser: the program of the search page over the site's own index, in Node. In: the folder of a site. Out:
 * for a query the addresses of its first results. While it is open, `fetch` reads from the folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ask } from '../client/search/ask.ts';
import { Meanings } from '../client/search/meaning.ts';
import { type Pagefind, ranking } from '../client/search/pagefind.ts';
import { exactFirst } from '../client/search/results.ts';
import { loadSounds, respell } from '../client/search/suggest.ts';
import { type PackedHints, unpackHints } from '../pipeline/schema/search-hints.ts';

const shown = 10;

interface Engine {
  search(query: string): Promise<string[]>;
  [Symbol.dispose](): void;
}

export async function openSearch(folder: string): Promise<Engine> {
  const before = { fetch: globalThis.fetch, location: globalThis.location, document: globalThis.document };
  const page = { querySelector: () => ({ getAttribute: () => 'en' }), currentScript: null };
  const read = async (address: string | URL) => {
    const { pathname } = new URL(String(address), 'http://site.example/');
    return new Response(readFileSync(join(folder, decodeURIComponent(pathname))));
  };
  Object.assign(globalThis, { fetch: read, location: new URL('http://site.example/'), document: page });
  const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)) as {
    createInstance(options: { basePath: string }): Pagefind;
  };
  const pagefind = createInstance({ basePath: '/pagefind/' });
  await pagefind.options({ baseUrl: '/', excerptLength: 32, ranking });
  await pagefind.init();
  const meanings = new Meanings(
    unpackHints(JSON.parse(readFileSync(join(folder, 'search-hints.json'), 'utf8')) as PackedHints),
  );
  const words = [...readFileSync(join(folder, 'search-words.txt'), 'utf8').split('\n'), ...meanings.words];
  const sounds = await loadSounds();
  const correct = async (query: string, absent: readonly string[]) => respell(query, absent, words, sounds);
  return {
    async search(query) {
      const state = { query, chosen: new Map(), sort: 'relevance' as const };
      const answer = await ask(pagefind, {}, state, meanings, { correct });
      const found = await Promise.all(answer.results.slice(0, shown).map((one) => one.data()));
      return exactFirst(found, answer.corrected?.query ?? query).map(({ url }) => url);
    },
    [Symbol.dispose]: () => void Object.assign(globalThis, before),
  };
}
