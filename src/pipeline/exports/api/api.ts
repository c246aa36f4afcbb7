/**
 * A read-only API of files: index, platforms, documents, types, answers and changes by month, with a JSON Schema of each and an OpenAPI
 * description. Clauses are in clause-answer.ts. In: what a site holds. Out: JSON files below api/v1.
 */
import { z } from 'zod';
import { byCodeOrder, inCodeOrder } from '../../schema/order.ts';
import { isLeftOut } from '../few-files.ts';
import type { ExportPlace } from '../format.ts';
import { toInertJson } from '../safe-text.ts';
import type { ExportedFile, SiteData, SiteFormat } from '../site-format.ts';
import { type ApiShape, apiFolder, apiShapes, schemaPath } from './shapes.ts';

export const api: SiteFormat = {
  name: 'API of JSON files, JSON Schema, OpenAPI',
  file: 'api/v1/',
  mediaType: 'application/json',
  specification: 'https://spec.openapis.org/oas/v3.1.1.html',
  openedBy: 'ajv, with JSON Schema 2020-12 and the schema of OpenAPI 3.1',
  opens: 'every program; openapi.json says what is where',
  ofRecords: {
    platforms: (one, place) => toFile('platform', one.path, one.path, one, place),
    documents: (one, place) => toFile('document', one.path, one.path, one, place),
    types: (one, place) => toFile('type', `types/${one.slug}`, one.path, one, place),
    comparisons: (one, place) => toFile('answers', one.path.replace('compare', 'answers'), one.path, one, place),
  },
  *files(data, place) {
    const months = byMonth(data);
    for (const [month, changes] of months) {
      const own = { month, changes: changes.map((one) => toChange(one, place)) };
      yield toFile('changes', `changes/${month}`, 'changes', own, place);
    }
    yield toFile('index', 'index', 'data', toIndex(data, months, place), place);
    yield* toDescriptions(place);
  },
};

const toFile = (shape: ApiShape, path: string, page: string, value: object, place: ExportPlace): ExportedFile => ({
  path: `${apiFolder}/${path}.json`,
  content: `${toInertJson({ $schema: place.file(schemaPath(shape)), page: place.page(page), ...value })}\n`,
});

type News = { row: SiteData['digests'][number]['changes'][number]; held: SiteData['changes'][number] };

/** What counts as news is decided in records/digest-record.ts. */
function byMonth({ digests, changes }: SiteData): [string, News[]][] {
  const held = new Map(changes.map((one) => [one.path, one]));
  const news = digests.flatMap(({ changes }) =>
    changes.flatMap((row) => {
      const one = held.get(row.path);
      return one ? [{ row, held: one }] : [];
    }),
  );
  const newestFirst = news.sort(
    (a, b) => inCodeOrder(b.row.capturedAt, a.row.capturedAt) || inCodeOrder(a.row.path, b.row.path),
  );
  return [...Map.groupBy(newestFirst, ({ row }) => row.capturedAt.slice(0, 7))].sort(byCodeOrder(([key]) => key));
}

function toChange({ row, held: { before, after, was, is, clauses } }: News, place: ExportPlace) {
  return {
    ...row,
    page: place.page(row.path),
    digests: { ...(before && { before: before.snapshot.digest }), after: after.snapshot.digest },
    ...{ was, is },
    clauses: clauses.map(({ path, title, type, what, counts }) => ({ path, title, type, what, counts })),
  };
}

function toIndex(
  { site, platforms, types, comparisons }: SiteData,
  months: readonly [string, readonly News[]][],
  place: ExportPlace,
) {
  const at = (path: string) => place.file(`${apiFolder}/${path}.json`);
  const compared = new Set(comparisons.map(({ slug }) => slug));
  return {
    api: 'v1',
    title: site.title,
    licence: site.licence,
    ...(site.newest && { newest: site.newest }),
    ...(site.newestAnalysis && { newestAnalysis: site.newestAnalysis }),
    counts: site.counts,
    platforms: platforms.map(({ path, name }) => ({ slug: path.slice('platforms/'.length), name, file: at(path) })),
    types: types
      .filter(({ slug }) => compared.has(slug))
      .map(({ slug, name }) => ({ slug, name, file: at(`types/${slug}`), answers: at(`answers/${slug}`) })),
    changes: months.map(([month, changes]) => ({ month, changes: changes.length, file: at(`changes/${month}`) })),
  };
}

function* toDescriptions(place: ExportPlace): Iterable<ExportedFile> {
  const shapes = Object.entries(apiShapes) as [ApiShape, (typeof apiShapes)[ApiShape]][];
  for (const [name, { schema }] of shapes) {
    const json = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'ref' });
    yield {
      path: schemaPath(name),
      content: `${JSON.stringify({ $id: place.file(schemaPath(name)), title: name, ...json })}\n`,
    };
  }
  const described = shapes.filter(([, { at }]) => !(place.hasFewFiles && isLeftOut(`${apiFolder}/${at}`)));
  // A clause and what became of one have the same address.
  const paths = [...Map.groupBy(described, ([, { at }]) => at)].map(([at, own]) => {
    const [[name], is] = [own[0]!, own.map(([, { is }]) => is).join(' Or: ')];
    const schemas = own.map(([name]) => ({ $ref: `schemas/${name}.json` }));
    const parameters = [...at.matchAll(/\{(\w+)\}/g)].map(([, one]) => ({
      name: one,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const content = { 'application/json': { schema: schemas.length === 1 ? schemas[0] : { oneOf: schemas } } };
    return [
      `/${at}`,
      { get: { operationId: name, summary: is, parameters, responses: { 200: { description: is, content } } } },
    ];
  });
  const description = {
    openapi: '3.1.0',
    info: { title: `${place.site.title}: API`, version: '1', license: { name: place.site.licence.analyses } },
    servers: [{ url: place.file(apiFolder) }],
    paths: Object.fromEntries(paths),
  };
  yield { path: `${apiFolder}/openapi.json`, content: `${toInertJson(description)}\n` };
}
