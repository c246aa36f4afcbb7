import { expect, test } from 'vitest';
import { filesInMemory } from '../../pipeline/sources/files.ts';
import { openVocabulary } from './vocabulary.ts';

const own = {
  'clause-types/tips.yml': `name: Tips
category: tips
actor: platform
question: Does {platform} keep tips?
definition: Says what becomes of tips.
scopeNote: Not wages.
detect: {any: ['\\btips?\\b']}
`,
  'categories.yml': 'categories:\n  - {id: tips, name: Tips, description: What guests add.}\n',
};

test('the vocabulary of a project is added to ours, without files that only ours has', () => {
  const { types, categories, regulations, rubric, missing, files } = openVocabulary('/site', filesInMemory(own));
  expect([...types.keys()]).toContain('tips');
  expect([...types.keys()]).toContain('ai-training');
  expect([...types.keys()]).toEqual([...types.keys()].sort());
  expect(categories.at(-1)?.id).toBe('tips');
  expect(regulations.has('gdpr')).toBe(true);
  expect(rubric).toBeDefined();
  expect(missing).toEqual([]);
  expect(files.flatMap(({ issues }) => issues)).toEqual([]);
});

test('an own clause type replaces ours of the same name', () => {
  const replaced = own['clause-types/tips.yml'].replace('category: tips', 'category: use');
  const { types, typeFiles, files } = openVocabulary(
    '/site',
    filesInMemory({ 'clause-types/ai-training.yml': replaced }),
  );
  expect(types.get('ai-training')?.name).toBe('Tips');
  expect(files.filter((file) => file === typeFiles.get('ai-training'))).toHaveLength(1);
  expect(files.filter(({ file }) => file.path.endsWith('/ai-training.yml'))).toHaveLength(1);
});

test('a project may do without ours; what it lacks is missing then', () => {
  const { types, missing } = openVocabulary('/site', filesInMemory({ ...own, 'vocabulary.yml': 'extends: nothing\n' }));
  expect([...types.keys()]).toEqual(['tips']);
  expect(missing.map(({ path }) => path)).toContain('content/vocabulary/rubric.yml');
});

test('a value that vocabulary.yml does not know is an issue of that file', () => {
  const { files } = openVocabulary('/site', filesInMemory({ 'vocabulary.yml': 'extends: others\n' }));
  expect(files.filter(({ issues }) => issues.length > 0).map(({ file }) => file.path)).toEqual([
    'content/vocabulary/vocabulary.yml',
  ]);
});
