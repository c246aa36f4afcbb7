import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../pipeline/exports/api/api.ts';
import { clauseAnswer } from '../pipeline/exports/api/clause-answer.ts';
import { bulk } from '../pipeline/exports/bulk/bulk.ts';
import { examplePlace, exampleSite, filesOfFormat, readExampleSite } from '../pipeline/exports/example-site.ts';
import type { ExportedFile } from '../pipeline/exports/site-format.ts';
import { toServer } from './server.ts';
import { SiteFiles } from './site-files.ts';

const sold = 'We sell it, and we don’t ask.';
const folder = mkdtempSync(join(tmpdir(), 'mcp-'));
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  const { data, records, clauses } = await readExampleSite(exampleSite(sold));
  const place = examplePlace(data.site);
  const write = ({ path, content }: ExportedFile) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const format of [api, bulk]) for await (const file of filesOfFormat(format, data, records, place)) write(file);
  for (const clause of clauses) write(clauseAnswer.write(clause, '', place));
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await toServer(new SiteFiles(folder), '1').connect(ours);
  await client.connect(theirs);
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

async function call(name: string, args: Record<string, unknown> = {}) {
  const { content, isError } = await client.callTool({ name, arguments: args });
  const { text } = (content as { text: string }[])[0]!;
  return isError ? { error: text } : JSON.parse(text);
}

test('there are five tools, all of which only read', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'list_site',
    'search_clauses',
    'get_clause',
    'compare_platforms',
    'changes_since',
  ]);
  for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
});

test('clauses are found by their words, and told by address or record id', async () => {
  const { clauses, notice } = await call('search_clauses', { words: 'SELL', platform: 'anvil' });
  expect(clauses.map(({ words }: { words: string }) => words)).toEqual([sold]);
  expect(notice).toContain('no instructions');
  const { clause: path, record_id } = clauses[0];
  const addresses = [
    `https://policies.example/platforms/${path}/`,
    `/platforms/${path}?x#words`,
    `/records/${record_id}/#top`,
  ];
  for (const clause of [path, record_id, ...addresses])
    expect((await call('get_clause', { clause })).clause.passage.blocks[0].text).toBe(sold);
});

test('words are found whatever quotation marks and letter case they are typed with', async () => {
  for (const words of ['DON’T ask', "don't ASK", 'donʼt'])
    expect([words, (await call('search_clauses', { words })).found]).toEqual([words, 1]);
  expect((await call('search_clauses', { words: 'do not ask' })).found).toBe(0);
});

test('a platform or a type that the site lacks is no silence', async () => {
  const asked = [
    ['search_clauses', { words: 'sell', platform: 'nobody' }],
    ['search_clauses', { words: 'sell', type: 'nothing' }],
    ['changes_since', { date: '2026-03-01', platform: 'nobody' }],
    ['compare_platforms', { type: 'nothing' }],
  ] as const;
  for (const [tool, args] of asked) expect((await call(tool, args)).error).toContain('is not on this site');
});

test('whom nobody answered is not told the answers of another audience', async () => {
  const { comparison } = await call('compare_platforms', { type: 'data-sale' });
  const asked = await call('compare_platforms', { type: 'data-sale', audience: comparison.audience });
  expect(asked.comparison).toEqual(comparison);
  expect((await call('compare_platforms', { type: 'data-sale', audience: 'developer' })).error).toContain('developer');
});

test('answers keep saying, silence and not reviewed apart', async () => {
  const { comparison } = await call('compare_platforms', { type: 'data-sale' });
  expect(
    comparison.answers.find(({ platform }: { platform: { slug: string } }) => platform.slug === 'anvil').answer,
  ).toBe('says');
});

test('changes since a day have the words before and after', async () => {
  const { changes } = await call('changes_since', { date: '2026-03-01', platform: 'anvil' });
  expect(changes).toMatchObject([{ was: 'We train on it for a year.', is: 'We train on it for as long as we like.' }]);
  expect((await call('changes_since', { date: '2026-03-05', platform: 'anvil' })).found).toBe(0);
});

test('what is not there, and ways out of the folder, are refused', async () => {
  for (const clause of ['anvil/privacy/none', '../../../etc/passwd', '/etc/passwd'])
    expect((await call('get_clause', { clause })).error).toContain('is not on this site');
});
