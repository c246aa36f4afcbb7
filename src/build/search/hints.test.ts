import { expect, test } from 'vitest';
import type { RecordData } from '../../pipeline/schema/record.ts';
import { toHint } from './hint.ts';
import { Hints } from './hints.ts';

const platform = (name: string, operator: string, formerNames: string[] = []) =>
  ({ kind: 'platform', name, operator, formerNames, otherNames: [] }) as unknown as RecordData;

function hintsOf(text: string, ...records: RecordData[]) {
  const hints = new Hints();
  for (const record of records) hints.add(toHint(record, text));
  return hints.list();
}

test('a platform is known by its operator without what the law adds, and by its former names', () => {
  const { platforms } = hintsOf(
    '',
    platform('ChatGPT', 'OpenAI Ireland Ltd'),
    platform('Rookery', 'R, Inc.', ['Rookbook']),
  );
  expect(platforms[0]).toEqual(['ChatGPT', ['OpenAI Ireland Ltd', 'OpenAI', 'OpenAI Ireland']]);
  expect(platforms[1]?.[1]).toContain('Rookbook');
});

test('a word that stands in the texts in lower case names no platform', () => {
  const text = 'Watch any video at tidepool.example.';
  expect(hintsOf(text, platform('Tidepool Video', 'Tidepool Ltd.')).platforms).toEqual([
    ['Tidepool Video', ['Tidepool Ltd.', 'Tidepool']],
  ]);
});

test('what another platform is called is its own', () => {
  const { platforms } = hintsOf(
    '',
    platform('Harbor Chat', 'Harbor Coöperatie'),
    platform('Harbor Notes', 'Harbor Chat B.V.'),
  );
  expect(platforms[1]?.[1]).not.toContain('Harbor Chat');
  expect(platforms[1]?.[1]).toContain('Harbor');
});

test('a law is known by each of its names, the most cited first', () => {
  const law = (short: string, official: string, clauses: number) =>
    ({
      ...{
        kind: 'regulation',
        short,
        official,
        aliases: [],
        unit: 'Article',
        path: short,
        citable: [{ id: 'article-7', article: '7' }],
      },
      ...{ articles: [{ id: 'article-6', article: '6' }, { id: 'as-a-whole' }], clauses: Array(clauses).fill({}) },
    }) as unknown as RecordData;
  const { laws } = hintsOf(
    '',
    law('A/B', 'Act One', 1),
    law('DSA', 'Regulation (EU) 2022/2065 (Digital Services Act)', 2),
  );
  const names = (short: string, official: string) => hintsOf('', law(short, official, 1)).laws[0]?.[1];
  expect(names('UCTD', 'Council Directive 93/13/EEC on unfair terms in consumer contracts')).toEqual([
    '93/13',
    'unfair terms in consumer contracts',
  ]);
  expect(names('CRD', 'Directive 2011/83/EU on consumer rights')).not.toContain('consumer rights');
  expect(names('Rome I', 'Regulation (EC) No 593/2008')).toContain('Rome 1');
  expect(laws).toEqual([
    ['DSA', ['Digital Services Act', '2022/2065'], ['6', '7']],
    ['A/B', ['A', 'B'], ['6', '7']],
  ]);
});

test('a platform is known by the words of its sector that few others share', () => {
  const of = (name: string, sector: string) => ({ ...platform(name, name), sector }) as RecordData;
  const { platforms } = hintsOf(
    '',
    of('Plum', 'Online dating'),
    of('Bird', 'Social AI'),
    of('Cat', 'AI'),
    of('Dog', 'AI'),
  );
  expect(platforms.map(([, , kind]) => kind)).toEqual(['online dating', 'social', undefined, undefined]);
});

test('a part of the site is known by stems of what it is called', () => {
  const hints = new Hints();
  hints.addPart({ path: 'data', names: 'Data spreadsheets', prose: 'Everything as files.' });
  hints.addPart({ path: 'about', names: 'About', prose: 'Why.' });
  const [[path, words] = ['', '']] = hints.list().parts;
  expect([path, words]).toEqual(['data', expect.stringContaining('spreadsheet')]);
});

test('what is taken back counts as if it had not been counted, in whichever order the others were', () => {
  const clause = (type: string, title: string) =>
    toHint({ kind: 'clause', title, clauseType: { name: type } } as unknown as RecordData, `${title} in short`);
  const named = [
    toHint(platform('Harbor Chat', 'Harbor Ltd.'), ''),
    ...['A', 'B'].map((name) =>
      toHint(
        {
          ...{ kind: 'type', name, synonyms: [], glosses: {}, question: 'May it?' },
        } as unknown as RecordData,
        'Selling of data',
      ),
    ),
  ];
  const clauses = [clause('A', 'Selling data'), clause('B', 'Keeping data'), clause('A', 'Selling harbor plans')];
  const gone = clause('C', 'Deleting a chat');
  const [once, ahead] = [new Hints(), new Hints()];
  for (const hint of [...named, ...clauses]) once.add(hint);
  for (const hint of [gone, ...clauses.toReversed(), ...named]) ahead.count(hint);
  ahead.discount(gone);
  for (const hint of [...named, ...clauses]) ahead.name(hint);
  expect(ahead.list()).toEqual(once.list());
  expect(once.list().types[0]?.[3]).not.toBe('');
});
