import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type EarlyTexts, indexTextsEarly } from './index-texts.ts';
import { IndexPreparation } from './prepare-index.ts';
import { indexSite } from './search-index.ts';

function makeCollections() {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const collections = join(folder, 'collections');
  const write = (id: string, record: object) => {
    const file = join(collections, `${id}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    const lines = Object.entries(record).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    writeFileSync(file, `---\n# Generated from a test; do not edit.\n${lines.join('')}---\n`);
  };
  const writeText = (id: string, words: string) =>
    write(`texts/${id}`, {
      ...{ kind: 'text', path: `platforms/${id}`, isNewest: true },
      ...{ platform: { name: 'Anvil' }, document: { title: 'Terms', documentType: 'Terms', language: 'en' } },
      snapshot: { capturedAt: '2026-01-02T00:00:00Z' },
      blocks: [{ kind: 'paragraph', id: 'one', segments: [{ text: words }] }],
    });
  write('site/site', { kind: 'site', language: 'en', newestChanges: [], glossary: [] });
  writeText('anvil/terms/new', 'We sell data to partners.');
  writeText('anvil/privacy/new', 'We keep data for a year.');
  const index = async (name: string, texts?: readonly string[]) => {
    const staging = join(folder, name);
    mkdirSync(staging);
    const prepared = new IndexPreparation(collections, undefined);
    const found = texts && prepared.findTexts(texts.map((id) => [id, 'digest']));
    const early: EarlyTexts | undefined = found && (await indexTextsEarly(found, { collections, staging, code: '' }));
    const options = { collections, staging, pages: [], rendered: Promise.resolve(), onRecord() {} };
    await indexSite(options, prepared, Promise.resolve(early));
    const files = readdirSync(join(staging, 'pagefind-texts'), { recursive: true, encoding: 'utf8' }).sort();
    return { files, words: readFileSync(join(staging, 'search-words-texts.txt'), 'utf8') };
  };
  return { index, writeText };
}

test('texts that are indexed while other records are written are indexed as they are after them', async () => {
  const { index } = makeCollections();
  expect(await index('early', ['anvil/terms/new', 'anvil/privacy/new'])).toEqual(await index('late'));
});

test('what was indexed of texts that are others in the end is left out', async () => {
  const { index, writeText } = makeCollections();
  const whole = await index('late');
  expect(await index('few', ['anvil/terms/new'])).toEqual(whole);
  writeText('anvil/terms/new', 'We sell nothing to anyone.');
  expect((await index('changed', ['anvil/terms/new', 'anvil/privacy/new'])).words).toContain('nothing');
});
