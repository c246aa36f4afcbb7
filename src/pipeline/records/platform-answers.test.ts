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

describe('words that deny now what they did not when they were read', () => {
  const third = '2026-06-01T00:00:00Z';
  const texts = { [first]: text, [second]: text.replace('We sell', 'We no longer sell') };
  const answersOf = async (given: Record<string, string>) => {
    const records = [
      ...toRecords(await readExample(platformFiles('anvil', 'Anvil', { privacy: { texts: given, clauses } }))),
    ];
    const of = (path: string) => records.find(({ record }) => 'path' in record && record.path === path)!.record;
    const { answers } = of('compare/data-sale') as ComparisonRecord;
    const { entries } = of('faq/data-sale') as FaqRecord;
    return [
      answers.find(({ platform }) => platform.slug === 'anvil')!,
      entries.find(({ id }) => id === 'anvil')!,
    ] as const;
  };

  test('are no answer, and are quoted from the capture that has them', async () => {
    const [answer, entry] = await answersOf(texts);
    expect(answer.clauses).toMatchObject([{ isTurned: true, lead: 'Reworded since it was read', quotedFrom: second }]);
    expect(entry.short).toMatchObject({ word: 'Reworded since it was read' });
    expect(entry.short.leading).toBeUndefined();
    // Whether one can refuse was read in the older words, too.
    expect(entry.short.refuse).toBeUndefined();
    const told = entry.lines.map(plainText).join(' ');
    expect(told).toContain('as captured on 1 May 2026');
  });

  test('are an answer as before where they were reworded otherwise', async () => {
    const [answer, entry] = await answersOf({ ...texts, [second]: text.replace('partners', 'many partners') });
    const [asRead, told] = await answersOf({ [first]: text });
    expect(answer.clauses[0]).toMatchObject({ isReworded: true });
    expect(answer.clauses[0]!.lead).toBe(asRead.clauses[0]!.lead);
    expect(entry.short.word).toBe(told.short.word);
  });

  test('and where the newest capture failed, it is said when they were last seen', async () => {
    const [answer, entry] = await answersOf({ [first]: text, [third]: '# 403 Forbidden' });
    expect(answer.clauses[0]).toMatchObject({ newestFailed: true, lastSeen: first });
    expect(entry.lines.map(plainText).join(' ')).toContain(
      'failed or may be cut off; the words were last seen on 1 January 2026.',
    );
  });
});
