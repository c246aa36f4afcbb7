/**
 * Which folder each document of an archive gets in a corpus. In: services and terms, and renames given by hand
 * (`Tp-link=tp-link-2`, `Tp-link/Privacy Policy=privacy`). Out: platform and document slugs, or one error that
 * lists all names without a slug and all that would share one.
 */
import { slug as schema } from '../../pipeline/schema/common.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { findLost, toSlug } from '../../words/slug.ts';

export interface Placed {
  readonly service: string;
  readonly terms: string;
  readonly platform: string;
  readonly document: string;
}

type Named = Readonly<Record<'service' | 'terms', string>>;

export function placeDocuments(named: readonly Named[], renames: readonly string[]): Placed[] {
  const given = new Map(renames.map(parseRename));
  const services = [...new Set(named.map(({ service }) => service))];
  const faults = [
    ...findFaults(services, given, ''),
    ...services.flatMap((service) => {
      const terms = named.filter((name) => name.service === service).map((name) => `${service}/${name.terms}`);
      return findFaults(terms, given, `${service}/`);
    }),
    ...findUnused(given, [...services, ...named.map(({ service, terms }) => `${service}/${terms}`)]),
  ];
  if (faults.length > 0)
    throw new ArchiveError(
      ['the archive’s names cannot all become folders; nothing was written:', ...faults].join('\n  '),
      'give each another folder with  --rename "<name>=<slug>"  such as  --rename "Tp-link=tp-link-2"',
    );
  return named.map(({ service, terms }) => ({
    service,
    terms,
    platform: given.get(service) ?? toSlug(service),
    document: given.get(`${service}/${terms}`) ?? toSlug(terms),
  }));
}

function findFaults(names: readonly string[], given: ReadonlyMap<string, string>, prefix: string): string[] {
  const bySlug = Map.groupBy(names, (name) => given.get(name) ?? toSlug(name.slice(prefix.length)));
  return [...bySlug].flatMap(([slug, sharing]) => {
    if (!schema.safeParse(slug).success)
      return sharing.map((name) => `"${name}" gives no slug${explain(slug, name.slice(prefix.length))}`);
    return sharing.length > 1 ? [`${sharing.map((name) => `"${name}"`).join(' and ')} all give ${slug}`] : [];
  });
}

function explain(slug: string, name: string): string {
  if (slug !== '') return `, but "${slug}"`;
  const lost = findLost(name);
  return lost.length > 0 ? `: no Latin letters stand for ${lost.join(' ')}` : '';
}

function findUnused(given: ReadonlyMap<string, string>, names: readonly string[]): string[] {
  const known = new Set(names);
  return [...given.keys()]
    .filter((name) => !known.has(name))
    .map((name) => `--rename names "${name}", which is not in the archive`);
}

function parseRename(rename: string): [name: string, slug: string] {
  const at = rename.lastIndexOf('=');
  if (at < 1) throw new ArchiveError(`"${rename}" is not a rename`, 'write  --rename "<name>=<slug>"');
  return [rename.slice(0, at), rename.slice(at + 1)];
}
