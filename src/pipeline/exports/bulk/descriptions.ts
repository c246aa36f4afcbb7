/**
 * What the bulk files are, for machines: a Frictionless data package with every column, and an RO-Crate. In: the tables with their numbers of
 * rows, the place. Out: datapackage.json and ro-crate-metadata.json.
 */
import type { ExportPlace } from '../format.ts';
import { toInertJson } from '../safe-text.ts';
import type { ExportedFile, SiteData } from '../site-format.ts';
import type { Table } from './table.ts';

export interface WrittenTable {
  readonly table: Table;
  readonly rows: number;
  readonly csv: { readonly path: string; readonly bytes: number; readonly hash: string };
}

/**
 * `data/datapackage.json`: a Frictionless data package with every column, key and reference of the CSV files, their bytes,
 * digests and numbers of rows.
 */
export function toDataPackage(written: readonly WrittenTable[], { site }: SiteData, place: ExportPlace): ExportedFile {
  const resources = written.map(({ table, rows, csv }) => ({
    name: table.name,
    title: table.is,
    path: csv.path.slice('data/'.length),
    ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', profile: 'tabular-data-resource' },
    ...{ bytes: csv.bytes, hash: `sha256:${csv.hash}`, rowcount: rows },
    schema: {
      fields: table.columns.map(({ name, type, is }) => ({ name, type, description: is })),
      primaryKey: table.key,
      missingValues: [''],
      // A list without a key is refused by the profile.
      ...(table.refers.length > 0 && {
        foreignKeys: table.refers.map((one) => ({
          fields: [one.column],
          reference: {
            resource: one.table,
            fields: [written.find(({ table }) => table.name === one.table)!.table.key[0]],
          },
        })),
      }),
    },
  }));
  const value = {
    profile: 'tabular-data-package',
    name: 'clausary',
    title: site.title,
    description: site.tagline,
    ...(isWhole(place.page('data')) && { homepage: place.page('data') }),
    licenses: [
      {
        name: site.licence.analyses.replace(/[^-\w.]+/g, '-'),
        title: `Analyses: ${site.licence.analyses}. ${site.licence.texts}`,
      },
    ],
    resources,
  };
  return { path: 'data/datapackage.json', content: `${toInertJson(value)}\n` };
}

/** The profile takes an address with its site only. */
const isWhole = (address: string) => !address.startsWith('/');

/** `data/ro-crate-metadata.json`: the CSV files as a data set in RO-Crate 1.1, with publisher and licence. */
export function toCrate(written: readonly WrittenTable[], { site }: SiteData, place: ExportPlace): ExportedFile {
  const files = written.map(({ table, csv }) => ({
    '@id': csv.path.slice('data/'.length),
    '@type': 'File',
    name: table.name,
    description: table.is,
    encodingFormat: 'text/csv',
    contentSize: String(csv.bytes),
    sha256: csv.hash,
  }));
  const published = site.newestAnalysis ?? site.newest?.slice(0, 10) ?? '1970-01-01';
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: site.title,
      description: site.tagline,
      datePublished: published,
      license: { '@id': '#licence' },
      publisher: { '@id': '#publisher' },
      url: place.page('data'),
      hasPart: [...files, { '@id': 'datapackage.json' }].map((one) => ({ '@id': one['@id'] })),
    },
    { '@id': '#publisher', '@type': 'Organization', name: site.publisher },
    { '@id': '#licence', '@type': 'CreativeWork', name: site.licence.analyses, description: site.licence.texts },
    { '@id': 'datapackage.json', '@type': 'File', name: 'Columns of the tables', encodingFormat: 'application/json' },
    ...files,
  ];
  // The context of 1.1 has no word for digests.
  const context = ['https://w3id.org/ro/crate/1.1/context', { sha256: 'https://schema.org/sha256' }];
  const value = { '@context': context, '@graph': graph };
  return { path: 'data/ro-crate-metadata.json', content: `${toInertJson(value)}\n` };
}
