import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../sources/corpus.ts';
import { filesInMemory } from '../sources/files.ts';
import { openFolderArchive } from '../sources/folder-archive.ts';
import { readProject } from '../sources/project.ts';
import { pathsElsewhere, recordsElsewhere, selectDocuments } from '../sources/selection.ts';
import { loadVocabulary } from '../sources/vocabulary.ts';
import { corpusFiles, vocabularyFiles } from './example-corpus.ts';
import type { Example } from './rule.ts';
import { rules } from './rules.ts';
import { runChecks } from './run.ts';

const untouched = {
  ...corpusFiles,
  ...Object.fromEntries(Object.entries(vocabularyFiles).map(([path, text]) => [`vocabulary/${path}`, text])),
};

async function messagesOf(edits: Example['edits'], ...wanted: string[]): Promise<string[]> {
  const files: Record<string, string | Buffer> = { ...untouched };
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === null) delete files[path];
    else if (typeof edit === 'string') files[path] = edit;
    else {
      const before = files[path]!.toString();
      expect(before, `the example replaces something in ${path}`).toContain(edit[0]);
      files[path] = before.replace(edit[0], edit[1]);
    }
  }
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, text]) => [path.slice(prefix.length), text]),
    );
  const corpus = filesInMemory(
    Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('vocabulary/'))),
  );
  const only = new Set(wanted);
  const project = await readProject({
    vocabulary: loadVocabulary(filesInMemory(under('vocabulary/')), 'vocabulary/'),
    sources: loadCorpus(wanted.length > 0 ? selectDocuments(corpus, only) : corpus, ''),
    archive: openFolderArchive(corpus, ''),
  });
  const part = { only, elsewhere: recordsElsewhere(corpus, only), unread: pathsElsewhere(corpus, only) };
  const firstCommits = new Map([['platforms/pebble/privacy-policy/clauses/ai-training.yml', '2026-02-03']]);
  return runChecks({ ...project, ...(wanted.length > 0 && part), now: '2026-06-01T12:00:00Z', firstCommits }).map(
    (one) => `${one.rule} ${one.file}:${one.line}:${one.column} ${one.message}`,
  );
}

test('nothing is said of the example corpus as it stands', async () => {
  expect(await messagesOf({})).toEqual([]);
});

test('where only one of two documents changed, it may still name the other', async () => {
  const document = 'platforms/pebble/privacy-policy/document.yml';
  const terms = 'title: Terms\ndocumentType: Terms of Service\nsourceUrl: https://pebble.example/terms\n';
  const naming = (named: string) => ({
    'platforms/pebble/terms/document.yml': terms,
    [document]: `${untouched[document]}relations: [{kind: incorporates, document: ${named}, because: It says so.}]\n`,
  });
  expect(await messagesOf(naming('pebble/terms'), 'pebble/privacy-policy')).toEqual([]);
  expect(await messagesOf(naming('pebble/rules'), 'pebble/privacy-policy')).toEqual([
    `names-known ${document}:5:44 there is no document "pebble/rules"`,
  ]);
});

test('where only one of two documents changed, a waiver may still be about a clause of the other', async () => {
  const own = untouched['platforms/pebble/privacy-policy/clauses/ai-training.yml'] as string;
  const document = untouched['platforms/pebble/privacy-policy/document.yml'] as string;
  const text = 'platforms/pebble/privacy-policy/snapshots/2026-01-02T03-04-05Z.md';
  const other = own.replace('EX-0000000', 'EX-000001Y').replace('discretion: 1', 'discretion: 3');
  const edits = {
    'platforms/pebble/terms/document.yml': document.replaceAll(/^reviewed.*\n/gm, '').replace('/privacy', '/terms'),
    'platforms/pebble/terms/snapshots/2026-01-02T03-04-05Z.md': String(untouched[text]).replace('/privacy', '/terms'),
    'platforms/pebble/terms/clauses/same.yml': `${other}waivers: [{rule: like-scored, because: One binds businesses.}]\n`,
  };
  expect(await messagesOf(edits)).toEqual([]);
  expect(await messagesOf(edits, 'pebble/terms')).toEqual([]);
});

test('a part of a corpus has no message that the whole does not have', async () => {
  const own = 'platforms/pebble/privacy-policy/';
  const foreign: string[] = [];
  for (const { id, examples } of rules)
    for (const { title, edits } of examples) {
      if (Object.keys(edits).every((path) => path.startsWith(own) || !path.startsWith('platforms/'))) continue;
      const whole = await messagesOf(edits);
      const part = await messagesOf(edits, 'pebble/privacy-policy');
      foreign.push(...part.filter((one) => !whole.includes(one)).map((one) => `${id}, ${title}: ${one}`));
    }
  expect(foreign).toEqual([]);
}, 60_000);

for (const rule of rules) {
  describe(`${rule.id}: ${rule.title}`, () => {
    test.each(rule.examples.map((example) => [example.title, example] as const))('%s', async (_title, example) => {
      const messages = (await messagesOf(example.edits)).filter((message) => message.startsWith(`${rule.id} `));
      expect(messages).toHaveLength(example.expect.length);
      for (const [index, expected] of [...example.expect].sort().entries()) {
        expect([...messages].sort()[index]).toContain(expected);
      }
    });
    test('has an example that it objects to', () => {
      expect(rule.examples.some((example) => example.expect.length > 0)).toBe(true);
    });
  });
}
