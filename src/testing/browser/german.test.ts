import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { speak } from '../../build/render/speak.ts';
import { type PackedHints, unpackHints } from '../../pipeline/schema/search-hints.ts';
import { toSpeak } from '../../words/interface/sentences.ts';
import { sentences, vocabularies } from '../../words/interface/tables.ts';
import { Untranslated } from '../untranslated.ts';
import { findKinds } from './kinds.ts';

const folder = inject('folder');
const content = join(import.meta.dirname, '..', '..', '..', 'content');

/** All that authors wrote for the specimen; what the vocabulary says has to be in the table. */
function readAuthored(): string {
  const folders = ['pages', 'corpora/specimen'].map((name) => join(content, name));
  const files = folders.flatMap((name) =>
    readdirSync(name, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
}

/** Names of laws and kinds of documents, terms as texts have them and words of other languages are the same everywhere. */
const sameKeys = /^(?:short|official|aliases|term|forms|glosses|mapsTo|synonyms)$/;
function readSame(value: unknown, isSame = false): string[] {
  if (typeof value === 'string') return isSame ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => readSame(one, isSame));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => readSame(one, isSame || sameKeys.test(key)));
}
const sameEverywhere = (readdirSync(join(content, 'vocabulary'), { recursive: true }) as string[])
  .filter((file) => file.endsWith('.yml'))
  .flatMap((file) => {
    const data: unknown = parse(readFileSync(join(content, 'vocabulary', file), 'utf8'));
    const kinds = (data as { documentTypes?: { name: string }[] }).documentTypes ?? [];
    return [...readSame(data), ...kinds.map(({ name }) => name)];
  });
const authored = [readAuthored(), ...sameEverywhere].join('\n');
const hints = unpackHints(JSON.parse(readFileSync(join(folder, 'search-hints.json'), 'utf8')) as PackedHints);
const names = [
  'LinkedIn',
  ...hints.platforms.flatMap(([name, others]) => [name, ...others]),
  ...[...authored.matchAll(/^ *(?:title|name|author|reviewer|sector): *["']?([^\n"']{3,60})/gm)].map(
    ([, name]) => name!,
  ),
];
const untranslated = new Untranslated(toSpeak('de', vocabularies['de'], sentences['de'])!, authored, names);

/** Pages written by hand are in the language of whoever wrote them. */
const isByHand = (kind: string) =>
  /^(?:prose|contribute|about|questions|cite-and-verify|threat-model|suggestions|data|performance)/.test(kind);
const kinds = Object.entries(findKinds(folder)).filter(([kind]) => !isByHand(kind));

it.each(kinds)('has no English words of the interface on a German page: %s', (_, path) => {
  const html = readFileSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
  expect(untranslated.of(html)).toEqual([]);
});

it('finds a sentence that nobody translated', () => {
  expect(untranslated.of('<p>This sentence has no sister.</p>')).toEqual(['This sentence has no sister.']);
});

it('says a whole page in German', () => {
  const home = readFileSync(join(folder, 'index.html'), 'utf8').replace(/<html lang="?en"?/, '<html lang="de"');
  const german = speak(home);
  expect(german).toContain('Die Klauseln durchsuchen');
  expect(german).not.toContain('Weekly digest');
});
