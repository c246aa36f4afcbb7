/** The names of platforms, documents, clause types and regulations, for the palette: as little as leads to them. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import type { JumpFile } from '../client/jump/places.ts';
import { loadSite } from '../site/records.ts';

export const GET: APIRoute = async () => {
  const { data: site } = await loadSite();
  const documents = Map.groupBy(site.documents, ({ platform }) => platform.slug);
  const file: JumpFile = {
    platforms: site.platforms.map(({ slug, name }) => [
      slug,
      name,
      (documents.get(slug) ?? []).map(({ document }) => [document.slug, document.title]),
    ]),
    types: site.categories.flatMap(({ types }) => types.map(({ slug, name }): [string, string] => [slug, name])),
    regulations: site.regulations.map(({ id, short }) => [id, short]),
    pages: (await getCollection('pages')).map(({ id, data }): [string, string] => [id, data.title]).sort(),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
