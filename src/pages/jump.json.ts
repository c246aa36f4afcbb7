/** The names of platforms, documents, clause types, laws with their parts, and pages, for the palette: as little as leads to them. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import type { JumpFile } from '../client/jump/places.ts';
import { citedPart } from '../pipeline/records/texts.ts';
import { addresses } from '../pipeline/schema/addresses.ts';
import { lawParts } from '../pipeline/schema/law-parts.ts';
import type { RegulationRecord } from '../pipeline/schema/regulation-record.ts';
import { factOf } from '../site/page-facts.ts';
import { loadRecords, loadSite } from '../site/records.ts';
import { sections } from '../site/sections.ts';
import { interfaceOfPage } from '../site/words.ts';

export const GET: APIRoute = async () => {
  const { data: site } = await loadSite();
  const { say } = interfaceOfPage();
  const documents = Map.groupBy(site.documents, ({ platform }) => platform.slug);
  const platforms = new Map((await loadRecords('platforms')).map(({ head }) => [head.path, head]));
  const namesOf = (law: RegulationRecord): JumpFile['regulations'][number] => [
    law.id,
    law.short,
    lawParts(law).map(({ id, article }) => [id, citedPart(law.unit, article)]),
    law.aliases,
  ];
  const laws = await loadRecords('regulations');
  const othersOf = (slug: string) => {
    const { formerNames = [], otherNames = [], operator } = platforms.get(addresses.platform(slug)) ?? {};
    return [...formerNames, ...otherNames, ...(operator ? [operator] : [])];
  };
  const named: [string, string][] = (await getCollection('pages')).map(({ id, data }): [string, string] => [
    id,
    data.title,
  ]);
  const [record] = await loadRecords('addresses');
  const file: JumpFile = {
    platforms: site.platforms.map(({ slug, name }) => [
      slug,
      name,
      (documents.get(slug) ?? []).map(({ document }) => [document.slug, document.title]),
      othersOf(slug),
    ]),
    types: site.categories.flatMap(({ types }) => types.map(({ slug, name }): [string, string] => [slug, name])),
    regulations: await Promise.all(laws.map((law) => factOf(law, 'names', namesOf))),
    pages: [...named, ...sections.map(([path, words]): [string, string] => [path, say(words)])].sort(),
    prefix: record?.head.recordId.split('-')[0] ?? '',
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
