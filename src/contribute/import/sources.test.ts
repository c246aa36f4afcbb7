import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { fromPrivacySpy } from './privacyspy.ts';
import { readSource } from './read-source.ts';
import { fromToSDR } from './tosdr.ts';

const quote = 'We may use your messages to train our models.';

describe('PrivacySpy', () => {
  it('a product file has a table by question', () => {
    const product = {
      name: 'Pebble',
      slug: 'pebble',
      hostnames: ['pebble.example'],
      sources: ['https://pebble.example/privacy'],
      rubric: {
        security: { value: 'somewhat', citations: [quote, 'Another one.'], notes: ['A note.'] },
        'data-breaches': { value: 'no' },
      },
    };
    expect(fromPrivacySpy(product)).toEqual([
      {
        name: 'Pebble',
        slug: 'pebble',
        hosts: ['pebble.example'],
        quotes: [
          { label: 'security', notions: ['security'], quote },
          { label: 'security', notions: ['security'], quote: 'Another one.' },
        ],
      },
    ]);
  });

  it('its API has a list of questions, and several products', () => {
    const rubric = [{ question: { slug: 'security' }, option: { id: 'somewhat' }, citations: [quote], notes: [] }];
    const products = fromPrivacySpy([
      { name: 'Pebble', rubric },
      { name: 'Anvil', rubric: [] },
    ]);
    expect(products.map(({ quotes }) => quotes.length)).toEqual([1, 0]);
    expect(products[0]?.quotes[0]).toEqual({ label: 'security', notions: ['security'], quote });
  });

  it('anything else is no product', () => {
    expect(() => fromPrivacySpy({ rubric: [] })).toThrow('no PrivacySpy product');
    expect(() => fromPrivacySpy('x')).toThrow('no PrivacySpy product');
  });
});

describe('ToS;DR', () => {
  it.each([
    ['quoteText', { id: 1, quoteText: quote, topics: ['personal-data'], tosdr: { point: 'bad' } }, ['personal-data']],
    [
      'quote_text and a case',
      { id: 1, quote_text: quote, case: { topic: { title: 'Personal Data' } } },
      ['personal-data'],
    ],
    ['quote and a topic', { id: 1, quote, tosdr: { topic: 'track' } }, ['track']],
  ])('a point has %s', (_, point, notions) => {
    expect(fromToSDR([point])).toEqual([{ name: '', hosts: [], quotes: [{ label: 'point 1', notions, quote }] }]);
  });

  it('a service has points, or pointsData by id; the answer of the API wraps it', () => {
    const points = [
      { id: 1, status: 'approved', quoteText: quote },
      { id: 2, status: 'declined', quoteText: quote },
      { id: 3, status: 'pending', quoteText: '  ' },
    ];
    for (const value of [
      { name: 'Pebble', urls: ['pebble.example'], points },
      { error: 0, parameters: { name: 'Pebble', urls: ['pebble.example'], points } },
      { name: 'Pebble', url: 'pebble.example', points: ['1'], pointsData: { 1: points[0] } },
    ])
      expect(fromToSDR(value)).toMatchObject([
        { name: 'Pebble', hosts: ['pebble.example'], quotes: [{ label: 'point 1', quote }] },
      ]);
  });

  it('points of several services are as many products', () => {
    const points = ['pebble', 'anvil', 'pebble'].map((one, id) => ({ id, quoteText: quote, services: [one] }));
    expect(fromToSDR(points).map(({ name, quotes }) => [name, quotes.length])).toEqual([
      ['pebble', 2],
      ['anvil', 1],
    ]);
  });

  it('anything else is no service', () => {
    expect(() => fromToSDR({ points: 'x' })).toThrow('no ToS;DR service');
  });
});

describe('files', () => {
  const write = (name: string, text: string) => {
    const file = join(makeFolder(), name);
    writeFileSync(file, text);
    return file;
  };

  it('TOML as PrivacySpy keeps it', async () => {
    const file = write(
      'pebble.toml',
      `name = "Pebble"\nhostnames = [ "pebble.example" ]\n\n[rubric.security]\nvalue = "no"\ncitations = [ "${quote}" ]\n`,
    );
    expect(await readSource('privacyspy', file)).toMatchObject([
      { name: 'Pebble', quotes: [{ label: 'security', quote }] },
    ]);
  });

  it('say what is wrong with them', async () => {
    await expect(readSource('tosdr', write('a.json', '{'))).rejects.toThrow('is no JSON');
    await expect(readSource('privacyspy', write('a.toml', 'name ='))).rejects.toThrow('is no TOML');
  });
});
