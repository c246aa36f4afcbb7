/** Answers that hold: for whom, in words that stand today, under which name. */
import { expect, test } from 'vitest';
import type { ComparisonRecord, PlatformAnswer } from '../schema/comparison-record.ts';
import type { FaqRecord } from '../schema/faq-record.ts';
import { toRecordId } from '../schema/record-id.ts';
import { toAnswers } from './answers.ts';
import { type ExampleDocument, platformFiles, readExample } from './example-project.ts';
import { join } from './join.ts';
import { toRecords } from './records.ts';
import { plainText } from './texts.ts';

const [first, second] = ['2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z'];
const text = 'We sell your data to partners that pay us for it every month. We train nothing at all.';
const sale = { type: 'data-sale', excerpt: 'We sell your data to partners that pay us for it every month.' };
const consumers = 'appliesTo: {audiences: [consumer]}\n';
const businesses = 'appliesTo: {audiences: [business]}\n';

/** Files of anvil with these documents, lines added to each `document.yml`. */
function anvil(documents: Record<string, ExampleDocument & { lines?: string }>) {
  const files = platformFiles('anvil', 'Anvil', documents);
  for (const [slug, { lines = '' }] of Object.entries(documents)) {
    const path = `platforms/anvil/${slug}/document.yml`;
    files[path] = `${String(files[path])}${lines}`;
  }
  return files;
}

const records = async (files: Record<string, string | Buffer>) => [...toRecords(await readExample(files))];
const comparison = async (files: Record<string, string | Buffer>, id = 'data-sale') =>
  (await records(files)).find((one) => one.collection === 'comparisons' && one.id === id)?.record as
    | ComparisonRecord
    | undefined;
const answerOf = (record: ComparisonRecord | undefined, slug = 'anvil'): PlatformAnswer =>
  record!.answers.find(({ platform }) => platform.slug === slug)!;

test('a clause of a contract with businesses is no answer to a consumer', async () => {
  const files = anvil({
    terms: { texts: { [first]: 'Nothing of the kind.' }, reviewed: 'all', lines: consumers },
    business: { texts: { [first]: text }, reviewed: 'all', clauses: { sale }, lines: businesses },
  });
  expect(answerOf(await comparison(files))).toMatchObject({
    answer: 'silent',
    documents: { of: 1, read: 1 },
    others: [{ audience: 'business', answer: 'Permits it' }],
  });
  const forBusinesses = await comparison(files, 'data-sale/business');
  expect(forBusinesses).toMatchObject({ audience: 'business', path: 'compare/data-sale/business' });
  expect(answerOf(forBusinesses)).toMatchObject({
    answer: 'says',
    others: [{ audience: 'consumer', answer: 'silent' }],
  });
});

test('a clause narrows what its document says of whom it binds', async () => {
  const files = anvil({
    terms: {
      texts: { [first]: text },
      reviewed: 'all',
      clauses: { sale: { ...sale, more: businesses } },
      lines: 'appliesTo: {audiences: [consumer, business]}\n',
    },
  });
  expect(answerOf(await comparison(files)).answer).toBe('silent');
  expect(answerOf(await comparison(files, 'data-sale/business')).answer).toBe('says');
});

test('what binds nobody in particular binds everyone, and no audience gets a page of its own', async () => {
  const all = await records(anvil({ terms: { texts: { [first]: text }, clauses: { sale } } }));
  const pages = all.filter(({ collection }) => collection === 'comparisons').map(({ id }) => id);
  expect(pages).toEqual(['ai-training', 'data-sale']);
});

test('region, plan and setting narrow the answer in words', async () => {
  const more =
    'appliesTo: {regions: [EEA, CH], plans: [team, {id: edu, name: Education}], settings: [{id: history, name: Chat history}]}\n';
  const files = anvil({
    terms: {
      texts: { [first]: text },
      clauses: { sale: { ...sale, more } },
      lines: 'appliesTo: {audiences: [consumer], plans: [{id: team, name: Team}]}\n',
    },
  });
  expect(answerOf(await comparison(files)).clauses[0]!.binds).toEqual([
    'in the European Economic Area and Switzerland',
    'on the plans Team and Education',
    'with the setting Chat history',
  ]);
});

test('words that went are history and never a yes', async () => {
  const files = anvil({
    terms: {
      texts: {
        [first]: text,
        [second]: `We train nothing at all. ${'We keep all that you write to us for as long as you like. '.repeat(3)}`,
      },
      reviewed: 'all',
      clauses: { sale },
    },
  });
  expect(answerOf(await comparison(files))).toMatchObject({
    answer: 'silent',
    clauses: [],
    history: [{ title: 'About data-sale', lastSeen: first }],
  });
  const faq = (await records(files)).find(({ id }) => id === 'types/data-sale')!.record as FaqRecord;
  const lines = faq.entries.find(({ id }) => id === 'anvil')!.lines.map(plainText);
  expect(lines.at(-1)).toBe('It said until 1 January 2026, and does not any more: About data-sale.');
});

test('reworded words are quoted as they stand now', async () => {
  const now = 'We sell your data to partners that pay us for it every single month.';
  const files = anvil({
    terms: { texts: { [first]: text, [second]: text.replace('every month', 'every single month') }, clauses: { sale } },
  });
  expect(answerOf(await comparison(files)).clauses[0]).toMatchObject({ words: now, isReworded: true });
});

test('two wordings of one clause count once, and the one that stands today speaks', async () => {
  const now = 'We may share your data with partners, who give us other data for it.';
  const older = toRecordId('EX', Uint8Array.from([7, 7, 7, 7, 7, 7]));
  const base = anvil({
    terms: {
      texts: { [first]: text, [second]: now },
      clauses: { old: sale, sale: { ...sale, snapshot: second, excerpt: now, more: `wordingOf: ${older}\n` } },
    },
  });
  const path = 'platforms/anvil/terms/clauses/old.yml';
  const files = { ...base, [path]: String(base[path]).replace(/^recordId: .*$/m, `recordId: ${older}`) };
  const record = await comparison(files);
  expect(answerOf(record).clauses).toMatchObject([{ words: now, wordings: [{ path: 'platforms/anvil/terms/old' }] }]);
  expect(record!.prevalence).toMatchObject({ standing: 1, clauses: 2 });
});

test('a day after the newest capture is announced, an earlier one in force since', async () => {
  const withDay = (on: string) =>
    anvil({
      terms: {
        texts: { [second]: text },
        clauses: { sale: { ...sale, more: `effective: {on: ${on}, excerpt: every month}\n` } },
      },
    });
  expect(answerOf(await comparison(withDay('2026-05-02'))).clauses[0]).toMatchObject({ announced: '2026-05-02' });
  expect(answerOf(await comparison(withDay('2026-05-01'))).clauses[0]).toMatchObject({ inForceSince: '2026-05-01' });
});

test('silent means that all documents that bind the audience were read in full, not searched', async () => {
  const empty = { texts: { [first]: 'Nothing of the kind.' } };
  const answer = async (lines: string) =>
    answerOf(
      await comparison(anvil({ terms: { ...empty, reviewed: 'all', lines: consumers }, privacy: { ...empty, lines } })),
    );
  expect(await answer('')).toMatchObject({ answer: 'not-found', documents: { of: 2, read: 1 } });
  const review = (more: string) => `reviewed: {snapshot: ${first}, clauseTypes: all${more}}\n`;
  expect((await answer(review(', inFull: false'))).answer).toBe('not-found');
  expect((await answer(review(', audiences: [business]'))).answer).toBe('not-found');
  expect((await answer(review(''))).answer).toBe('silent');
  expect((await answer(businesses)).answer).toBe('silent');
});

test('a platform that became another counts once, and its clauses are history', async () => {
  const files: Record<string, string | Buffer> = {
    ...anvil({ terms: { texts: { [first]: text }, reviewed: 'all', clauses: { sale } } }),
    ...platformFiles('bronze', 'Bronze', { terms: { texts: { [second]: 'Nothing.' }, reviewed: 'all' } }),
  };
  const path = 'platforms/anvil/platform.yml';
  files[path] = `${String(files[path])}succeededBy: {platform: bronze, because: The terms name it Bronze.}\n`;
  const record = await comparison(files);
  expect(record!.answers.map(({ platform }) => platform.slug)).toEqual(['bronze', 'pebble']);
  expect(answerOf(record, 'bronze')).toMatchObject({
    answer: 'silent',
    history: [{ platform: { slug: 'anvil' } }],
    formerly: [{ slug: 'anvil' }],
  });
  expect(record!.prevalence.platforms).toBe(2);
});

test('platforms that became each other are two', async () => {
  const files: Record<string, string | Buffer> = {
    ...platformFiles('anvil', 'Anvil', { terms: { texts: { [first]: text } } }),
    ...platformFiles('bronze', 'Bronze', { terms: { texts: { [first]: text } } }),
  };
  for (const [one, other] of [
    ['anvil', 'bronze'],
    ['bronze', 'anvil'],
  ])
    files[`platforms/${one}/platform.yml`] += `succeededBy: {platform: ${other}, because: A circle.}\n`;
  const joined = join(await readExample(files));
  expect(joined.current).toHaveLength(3);
  expect(toAnswers(joined).get('consumer')!.get('data-sale')!.prevalence.platforms).toBe(3);
});
