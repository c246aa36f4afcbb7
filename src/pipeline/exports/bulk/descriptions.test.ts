/** The data package by the rules of Frictionless, and the crate by those of RO-Crate 1.1, both held against the files they describe. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { examplePlace, exampleSite, readExampleSite } from '../example-site.ts';
import { bulk } from './bulk.ts';

const { data } = await readExampleSite(exampleSite());
const folder = mkdtempSync(join(tmpdir(), 'described-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = new Map<string, Buffer>();
for await (const { path, content } of bulk.files(data, examplePlace(data.site))) {
  files.set(path, Buffer.from(content as string));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const json = (path: string) => JSON.parse(String(files.get(path)));
const duck = await (await DuckDBInstance.create(':memory:')).connect();
const ask = async (sql: string) => (await duck.runAndReadAll(sql)).getRows().map((row) => row.map(String));

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: { name: string; type: string }[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
const { profile, name, homepage, licenses, resources } = json('data/datapackage.json') as {
  profile: string;
  homepage: string;
  licenses: { name: string }[];
  name: string;
  resources: Resource[];
};
const table = ({ path }: Resource) => `read_csv('${folder}/data/${path}', header = true, all_varchar = true)`;
const forms: Record<string, string> = {
  integer: '^-?[0-9]+$',
  boolean: '^(true|false)$',
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  datetime: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$',
};

test('the package and each resource have what a tabular data package must have', () => {
  expect(profile).toBe('tabular-data-package');
  expect(homepage).toMatch(/^https:/);
  for (const { name } of licenses) expect(name).toMatch(/^[-a-zA-Z0-9._]+$/);
  for (const one of [name, ...resources.map((resource) => resource.name)]) expect(one).toMatch(/^[-a-z0-9._]+$/);
  for (const { path, bytes, hash } of resources) {
    const file = files.get(`data/${path}`)!;
    expect(file.length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(file).digest('hex')}`, path).toBe(hash);
  }
});

test.each(resources.map((one) => [one.name, one] as const))(
  '%s has the columns, types and keys it declares',
  async (_, one) => {
    const { fields, primaryKey, foreignKeys } = one.schema;
    const header = String(files.get(`data/${one.path}`))
      .split('\r\n')[0]!
      .split('\n')[0];
    expect(header).toBe(fields.map(({ name }) => name).join(','));
    for (const { name, type } of fields) {
      if (type === 'string') continue;
      const sql = `SELECT count(*) FROM ${table(one)} WHERE "${name}" <> '' AND NOT regexp_matches("${name}", '${forms[type]}')`;
      expect(await ask(sql), name).toEqual([['0']]);
    }
    const key = primaryKey.map((field) => `"${field}"`).join(', ');
    expect(await ask(`SELECT count(*) FROM (SELECT 1 FROM ${table(one)} GROUP BY ${key} HAVING count(*) > 1)`)).toEqual(
      [['0']],
    );
    // By the profile, a list of keys has one at least.
    expect(foreignKeys?.length).not.toBe(0);
    for (const { fields, reference } of foreignKeys ?? []) {
      const other = resources.find(({ name }) => name === reference.resource)!;
      const sql = `SELECT count(*) FROM ${table(one)} WHERE "${fields[0]}" NOT IN (SELECT "${reference.fields[0]}" FROM ${table(other)})`;
      expect(await ask(sql), fields[0]).toEqual([['0']]);
    }
  },
);

test('the crate describes itself, its root and every file in it', () => {
  const crate = json('data/ro-crate-metadata.json') as { '@context': unknown[]; '@graph': Record<string, unknown>[] };
  const of = (id: unknown) => crate['@graph'].filter((one) => one['@id'] === id);
  expect(crate['@context']).toContain('https://w3id.org/ro/crate/1.1/context');
  expect(of('ro-crate-metadata.json')).toMatchObject([
    { '@type': 'CreativeWork', conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' }, about: { '@id': './' } },
  ]);
  const [root] = of('./') as [Record<string, unknown> & { hasPart: { '@id': string }[] }];
  expect(root['@type']).toBe('Dataset');
  expect(root['datePublished']).toMatch(/^\d{4}-\d\d-\d\d$/);
  // Whatever it refers to is in it.
  const named = [...JSON.stringify(crate['@graph']).matchAll(/"@id":"([^"]+)"/g)].map(([, id]) => id!);
  for (const id of named.filter((id) => !id.startsWith('https:'))) expect(of(id), id).toHaveLength(1);
  for (const property of ['name', 'description', 'license']) expect(root[property], property).toBeTruthy();
  expect(root.hasPart.length).toBeGreaterThan(resources.length);
  for (const { '@id': id } of root.hasPart) {
    const [file, ...others] = of(id);
    expect(others).toEqual([]);
    expect(file!['@type']).toBe('File');
    expect(files.has(`data/${id}`), id).toBe(true);
    if (file!['contentSize']) expect(file!['contentSize']).toBe(String(files.get(`data/${id}`)!.length));
  }
});
