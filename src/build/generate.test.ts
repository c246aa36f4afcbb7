import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../pipeline/checks/example-corpus.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { generate } from './generate.ts';
import { createProgress } from './progress.ts';
import { locateCorpus } from './read/corpus.ts';
import { startRemembering } from './read/remembered.ts';

function makeExample() {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const root = makeFolder();
  const put = (folder: string, files: Readonly<Record<string, string | Buffer>>) => {
    for (const [path, content] of Object.entries(files)) {
      const file = join(root, folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  };
  put('content/corpora/example', corpusFiles);
  put('content/vocabulary', vocabularyFiles);
  const collections = join(root, 'content/collections/example');
  const list = () =>
    readdirSync(collections, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const run = (onWhole: (records: number) => void) =>
    generate({
      ...{ root, corpus: 'example', collections, now: '2026-06-01T00:00:00Z' },
      progress: createProgress({ quiet: true }),
      onWhole: async (records) => onWhole(records),
    });
  return { root, list, run };
}

test('that all collections are there is told when they are, before what was found out is kept', async () => {
  const { root, list, run } = makeExample();
  const { kept } = locateCorpus('example', root);
  const read = () => list().map((file) => [file, readFileSync(file, 'latin1')]);
  const isKept = () => existsSync(join(kept, 'records.json.zst'));
  const told: unknown[] = [];
  const { ok, records } = await run((records) => told.push([records, read(), isKept()]));
  expect(ok).toBe(true);
  expect(told).toEqual([[records, read(), false]]);
  expect(isKept()).toBe(true);
});

test('a record that somebody changed since a process that stays looked at it is made anew, once the others are told', async () => {
  startRemembering();
  const { root, list, run } = makeExample();
  let told = 0;
  const tell = () => {
    told++;
  };
  await run(tell);
  const times = new Map(list().map((file) => [file, statSync(file).mtimeMs]));
  const clause = join(
    root,
    'content/corpora/example',
    Object.keys(corpusFiles).find((path) => path.includes('/clauses/'))!,
  );
  const words = readFileSync(clause, 'utf8');
  // What was seen of files that are as new as the newest is not kept.
  do
    writeFileSync(
      clause,
      words.replace(/^title: /m, 'title: Another ').replace('title: Another "', 'title: "Another '),
    );
  while (statSync(clause).mtimeMs - Math.max(...times.values()) < 50);
  await run(tell);
  await run(tell);
  const same = list().find((file) => times.get(file) === statSync(file).mtimeMs)!;
  const record = readFileSync(same, 'utf8');
  writeFileSync(same, 'something else');
  await run(tell);
  expect([readFileSync(same, 'utf8'), told]).toEqual([record, 4]);
});
