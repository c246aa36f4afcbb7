/** Legal terms by their ids, each with its definition and its names, as one file: read by the programs that show them, where they are used and
 * above the results of a search. */
import type { APIRoute } from 'astro';
import { loadSite } from '../site/records.ts';

export const GET: APIRoute = async () => {
  const { data: site } = await loadSite();
  const definitions = Object.fromEntries(
    site.glossary.map(({ id, term, forms, definition }) => [id, [definition, term, ...forms]]),
  );
  return new Response(`${JSON.stringify(definitions)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
