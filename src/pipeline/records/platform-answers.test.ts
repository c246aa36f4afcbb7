import { beforeAll, describe, expect, test } from 'vitest';
import type { ComparisonRecord, PlatformAnswer } from '../schema/comparison-record.ts';
import type { FaqRecord } from '../schema/faq-record.ts';
import { platformFiles, readExample } from './example-project.ts';
import type { RecordEntry } from './record-entry.ts';
import { toRecords } from './records.ts';
import { plainText } from './texts.ts';

const [first, second] = ['2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z'];
const text = 'We sell your data to the partners that we work with, as listed below. We train nothing.';
const clauses = {
  sale: { type: 'data-sale', excerpt: 'We sell your data to the partners that we work with, as listed below.' },
};
const old = platformFiles('cove', 'Cove', { privacy: { texts: { [first]: text }, reviewed: ['data-sale'] } });

/** anvil and brook sell in the same words; cove was read in a version that is not the newest; dune was not read. */
const files = {
  ...platformFiles('anvil', 'Anvil', { privacy: { texts: { [first]: text }, clauses } }),
  ...platformFiles('brook', 'Brook', {
    privacy: { texts: { [first]: text }, clauses },
    more: { texts: { [second]: text }, reviewed: 'all' },
  }),
  ...old,
  ...platformFiles('dune', 'Dune', { privacy: { texts: { [second]: text }, reviewed: ['ai-training'] } }),
};

describe('what each platform answers', () => {
  let entries: RecordEntry[];
  let comparison: ComparisonRecord;
  const faq = (path: string) =>
    entries.find(({ record }) => record.kind === 'faq' && record.path === path)!.record as FaqRecord;
  const answerOf = (slug: string): PlatformAnswer => comparison.answers.find(({ platform }) => platform.slug === slug)!;
  beforeAll(async () => {
    entries = [...toRecords(await readExample(files))] as RecordEntry[];
    comparison = entries.find(({ collection, id }) => collection === 'comparisons' && id === 'data-sale')!
      .record as ComparisonRecord;
  });

  test('has the date of the newest capture that an answer rests on', () => {
    expect(comparison.newest).toBe(second);
    expect(faq('faq/data-sale').newest).toBe(second);
    expect(faq('platforms/anvil/faq').newest).toBe(first);
  });

  test('is one answer a platform, by name', () => {
    expect(comparison.answers.map(({ platform, answer }) => `${platform.name}: ${answer}`)).toEqual([
      'Anvil: says',
      'Brook: says',
      'Cove: silent',
      'Dune: not-reviewed',
      'Pebble: silent',
    ]);
  });

  test('carries its date: of the words, of the reading, of the newest capture', () => {
    expect(answerOf('anvil').on).toBe(first);
    expect(answerOf('cove')).toMatchObject({
      on: first,
      reviewed: [{ capturedAt: first, isNewest: true }],
      unread: [],
    });
    expect(answerOf('dune')).toMatchObject({ on: second, reviewed: [], unread: [{ slug: 'privacy' }] });
  });

  test('names the documents that were read besides and hold no such clause', () => {
    expect(answerOf('brook')).toMatchObject({
      answer: 'says',
      reviewed: [{ document: { slug: 'more' }, capturedAt: second }],
    });
  });

  test('is in words of their own or shared: the family counts platforms and clauses', () => {
    expect(comparison.families).toMatchObject([{ platforms: 2, members: [{ likeness: 100 }, { likeness: 100 }] }]);
    expect(comparison.ownWords).toBe(0);
    expect(comparison.families[0]!.members[1]!.edits.every(({ kind }) => kind === 'same')).toBe(true);
  });

  test('is told in sentences on the page of the question and on that of the platform alike', () => {
    const [ofType, ofPlatform] = [faq('faq/data-sale'), faq('platforms/anvil/faq')];
    const lines = ofType.entries.find(({ id }) => id === 'anvil')!.lines;
    expect(ofPlatform.entries.find(({ id }) => id === 'data-sale')!.lines).toEqual(lines);
    expect(lines.map(plainText).join(' ')).toContain('“We sell your data to the partners');
    expect(ofType).toMatchObject({ said: 2, silent: 2, notReviewed: [{ slug: 'dune' }], noDocument: [] });
  });
});

test('an older reading is told as one', async () => {
  const later = {
    ...old,
    ...platformFiles('cove', 'Cove', {
      privacy: { texts: { [first]: text, [second]: `${text} More.` }, reviewed: ['data-sale'] },
    }),
  };
  const document = 'platforms/cove/privacy/document.yml';
  const edited = { ...later, [document]: String(later[document]).replace(`snapshot: ${second}`, `snapshot: ${first}`) };
  const records = [...toRecords(await readExample(edited))];
  const { answers } = records.find(({ collection, id }) => collection === 'comparisons' && id === 'data-sale')!
    .record as ComparisonRecord;
  expect(answers.find(({ platform }) => platform.slug === 'cove')).toMatchObject({
    on: first,
    reviewed: [{ isNewest: false }],
  });
});
