/** The definitions of legal terms by their ids, as one file: read by the program that shows them where they are used. */
import type { APIRoute } from 'astro';
import { loadSite } from '../site/records.ts';

export const GET: APIRoute = async () => {
  const { data: site } = await loadSite();
  const definitions = Object.fromEntries(site.glossary.map(({ id, definition }) => [id, definition]));
  return new Response(`${JSON.stringify(definitions)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
