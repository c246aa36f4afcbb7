import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../sources/corpus.ts';
import { filesInMemory } from '../sources/files.ts';
import { openFolderArchive } from '../sources/folder-archive.ts';
import { readProject } from '../sources/project.ts';
import { loadVocabulary } from '../sources/vocabulary.ts';
import { corpusFiles, vocabularyFiles } from './example-corpus.ts';
import type { Example } from './rule.ts';
import { rules } from './rules.ts';
import { runChecks } from './run.ts';

const untouched = {
  ...corpusFiles,
  ...Object.fromEntries(Object.entries(vocabularyFiles).map(([path, text]) => [`vocabulary/${path}`, text])),
};

async function messagesOf(edits: Example['edits']): Promise<string[]> {
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
  const project = await readProject({
    vocabulary: loadVocabulary(filesInMemory(under('vocabulary/')), 'vocabulary/'),
    sources: loadCorpus(corpus, ''),
    archive: openFolderArchive(corpus, ''),
  });
  const firstCommits = new Map([['platforms/pebble/privacy-policy/clauses/ai-training.yml', '2026-02-03']]);
  return runChecks({ ...project, now: '2026-06-01T12:00:00Z', firstCommits }).map(
    (one) => `${one.rule} ${one.file}:${one.line}:${one.column} ${one.message}`,
  );
}

test('nothing is said of the example corpus as it stands', async () => {
  expect(await messagesOf({})).toEqual([]);
});

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
