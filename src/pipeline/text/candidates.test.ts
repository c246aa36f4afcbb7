import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOnDisk } from '../sources/files.ts';
import { loadVocabulary } from '../sources/vocabulary.ts';
import { toBlocks } from './blocks.ts';
import { findCandidates } from './candidates.ts';
import { normalise } from './normalise.ts';
import type { DetectedTypes } from './phrases.ts';
import { toSentences } from './sentences.ts';

const { types } = loadVocabulary(filesOnDisk(join(import.meta.dirname, '../../../content/vocabulary')));
const find = (text: string, known: DetectedTypes = types, group?: string) =>
  findCandidates(toBlocks(normalise(text)), known, group);
const typesIn = (text: string) => find(text).map(({ clauseType }) => clauseType);
const one = (detect: Partial<{ any: string[]; all: string[]; not: string[]; minCharacters: number }>): DetectedTypes =>
  new Map([['x', { documents: [], detect: { any: ['sell'], all: [], not: [], minCharacters: 10, ...detect } }]]);

describe('a candidate', () => {
  test('is a block with a sentence that matches, with the heading above it', () => {
    const [found] = find('# Sale\n\nWe keep. We sell your **data** to [others](/o).', one({}));
    expect(found).toMatchObject({ clauseType: 'x', heading: 'Sale', sentence: 'We sell your data to others.' });
  });
  test('matches every `all` in its block, and no `not` in its sentence', () => {
    expect(find('We sell data here. It is yours.', one({ all: ['yours'] }))).toHaveLength(1);
    expect(find('We sell data here. It is ours.', one({ all: ['yours'] }))).toEqual([]);
    expect(find('We do not sell data. Others do.', one({ not: ['do not'] }))).toEqual([]);
    expect(find('We sell data. We do not lend it.', one({ not: ['do not'] }))).toHaveLength(1);
  });
  test('is not a heading, nor too short', () => {
    expect(find('# We sell your data\n\nSell.', one({}))).toEqual([]);
  });
  test('is one with its neighbours under the same heading', () => {
    const found = find('# A\n\n- we sell your name\n- we sell your town\n\n# B\n\nWe sell the rest.', one({}));
    expect(found.map(({ blocks, heading }) => [heading, blocks.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });
  test('gives a sentence to a type it yields to, and keeps the others of its block', () => {
    const detect = { all: [], not: [], minCharacters: 10 };
    const known: DetectedTypes = new Map([
      ['wide', { documents: [], detect: { ...detect, any: ['data'], yieldsTo: ['narrow'] } }],
      ['narrow', { documents: [], detect: { ...detect, any: ['sell'] } }],
    ]);
    const found = (text: string) => find(text, known).map(({ clauseType, sentence }) => [clauseType, sentence]);
    expect(found('We sell your data.')).toEqual([['narrow', 'We sell your data.']]);
    expect(found('We sell your data. We keep data.')).toEqual([
      ['wide', 'We keep data.'],
      ['narrow', 'We sell your data.'],
    ]);
  });
  test('is no sentence that is written as a title within a text', () => {
    const known = one({ any: ['arbitration'] });
    expect(find('Binding Arbitration of All Disputes. We answer letters within a week.', known)).toEqual([]);
    expect(find('Disputes go to arbitration. We answer letters within a week.', known)).toHaveLength(1);
  });
  test('is no entry of a list of contents, and no item that only names a kind of data', () => {
    const text =
      '1. We sell your data\n\n# 1. We sell your data\n\nNothing else.\n\nWe keep:\n\n- data that others sell';
    const known: DetectedTypes = new Map([['x', { ...one({ any: ['sell', 'data'] }).get('x')!, documents: [] }]]);
    expect(find(text, known, 'terms').map(({ sentence }) => sentence)).toEqual(['data that others sell']);
    expect(find(`${text.slice(0, -16)} of parcels`, known, 'privacy')).toEqual([]);
  });
  test('is looked for in the documents of its type alone', () => {
    const known: DetectedTypes = new Map([['x', { ...one({}).get('x')!, documents: ['privacy'] }]]);
    expect(find('We sell your data.', known, 'terms')).toEqual([]);
    expect(find('We sell your data.', known, 'privacy')).toHaveLength(1);
  });
});

describe('a sentence is read as its surroundings make it', () => {
  const closing = one({ any: ['\\bwe may close\\b[^.;]{0,60}\\baccounts\\b'] });
  test('names of the service are “we”: those it is given, and those the text defines', () => {
    expect(find('Lumen may close your accounts without notice.', closing)).toEqual([]);
    const blocks = toBlocks(normalise('Lumen may close your accounts without notice.'));
    expect(findCandidates(blocks, closing, undefined, { names: ['Lumen'] })).toHaveLength(1);
    const [found] = find('This is Lumen Ltd (“Lumen”, “we”).\n\nLumen may close your accounts.', closing);
    expect(found?.sentence).toBe('Lumen may close your accounts.');
  });
  test('an item is read after the sentence that leads into its list', () => {
    const text = 'At any time we may close:\n\n- accounts of guests,\n- the shop.\n\nOur accounts are yours.';
    expect(find(text, closing).map(({ sentence }) => sentence)).toEqual(['accounts of guests,']);
  });
  test('items of a leading sentence that matches are part of its passage, up to the next paragraph', () => {
    const text = 'We may close your accounts if you:\n\n- shout,\n- sing.\n\nThe sea is calm.';
    expect(find(text, closing).map(({ blocks }) => blocks.map((block) => block.text))).toEqual([
      ['We may close your accounts if you:', 'shout,', 'sing.'],
    ]);
  });
  test('the first sentence is read after its heading; a short line without an end over a text is one', () => {
    const law = one({ any: ['\\bgoverning law\\b[^.;]{0,60}\\bIreland\\b'] });
    expect(find('## Governing law\n\nThat of Ireland holds here.\n\nIreland is green.', law)).toHaveLength(1);
    expect(find('Governing law\n\nThat of Ireland holds for all of it.', law)[0]?.heading).toBe('Governing law');
  });
});

test('other languages have phrases of their own, and are compared without accents', () => {
  const german = one({ de: { any: ['\\bändern\\b[^.;]{0,30}\\bgrößen\\b'], all: [], not: [] } } as object);
  const blocks = toBlocks(normalise('Wir dürfen sie ändern, auch die Größen der Schiffe.'));
  const found = findCandidates(blocks, german, undefined, { language: 'de-AT' });
  expect(found[0]?.sentence).toBe('Wir dürfen sie ändern, auch die Größen der Schiffe.');
  expect(findCandidates(blocks, german, undefined, { language: 'fr' })).toEqual([]);
});

test('sentences end before a capital or a digit, not after abbreviations', () => {
  expect(toSentences('We use data, e.g. Your name. "Ok." It is No. 5 of Acme Inc. Everywhere. 3 more! done')).toEqual([
    'We use data, e.g. Your name.',
    '"Ok."',
    'It is No. 5 of Acme Inc. Everywhere.',
    '3 more! done',
  ]);
});

describe('training of models', () => {
  test.each([
    'We do not use your content to train our models or those of anybody else.',
    'By default, we will not use your inputs or outputs to train our language models.',
    'When you use the business plan, we do not use your messages to train our AI models.',
    'Our suppliers may not use the content you send through the service to train their models.',
    'We use your conversations to train and improve the models that power the service.',
  ])('is found: %s', (text) => expect(typesIn(text)).toContain('ai-training'));
  test.each([
    'You may not use output of the service to develop or to train models that compete with ours.',
    'Customers and your affiliates must not use the service to train machine learning models of their own.',
    'Using the output is strictly prohibited where the aim is to train artificial intelligence models.',
  ])('is not confused with a ban on users: %s', (text) => expect(typesIn(text)).not.toContain('ai-training'));
});

test('no pattern of the vocabulary takes long over a hostile sentence', () => {
  const hostile = ['we may use ', 'data ', 'train, ', '(a', 'share or ', "you can't "].map((part) => part.repeat(4000));
  const start = process.cpuUsage(); // of this process: a busy machine makes no pattern slow
  for (const text of hostile) find(text);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
});
