import { join } from 'node:path';
import { expect, it } from 'vitest';
import { vocabularyFiles } from '../checks/example-corpus.ts';
import { filesInMemory, filesOnDisk } from './files.ts';
import { loadVocabulary, type Vocabulary } from './vocabulary.ts';

const load = (edits: Record<string, string> = {}) =>
  loadVocabulary(filesInMemory({ ...vocabularyFiles, ...edits }), 'v/');

it('holds types by the name of their file, laws by id, document types by name, categories in printed order', () => {
  const { types, regulations, documentTypes, categories, rubric, missing, files } = load({
    'categories.yml':
      'categories:\n  - {id: use, name: Use, description: A.}\n  - {id: about, name: About, description: B.}\n',
  });
  expect([...types.keys()]).toEqual(['ai-training', 'data-sale']);
  expect([...regulations.keys()]).toEqual(['gdpr']);
  expect([...documentTypes.keys()]).toEqual(['Privacy Policy']);
  expect(categories.map(({ id }) => id)).toEqual(['use', 'about']);
  expect(rubric?.version).toBe(1);
  expect(missing).toEqual([]);
  expect(files).toHaveLength(6);
});

it('without a file is what the others say, and notes what is missing', () => {
  const { 'rubric.yml': _gone, ...rest } = vocabularyFiles;
  const { rubric, missing, types } = loadVocabulary(filesInMemory(rest), 'v/');
  expect(rubric).toBeUndefined();
  expect(missing).toEqual([{ path: 'v/rubric.yml', what: 'the severity rubric' }]);
  expect(types.size).toBe(2);
});

it('keeps a type with a problem among its files, not among its types', () => {
  const { types, typeFiles } = load({ 'clause-types/data-sale.yml': 'name: 1\n' });
  expect([...types.keys()]).toEqual(['ai-training']);
  expect(typeFiles.get('data-sale')?.issues.length).toBeGreaterThan(0);
});

it('is empty where there is none', () => {
  expect(loadVocabulary(filesInMemory({}), 'v/')).toMatchObject({
    categories: [],
    files: [],
    missing: [{}, {}, {}, {}],
  });
});

it('reads a glossary where there is one', () => {
  const term = '{id: licence, term: licence, definition: A permission to use a thing of somebody else.}';
  const { glossary, files } = load({ 'glossary.yml': `terms: [${term}]\n` });
  expect(glossary).toMatchObject([{ id: 'licence', forms: [], clauseTypes: [] }]);
  expect(files).toHaveLength(7);
  expect(load().glossary).toEqual([]);
});

it('is the same of what earlier runs made of its files, and a file that changed is parsed anew', () => {
  const results = new Map<string, string>();
  const known = {
    find: (key: string): unknown => (results.has(key) ? JSON.parse(results.get(key)!) : undefined),
    learn: (key: string, value: unknown) => void results.set(key, JSON.stringify(value)),
  };
  const folder = join(import.meta.dirname, '../../../content/vocabulary');
  const [first, again] = [1, 2].map(() => loadVocabulary(filesOnDisk(folder), 'v/', undefined, known));
  expect(results.size).toBe(first!.files.length);
  const plain = ({ typeFiles, files, ...rest }: Vocabulary) => [rest, typeFiles.size, files.map(({ value }) => value)];
  expect(plain(again!)).toStrictEqual(plain(loadVocabulary(filesOnDisk(folder), 'v/')));
  const disk = filesOnDisk(folder);
  const read = (path: string) => (path === 'glossary.yml' ? Buffer.from('terms: 1') : disk.read(path));
  const changed = { list: disk.list, read };
  expect(loadVocabulary(changed, 'v/', undefined, known).files.some(({ issues }) => issues.length > 0)).toBe(true);
});
