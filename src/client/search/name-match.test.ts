import { expect, test } from 'vitest';
import { NameList } from './name-match.ts';

const names = new NameList<string>();
names.add('opt out of training', 'training', 'en');
names.add('opt out', 'objection', 'en');
const found = (query: string) => names.find(query.split(' ')).flatMap(({ values }) => values);

test('a longer name may have one word more inside', () => {
  expect(found('opt out of ai training')).toEqual(['training']);
  expect(found('opt out of all their ai training')).toEqual(['objection']);
});

test('a short name has nothing inside', () => expect(found('opt me out')).toEqual([]));

test('a name itself is no form of another one', () => {
  names.add('warrant', 'authorities', 'en');
  names.add('warranty', 'promise', 'en');
  expect(found('warranty')).toEqual(['promise']);
  expect(found('warrants')).toEqual(['authorities']);
});

test('an apostrophe may be left out, and a letter of a name of several words or of a long one be wrong', () => {
  const platforms = new NameList<string>();
  for (const name of ['Children’s Code', 'Harbor Chat', 'Quill']) platforms.add(name, name);
  const spelt = (query: string) => platforms.find(platforms.spelt(query.split(' '))).flatMap(({ values }) => values);
  expect(spelt('the childrens code')).toEqual(['Children’s Code']);
  expect(spelt('does harbour chat read')).toEqual(['Harbor Chat']);
  expect(spelt('safe harbour')).toEqual([]);
  platforms.add('Mistral', 'Mistral');
  expect(spelt('mistrall training')).toEqual(['Mistral']);
  expect(spelt('mistletoe')).toEqual([]);
  expect(spelt('quilt')).toEqual([]);
});

test('a name without a language may have a space more or less', () => {
  const platforms = new NameList<string>();
  for (const name of ['ChatGPT', 'Le Chat', 'Meta AI', 'X.AI']) platforms.add(name, name);
  const found = (query: string) => platforms.find(query.split(' '));
  expect(found('delete my chat gpt account')).toEqual([{ from: 2, to: 4, values: ['ChatGPT'] }]);
  expect(found('lechat training')).toEqual([{ from: 0, to: 1, values: ['Le Chat'] }]);
  expect(found('metaai')).toEqual([{ from: 0, to: 1, values: ['Meta AI'] }]);
  expect(found('a xai')).toEqual([]);
  names.add('set off', 'setting off', 'en');
  expect(names.find(['setoff'])).toEqual([]);
});

test('a name without a language may be a possessive whose apostrophe was left out', () => {
  const platforms = new NameList<string>();
  for (const name of ['Anthropic', 'Ada', 'Meta AI']) platforms.add(name, name);
  const found = (query: string) => platforms.find(query.split(' ')).flatMap(({ values }) => values);
  expect(found('anthropics terms')).toEqual(['Anthropic']);
  expect(found('metas ai')).toEqual([]);
  expect(found('adas')).toEqual([]);
});
