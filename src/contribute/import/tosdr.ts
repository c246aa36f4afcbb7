/**
 * ToS;DR points. In: a file as a value: a service with its points (API: `points`, formerly `pointsData`), a list of points, or
 * one point. Out: products with the quotations of points that were not declined; analyses and scores are left where they are; the title of a case says
 * which clause type it is.
 * The field of the quotation was called quoteText, quote_text, quote and source in turn; topics came as slugs or as objects.
 */
import { z } from 'zod';
import { longestQuote, SourceError, type SourceProduct, type SourceQuote } from './source.ts';
import { typeOfCase } from './tosdr-cases.ts';

const id = z.union([z.string(), z.number()]);
const quoted = z.string().max(longestQuote).nullish();
const topic = z.union([
  id,
  z.object({ slug: z.string().nullish(), title: z.string().nullish(), name: z.string().nullish() }),
]);
const point = z.object({
  id: id.nullish(),
  status: z.string().nullish(),
  quoteText: quoted,
  quote_text: quoted,
  quote: quoted,
  services: z.array(z.string()).nullish(),
  topics: z.array(topic).nullish(),
  topic: topic.nullish(),
  title: z.string().nullish(),
  case: z
    .union([
      z.string(),
      z.object({
        title: z.string().nullish(),
        name: z.string().nullish(),
        topic: topic.nullish(),
        topic_id: id.nullish(),
      }),
    ])
    .nullish(),
  tosdr: z.object({ topic: z.string().nullish(), case: z.string().nullish() }).nullish(),
});
const service = z.object({
  name: z.string().nullish(),
  slug: z.string().nullish(),
  url: z.string().nullish(),
  urls: z.array(z.string()).nullish(),
  points: z.union([z.array(point), z.array(id)]).nullish(),
  pointsData: z.record(z.string(), point).nullish(),
});

type Point = z.infer<typeof point>;

export function fromToSDR(value: unknown): SourceProduct[] {
  const inside = isObject(value) && isObject(value['parameters']) ? value['parameters'] : value;
  const list = Array.isArray(inside) ? inside : [inside];
  return isPoint(list[0])
    ? fromPoints(parse(z.array(point), list))
    : list.map((one) => fromService(parse(service, one)));
}

function fromService({ name, slug, url, urls, points, pointsData }: z.infer<typeof service>): SourceProduct {
  const all = [...(points ?? []), ...Object.values(pointsData ?? {})].filter((one): one is Point => isObject(one));
  return {
    name: name ?? slug ?? '',
    slug: slug ?? undefined,
    hosts: [...(urls ?? []), ...(url ? url.split(',') : [])].map((host) => host.trim()),
    quotes: all.flatMap(toQuote),
  };
}

function fromPoints(points: readonly Point[]): SourceProduct[] {
  const byService = Map.groupBy(points, ({ services }) => services?.[0] ?? '');
  return [...byService].map(([name, own]) => ({ name, hosts: [], quotes: own.flatMap(toQuote) }));
}

function toQuote(one: Point, index: number): SourceQuote[] {
  const quote = one.quoteText ?? one.quote_text ?? one.quote;
  if (!quote?.trim() || /declined|disputed/.test(one.status ?? '')) return [];
  const ofCase = isObject(one.case) ? [one.case.topic, one.case.topic_id] : [];
  const titles = [
    isObject(one.case) ? one.case.title : one.case,
    isObject(one.case) ? one.case.name : undefined,
    one.tosdr?.case,
    one.title,
  ];
  const type = titles.map((title) => title && typeOfCase(title)).find((found) => found);
  const notions = [...(one.topics ?? []), one.topic, ...ofCase, one.tosdr?.topic].flatMap((named) =>
    isObject(named) ? [named.slug, named.title, named.name] : [named],
  );
  return [
    {
      label: `point ${one.id ?? index + 1}`,
      notions: notions.filter(isNamed).map(toNotion),
      quote,
      ...(type && { types: [type] }),
    },
  ];
}

function isNamed(name: string | number | null | undefined): name is string | number {
  return name !== null && name !== undefined && name !== '';
}

function toNotion(name: string | number): string {
  return String(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function isPoint(value: unknown): boolean {
  return isObject(value) && ['quoteText', 'quote_text', 'quote'].some((key) => key in value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new SourceError(`no ToS;DR service and no points: ${z.prettifyError(read.error)}`);
}
