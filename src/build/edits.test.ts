/**
 * After whatever is edited, records, exports and what the index takes are those that are made from nothing: nothing is taken over that would be
 * another one.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../pipeline/checks/example-corpus.ts';
import { platformFiles } from '../pipeline/records/example-project.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { beginFormatsAhead, type FormatsAhead } from './exports/formats-apart.ts';
import { writeRecordFiles } from './exports/write-record-files.ts';
import { writeSiteFormats } from './exports/write-site-formats.ts';
import { generate } from './generate.ts';
import { createProgress } from './progress.ts';
import { startRemembering } from './read/remembered.ts';
import type { KeptPlace } from './search/findable.ts';
import { IndexPreparation } from './search/prepare-index.ts';
import { SiteTree } from './tree/site-tree.ts';
import { emptyState } from './tree/state.ts';

const service = (slug: string, name: string) =>
  platformFiles(slug, name, {
    privacy: {
      texts: {
        '2026-01-01T00:00:00Z': 'We train on it for a year.\n\nWe sell it to partners.\n\nWe keep it.',
        '2026-03-03T10:00:00Z': 'We train on it for a year.\n\nWe never sell it to partners.\n\nWe keep it.',
      },
      reviewed: ['data-sale'],
      clauses: {
        training: { type: 'ai-training', excerpt: 'We train on it for a year.', factor: 2 },
        sale: { type: 'data-sale', excerpt: 'We sell it to partners.', snapshot: '2026-01-01T00:00:00Z', factor: 0 },
      },
    },
    terms: {
      title: 'Terms',
      documentType: 'Terms of Service',
      texts: {
        '2026-02-01T00:00:00Z': 'You own it.\n\nWe train on all of it.\n\nWe learn from uploads.',
        '2026-04-01T00:00:00Z': 'You own it.\n\nWe train on some of it.\n\nWe learn from uploads.',
      },
      clauses: {
        own: { type: 'ai-training', excerpt: 'We train on all of it.', factor: 1 },
        owned: { type: 'ai-training', excerpt: 'We learn from uploads.', factor: 2 },
      },
    },
  });

const files: Record<string, string | Buffer> = {
  ...corpusFiles,
  ...service('anvil', 'Anvil'),
  ...service('brook', 'Brook'),
  ...service('cove', 'Cove'),
  'platforms/anvil/privacy/changes.yml':
    'changes:\n  - {snapshot: "2026-03-03T10:00:00Z", meaning: They never sell it now., on: 2026-05-01, by: tester}\n',
};
const clauses = Object.keys(files).filter((path) => path.includes('/clauses/'));
const documents = Object.keys(files).filter((path) => path.endsWith('/document.yml'));
/** What others name stays. */
const isFree = (path: string) => !path.startsWith('platforms/anvil/terms/');
const newest = Object.keys(files).filter((path) => isFree(path) && path.endsWith('/2026-04-01T00-00-00Z.md'));
const idOf = (path: string) => String(files[path]).match(/^recordId: (.*)$/m)![1];
const platforms = Object.keys(files).filter((path) => path.endsWith('/platform.yml'));

/** Which files, what in them, and what stands there then; without a pattern a file goes, or comes back. */
const kinds: readonly (readonly [paths: readonly string[], pattern?: RegExp, to?: string])[] = [
  [clauses, /^title: /m, 'title: Edited '],
  [clauses, /^stance: \w+/m, 'stance: limits'],
  [clauses, /(rights|breadth): \d/, '$1: 2'],
  [clauses, /^whyItMatters: /m, 'whyItMatters: Moreover, '],
  [documents, /^title: /m, 'title: Revised '],
  [documents, /^reviews:[\s\S]*?(?=^\w|(?![\s\S]))/m, ''],
  [platforms, /^name: /m, 'name: The '],
  [['corpus.yml'], /^title: /m, 'title: All '],
  [['platforms/anvil/privacy/changes.yml'], /meaning: /, 'meaning: Since then '],
  [platforms, /^sector: /m, 'sector: The '],
  [['../../vocabulary/clause-types/ai-training.yml'], /^name: /m, 'name: The '],
  [['../../vocabulary/categories.yml'], /name: /, 'name: The '],
  [clauses, /^stance: .*$(?![\s\S]*appliesTo)/m, '$&\nappliesTo: {audiences: [business]}'],
  [clauses, /^stance: .*$(?![\s\S]*optOut)/m, '$&\noptOut: {available: partly, how: Write to them.}'],
  [
    ['platforms/anvil/terms/clauses/owned.yml'],
    /^stance: .*$(?![\s\S]*wordingOf)/m,
    `$&\nwordingOf: ${idOf('platforms/anvil/terms/clauses/own.yml')}`,
  ],
  [documents, /^sourceUrl: .*/m, 'sourceUrl: https://elsewhere.example/terms'],
  [
    documents.filter((path) => !path.startsWith('platforms/brook/terms/')),
    /^title: .*$(?![\s\S]*relations)/m,
    '$&\nrelations: [{kind: incorporates, document: brook/terms, because: It says so.}]',
  ],
  [
    ['platforms/cove/platform.yml', 'platforms/anvil/platform.yml'],
    /^name: .*$(?![\s\S]*succeededBy)/m,
    '$&\nsucceededBy: {platform: brook, because: It was bought.}',
  ],
  [['../../vocabulary/clause-types/ai-training.yml'], /^definition: /m, 'definition: Moreover, '],
  [['../../vocabulary/clause-types/data-sale.yml'], /^question: .*$/m, 'question: Would {platform} do this?'],
  [['../../vocabulary/clause-types/data-sale.yml'], /any: .*/, "any: ['sell', 'own']"],
  [['../../vocabulary/regulations.yml'], /summary: /, 'summary: Moreover, '],
  [['../../vocabulary/regulations.yml'], /short: /, 'short: The '],
  [newest],
  [clauses.filter(isFree)],
];

const edit = fc.record({ kind: fc.nat(kinds.length - 1), file: fc.nat() });

test('after edits, records, exports and what the index takes are those that are made from nothing', {
  timeout: 300_000,
}, async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const [root, cold] = [makeFolder(), makeFolder()];
  const place = (path: string) => join(root, 'content/corpora/example', path);
  const put = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [path, content] of Object.entries(files)) put(place(path), content);
  for (const [path, content] of Object.entries(vocabularyFiles)) put(join(root, 'content/vocabulary', path), content);
  const collectionsOf = (root: string) => join(root, 'content/collections/example');
  const run = async (root: string) => {
    const options = { root, corpus: 'example', collections: collectionsOf(root), now: '2026-06-01T00:00:00Z' };
    const { ok, written } = await generate({ ...options, progress: createProgress({ quiet: true }) });
    expect(ok).toBe(true);
    return written!;
  };
  const read = (folder: string) => {
    const all = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Map(
      all
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]),
    );
  };
  const exported = async (root: string, before = emptyState, ahead?: FormatsAhead) => {
    const tree = new SiteTree({ folder: join(root, 'site'), code: 'one', before });
    const options = { collections: collectionsOf(root), tree, base: '/' };
    const formats = { ...options, code: 'one', site: undefined, hasFewFiles: false, scratch: root };
    const { tree: _, ...given } = formats;
    const apart = ahead?.begin(tree, given);
    writeRecordFiles(options);
    await writeSiteFormats({ ...options, scratch: root, apart });
    tree.finish();
    return tree.state;
  };
  const taken = async (root: string, kept?: KeptPlace) => {
    const prepared = new IndexPreparation(collectionsOf(root), kept);
    prepared.readAhead();
    const { records, gone: _, hints, words, ...rest } = await prepared.list();
    const all = records.map(({ read, ...head }) => ({ ...head, record: read() }));
    return { ...rest, records: all, hints: hints.list(), words: words.counts.toSorted() };
  };
  const first = await run(root);
  let state = await exported(root);
  const gone = new Map<string, Buffer>();
  let times = 0;
  const change = ({ kind, file }: { kind: number; file: number }) => {
    const [paths, pattern, to = ''] = kinds[kind]!;
    const path = place(paths[file % paths.length]!);
    const lost = gone.get(path);
    if (lost) put(path, lost);
    if (lost && gone.delete(path)) return;
    if (pattern) return writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, to));
    gone.set(path, readFileSync(path));
    rmSync(path);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), async (edits) => {
      // From here as in a process that stays.
      if (++times === 4) startRemembering();
      for (const one of edits) change(one);
      // As builds do after an edit.
      const ahead = beginFormatsAhead(collectionsOf(root));
      expect(await run(root)).toBeLessThan(first);
      rmSync(cold, { recursive: true });
      cpSync(join(root, 'content/corpora'), join(cold, 'content/corpora'), { recursive: true });
      cpSync(join(root, 'content/vocabulary'), join(cold, 'content/vocabulary'), { recursive: true });
      await run(cold);
      expect(read(collectionsOf(root))).toEqual(read(collectionsOf(cold)));
      state = await exported(root, state, ahead);
      await exported(cold);
      expect(read(join(root, 'site'))).toEqual(read(join(cold, 'site')));
      expect(await taken(root, { folder: join(root, '.cache/search'), code: 'one' })).toEqual(await taken(cold));
    }),
    { numRuns: 7, endOnFailure: true },
  );
  for (const folder of [root, cold]) rmSync(folder, { recursive: true });
});
