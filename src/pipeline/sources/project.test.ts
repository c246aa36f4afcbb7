import { expect, it } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../checks/example-corpus.ts';
import type { ArchiveProblem } from './archive.ts';
import { loadCorpus } from './corpus.ts';
import { filesInMemory } from './files.ts';
import { openFolderArchive } from './folder-archive.ts';
import { type ProjectInput, readProject } from './project.ts';
import { loadVocabulary } from './vocabulary.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

function read(edits: Record<string, string | Buffer> = {}, more: Partial<ProjectInput> = {}) {
  const files = filesInMemory({ ...corpusFiles, ...edits });
  return readProject({
    vocabulary: loadVocabulary(filesInMemory(vocabularyFiles)),
    sources: loadCorpus(files, ''),
    archive: openFolderArchive(files, ''),
    ...more,
  });
}

it('a document is read with the words of its clauses', async () => {
  const { readings } = await read();
  const reading = readings.get('pebble/privacy-policy')!;
  expect(reading.versions).toHaveLength(2);
  expect(reading.clauses.get('ai-training')).toMatchObject({
    capture: { capturedAt: '2026-01-02T03:04:05Z' },
    excerpt: { found: true },
    verbatim: [true, true],
  });
});

it('a clause with a problem is not looked for, and hides nothing else', async () => {
  const { readings } = await read({ [clause]: 'title: 1\n' });
  expect([...readings.get('pebble/privacy-policy')!.clauses.keys()]).toEqual([]);
  expect(readings.get('pebble/privacy-policy')!.captures).toHaveLength(2);
});

it('payloads are shown as they pass', async () => {
  const shown: [string, number][] = [];
  await read(
    {},
    {
      onDocument: ({ place, payloads }, { versions }) =>
        shown.push([`${place.platform}/${place.document} ${versions.length}`, payloads.size]),
    },
  );
  expect(shown).toEqual([['pebble/privacy-policy 2', 2]]);
});

it('problems of the archive are gathered', async () => {
  const problem: ArchiveProblem = { file: 'f', line: 1, column: 1, message: 'm', remedy: 'r' };
  const archive: ProjectInput['archive'] = {
    kind: 'folder',
    list: async () => [],
    async *read(wanted) {
      for (const place of wanted) yield { place, captures: [], payloads: new Map(), problems: [problem] };
    },
  };
  const { archiveProblems, readings } = await read({}, { archive });
  expect(archiveProblems).toEqual([problem]);
  expect(readings.get('pebble/privacy-policy')).toMatchObject({ captures: [], versions: [] });
});

it('a document is read with its changes if an editor says what one means, though all its clauses are current', async () => {
  const meaning = 'changes:\n  - {snapshot: 2026-03-04T05:06:07Z, meaning: Chats are kept longer.}\n';
  const changesOf = async (edits: Record<string, string>) =>
    (await read(edits, { lives: 'changed' })).readings.get('pebble/privacy-policy')!.changes.length;
  expect(await changesOf({})).toBe(0);
  expect(await changesOf({ 'platforms/pebble/privacy-policy/changes.yml': meaning })).toBeGreaterThan(0);
});
