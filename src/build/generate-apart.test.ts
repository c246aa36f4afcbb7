import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../pipeline/checks/example-corpus.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { generateAgain, generateApart } from './generate-apart.ts';
import type { WrittenRecord } from './write-records.ts';

const root = join(import.meta.dirname, '../..');

test('a process that was ended from outside is told of', async () => {
  const collections = mkdtempSync(join(tmpdir(), 'collections-'));
  const options = { root, corpus: 'specimen', collections };
  const ending = generateApart(options, undefined, { onStart: (child) => child.kill('SIGKILL') });
  await expect(ending).rejects.toThrow(/SIGKILL/);
  rmSync(collections, { recursive: true });
});

test('a process that stays tells the record of a named file first, then the others that differ, and whether another file changed', async () => {
  const site = makeFolder();
  const put = (folder: string, files: Readonly<Record<string, string | Buffer>>) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(site, folder, path)), { recursive: true });
      writeFileSync(join(site, folder, path), content);
    }
  };
  put('content/corpora/example', corpusFiles);
  put('content/vocabulary', vocabularyFiles);
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const asked = { root: site, corpus: 'example', collections: join(site, 'content/collections/example') };
  const again = generateAgain({ ...asked, now: '2026-06-01T00:00:00Z' }, stop.signal);
  const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
  const place = (path: string) => join(site, 'content/corpora/example', path);
  const edit = (path: string, from: RegExp, to: string) =>
    writeFileSync(place(path), readFileSync(place(path), 'utf8').replace(from, to));
  const generate = async (...changed: string[]) => {
    const first: WrittenRecord[] = [];
    const told = await again(new Set(changed.map(place)), (records) => first.push(...records));
    const idsOf = (records: readonly WrittenRecord[] = []) => records.map(([kind, [id]]) => `${kind} ${id}`);
    return { ...told, isAsRead: await told.isAsRead, first: idsOf(first), anew: told.anew && idsOf(told.anew) };
  };

  const made = await generate();
  expect([made.records! > 10, made.anew, made.first]).toEqual([true, undefined, []]);
  edit(clause, /whyItMatters: .*/, 'whyItMatters: Nobody asks twice.');
  expect(await generate(clause)).toMatchObject({
    first: ['clauses pebble/privacy-policy/ai-training'],
    anew: [],
    isAsRead: true,
  });
  edit(clause, /title: .*/, 'title: Another title');
  const titled = await generate(clause);
  expect(titled.first).toContain('clauses pebble/privacy-policy/ai-training');
  expect(titled.anew).toContain('platforms pebble');

  edit(clause, /stance: .*/, 'stance: nonsense');
  expect(await generate(clause)).toMatchObject({ errors: expect.stringContaining('stance'), first: [] });
  edit(clause, /stance: .*/, 'stance: permits');
  expect((await generate(clause)).anew).toBeDefined();

  edit('platforms/pebble/platform.yml', /$/, '# a comment\n');
  expect(await generate(clause)).toMatchObject({ anew: [], isAsRead: false });
  expect(await generate(clause)).toMatchObject({ isAsRead: true });
});
