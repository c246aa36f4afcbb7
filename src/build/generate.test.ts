import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../pipeline/checks/example-corpus.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { generate } from './generate.ts';
import { createProgress } from './progress.ts';
import { locateCorpus } from './read/corpus.ts';

test('that all collections are there is told when they are, before what was found out is kept', async () => {
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
  const { kept } = locateCorpus('example', root);
  const read = () =>
    readdirSync(collections, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1')]);
  const isKept = () => existsSync(join(kept, 'records.json.zst'));
  const told: unknown[] = [];
  const { ok, records } = await generate({
    ...{ root, corpus: 'example', collections, now: '2026-06-01T00:00:00Z' },
    progress: createProgress({ quiet: true }),
    async onWhole(records) {
      told.push([records, read(), isKept()]);
    },
  });
  expect(ok).toBe(true);
  expect(told).toEqual([[records, read(), false]]);
  expect(isKept()).toBe(true);
});
