import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { badges } from '../embed/badges.ts';
import { examplePlace, exampleSite, filesOfFormat, hostile, readExampleSite } from '../example-site.ts';
import { moved } from '../moved.ts';
import type { ExportedFile, SiteData } from '../site-format.ts';
import { api } from './api.ts';
import { clauseAnswer } from './clause-answer.ts';
import { hosts } from './hosts.ts';

const { data: example, records, clauses } = await readExampleSite(exampleSite());
const [sale] = example.clauses.filter(({ path }) => path.endsWith('/sale'));
const address = { kind: 'address', title: 'T', clauseType: sale!.clauseType } as const;
const data: SiteData = {
  ...example,
  former: [
    {
      ...{ ...address, status: 'published', recordId: sale!.recordId, path: `records/${sale!.recordId}` },
      ...{ clausePath: sale!.path, formerPaths: ['platforms/anvil/privacy/sold', example.clauses[0]!.path] },
    },
    {
      ...{
        ...address,
        status: 'withdrawn',
        recordId: 'EX-0000000',
        path: 'records/EX-0000000',
        reason: '*No* quotation.',
      },
      ...{ withdrawnOn: '2026-02-01', formerPaths: ['platforms/gone/terms/sale'] },
    },
  ],
};
const place = examplePlace(data.site);
const files = new Map<string, string>();
const keep = ({ path, content }: ExportedFile) => files.set(path, String(content));
for (const format of [api, hosts, badges, moved])
  for await (const file of filesOfFormat(format, data, records, place)) keep(file);
for (const clause of clauses) keep(clauseAnswer.write(clause, '', place));
const json = (path: string) => JSON.parse(files.get(path)!);
const fileOf = (address: string) => address.replace('https://policies.example/', '');

test('every file is what the schema that it names says', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
  const named = [...files.keys()].filter((path) => /^api\/v1\/(?!schemas|openapi)/.test(path));
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) {
    const value = json(path);
    const schema = json(fileOf(value.$schema));
    const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
    expect(validate(value), `${path}: ${JSON.stringify(validate.errors?.slice(0, 2))}`).toBe(true);
  }
});

test('the index names files that are there', () => {
  const { platforms, types, changes, counts } = json('api/v1/index.json');
  const named = [...platforms, ...types, ...changes].flatMap(({ file, answers }) => [
    file,
    ...(answers ? [answers] : []),
  ]);
  for (const address of named) expect(files.has(fileOf(address)), address).toBe(true);
  expect(counts.clauses).toBe(data.clauses.length);
});

test('the OpenAPI description is one, by the schema of OpenAPI 3.1', async () => {
  const validator = new Validator();
  const schemas = [...files.keys()].filter((path) => path.startsWith('api/v1/schemas/'));
  for (const path of schemas) await validator.addSpecRef(json(path), path.replace('api/v1/', ''));
  expect(await validator.validate(json('api/v1/openapi.json'))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('the OpenAPI description has a path for every kind of file, with its schema', () => {
  const { paths, openapi } = json('api/v1/openapi.json');
  expect(openapi).toMatch(/^3\.1/);
  const patterns = Object.keys(paths).map(
    (path) =>
      new RegExp(
        `^api/v1${path
          .replaceAll('{scope}', '.+')
          .replace(/\{\w+\}/g, '[^/]+')
          .replaceAll('.json', '\\.json')}$`,
      ),
  );
  for (const path of files.keys())
    if (/^api\/v1\/(?!schemas|openapi)/.test(path))
      expect(
        patterns.some((one) => one.test(path)),
        path,
      ).toBe(true);
  const refs = [...JSON.stringify(paths).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => `api/v1/${ref}`);
  expect(refs).toContain('api/v1/schemas/moved.json');
  for (const ref of refs) expect(files.has(ref), ref).toBe(true);
});

test('what changed since a day is in the months from that day on, with words and digests', () => {
  const since = '2026-03-01';
  const months: { month: string; file: string; changes: number }[] = json('api/v1/index.json').changes;
  const found = months
    .filter(({ month }) => month >= since.slice(0, 7))
    .flatMap(({ file }) => json(fileOf(file)).changes);
  expect(found.length).toBe(data.site.counts.changes);
  expect(found.find(({ platform }) => platform.slug === 'anvil')).toMatchObject({
    was: 'We train on it for a year.',
    is: 'We train on it for as long as we like.',
    digests: { before: expect.stringMatching(/^[0-9a-f]{64}$/), after: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

test('a host leads to the platform behind it', () => {
  const list = json('api/v1/hosts.json');
  expect(list.hosts['anvil.example']).toEqual(['anvil']);
  expect(list.platforms.anvil.answers['data-sale']).toBe('low');
  expect(list.version).toMatch(/^[0-9a-f]{16}$/);
});

test('where a clause stood before, its files and its badge stay and say what became of it', () => {
  const where = (path: string) => [json(`api/v1/clauses/${path}.json`), files.get(`platforms/${path}/index.md`)];
  const [sold, soldText] = where('anvil/privacy/sold');
  expect(sold).toMatchObject({ status: 'moved', path: sale!.path });
  expect(files.has(fileOf(sold.file))).toBe(true);
  expect(soldText).toContain(`has moved to [${sale!.path}](<https://policies.example/${sale!.path}/>).`);
  const [gone, goneText] = where('gone/terms/sale');
  expect(gone).toMatchObject({ status: 'withdrawn', withdrawnOn: '2026-02-01', reason: '*No* quotation.' });
  expect(goneText).toContain('This clause was withdrawn on 2026-02-01. \\*No\\* quotation.');
  expect(files.get(`badges/gone/${sale!.clauseType.category.id}.svg`)).toContain('withdrawn, 2026-02-01');
  // One that another clause took since is that clause’s.
  expect(json(`api/v1/clauses/${example.clauses[0]!.path.replace('platforms/', '')}.json`).status).toBeUndefined();
});

describe('on other sites', () => {
  const clause = clauses.find(({ path }) => path.endsWith('anvil/privacy/sale'))!;
  const long = {
    ...clause,
    title: hostile.repeat(20),
    passage: { ...clause.passage, blocks: [{ kind: 'paragraph' as const, text: `<&"' ${hostile} `.repeat(400) }] },
  };

  test('a card is an oEmbed answer: a sandboxed frame that holds all of itself and the permanent link', () => {
    const answer = JSON.parse(String(clauseAnswer.write(clause, '', place).content));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 520, height: 320, title: clause.title });
    expect(answer.html).toMatch(/^<iframe sandbox="allow-popups" [^>]*srcdoc="[^"]*"><\/iframe>$/);
    expect(answer.html).toContain(`https://policies.example/records/${clause.recordId}/`);
    expect(answer.html).toContain('We sell it.');
    expect(answer.html).not.toMatch(/(?:src|href)="http/);
  });

  test('a card of the longest and worst words weighs at most 6 KB and holds no script', () => {
    const { html } = JSON.parse(String(clauseAnswer.write(long, '', place).content));
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(6 * 1024);
    expect(html).not.toContain('<script');
  });

  test('a badge says answer, day and audience and weighs at most 6 KB', () => {
    const mine = [...files].filter(([path]) => path.startsWith('badges/anvil/'));
    expect(mine.map(([, svg]) => svg).join('')).toMatch(
      /id="data-sale".*Anvil: .*says it, low severity, for consumers, \d{4}-\d\d-\d\d/s,
    );
    for (const [path, svg] of mine) expect(Buffer.byteLength(svg), path).toBeLessThanOrEqual(6 * 1024);
  });
});
