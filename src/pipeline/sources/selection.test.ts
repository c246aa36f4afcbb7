import { expect, test } from 'vitest';
import { filesInMemory } from './files.ts';
import {
  documentsOfPlatform,
  pathsElsewhere,
  recordsElsewhere,
  selectDocuments,
  withoutDocuments,
} from './selection.ts';

const files = filesInMemory({
  'corpus.yml': '',
  'platforms/a/platform.yml': '',
  'platforms/a/terms/clauses/one.yml': 'title: x\nrecordId: SP-0000000\n',
  'platforms/a/privacy/clauses/two.yml': '# comment\nrecordId: "SP-000001Y"\n',
  'platforms/b/terms/clauses/three.yml': 'recordId: nonsense\n',
});
const names = (folder: string) =>
  selectDocuments(files, new Set(['a/terms']))
    .list(folder)
    .map(({ name }) => name);

test('a selection shows its documents and what belongs to their platforms', () => {
  expect(names('')).toEqual(['corpus.yml', 'platforms']);
  expect(names('platforms')).toEqual(['a']);
  expect(names('platforms/a')).toEqual(['platform.yml', 'terms']);
  expect(names('platforms/a/terms/clauses')).toEqual(['one.yml']);
});

test('of the other documents the paths and the record ids are known, and nothing else', () => {
  expect([...pathsElsewhere(files, new Set(['a/terms']))]).toEqual(['a', 'a/privacy', 'b', 'b/terms']);
  expect([...recordsElsewhere(files, new Set(['a/terms']))]).toEqual([['SP-000001Y', 'a/privacy/two']]);
});

test('platforms can be seen without their documents, and those of one be chosen', () => {
  expect(
    withoutDocuments(files)
      .list('platforms')
      .map(({ name }) => name),
  ).toEqual(['a', 'b']);
  expect(
    withoutDocuments(files)
      .list('platforms/a')
      .map(({ name }) => name),
  ).toEqual(['platform.yml']);
  expect(documentsOfPlatform(files, 'a')).toEqual(new Set(['a/privacy', 'a/terms']));
  expect(documentsOfPlatform(files, 'c')).toEqual(new Set());
});
