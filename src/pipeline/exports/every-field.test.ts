/** What the records, the search and the report on a pull request make of every field that an author may write. */
import { expect, test } from 'vitest';
import { checkProject } from '../checks/run.ts';
import { toSearchRecords } from '../collections/search-records.ts';
import { toPlaceRecords } from '../collections/text-passages.ts';
import { toClauseView } from '../records/diff/clause-view.ts';
import { join } from '../records/join.ts';
import { toRevisionDigest, toSays } from '../records/revision.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import { record as anyRecord } from '../schema/record.ts';
import { filesInMemory } from '../sources/files.ts';
import { loadLedger } from '../sources/ledger.ts';
import { readEveryField } from './example-every-field.ts';

const { project, entries, recordsOf } = await readEveryField();
const found = new Map(
  entries.flatMap(({ record }) => toSearchRecords(record, 'Prose.')).map(({ url, ...one }) => [url, one]),
);

test('no check refuses a field, and every record is what its schema says', () => {
  expect(checkProject(project).messages).toEqual([]);
  for (const { id, record } of entries) expect(anyRecord.safeParse(record).error?.issues, id).toBeUndefined();
});

test('the report on a pull request shows every part of a clause that somebody decides', () => {
  const entry = entries.find(({ id, record }) => record.kind === 'clause' && id === 'lumen/terms/training')!;
  expect(toClauseView(entry, entry.record as ClauseRecord)).toMatchObject({
    optOut:
      'yes; Say no on the page that the terms name.; until 28 February 2026; 2026-02-28; https://lumen.example/no; “Until 28 February 2026 you can say no on lumen.example/no.”',
    binds:
      'business; in the European Economic Area; on the plan Team; “These terms bind teams in the European Economic Area.”',
    effective: '2026-05-01; “They apply from 1 May 2026.”',
    regulations: 'GDPR: processing of what people write',
    analysis: [
      'written on 2026-03-05 by ada-example',
      'read against the text by bob-example',
      'with the help of a language model',
      'revised on 2026-03-06 by ada-example: The deadline was added.',
      'cyd-example disagrees on 2026-03-06: The page speaks of drafts only.',
    ].join('\n'),
    readings: expect.stringMatching(
      /^read on 2026-03-07 by cyd-example: limits, low, .*; stance: permits, read as limits; .*; Only drafts are meant\.; settled on 2026-03-08 by bob-example: The words name no drafts; nothing was changed\.$/,
    ),
  });
});

test('a deadline that has passed is closed, and a clause that nobody read again is marked where readings are asked for', () => {
  const training = recordsOf('clause').find(({ path }) => path.endsWith('terms/training'))!;
  expect(training.optOut).toMatchObject({ closedOn: '2026-02-28', url: 'https://lumen.example/no' });
  expect(recordsOf('clause').map(({ path, isUnread }) => [path.split('/').at(-1), isUnread])).toEqual([
    ['verkauf', undefined],
    ['training', undefined],
    ['ai-training', true],
  ]);
});

test('a platform that became another one leads to it, with the capture that shows it', () => {
  const ember = recordsOf('platform').find(({ name }) => name === 'Ember')!;
  expect(ember.succeededBy).toMatchObject({
    because: 'Its letters were taken over.',
    capturedAt: '2026-01-02T03:04:05Z',
  });
  expect(recordsOf('platform').find(({ name }) => name === 'Lumen')!.becameOf).toMatchObject([{ name: 'Ember' }]);
});

test('the home page knows where readers write and where authors edit, a law its parts with their titles', () => {
  expect(recordsOf('site')[0]).toMatchObject({
    contact: 'https://policies.example/contact',
    source: 'https://git.example/policies/content',
  });
  expect(recordsOf('regulation')[0]).toMatchObject({
    citable: [
      { article: '6(1)(f)', title: 'Interests', fits: [{ stances: [] }] },
      { article: '7', fits: [{ stances: ['permits', 'limits'] }] },
    ],
  });
});

test('the search knows a clause by the law, the audience and the answer, a platform by its other names', () => {
  expect(found.get('/platforms/lumen/terms/training/')).toMatchObject({
    content: expect.stringMatching(/ ¶ GDPR ¶ EX-000001Y$/),
    filters: { audience: ['business'], regulation: ['GDPR'], article: [], optOut: ['yes'] },
  });
  expect(found.get('/platforms/pebble/privacy-policy/ai-training/')).toMatchObject({
    content: expect.stringContaining(' ¶ GDPR Article 6(1)(f) ¶ '),
    filters: { article: ['GDPR 6(1)(f)'] },
  });
  expect(found.get('/platforms/lumen/')).toMatchObject({
    content: 'Prose. ¶ Glimmer, Lumen Mail ¶ Messaging',
    meta: { title: 'Lumen', operator: 'Lumen Letters AB' },
    date: '2026-03-04',
  });
  expect(found.get('/platforms/lumen/datenschutz/')).toMatchObject({ date: '2026-01-02' });
  expect(found.get('/regulations/gdpr/#article-6-1-f')?.meta).toEqual({ title: 'GDPR, Article 6(1)(f)' });
});

test('a text that was derived from a page names the page and how it was derived', () => {
  const clause = recordsOf('clause').find(({ path }) => path.endsWith('verkauf'))!;
  expect(clause.snapshot.page).toMatchObject({
    type: 'html',
    extraction: { version: 1, select: ['main'], drop: ['.banner'] },
  });
  expect(clause.passage.blocks.map(({ text }) => text)).toEqual(['Wir verkaufen die Anschriften unserer Kunden']);
});

test('a deadline in words is a term of so many days', () => {
  const [all, business] = recordsOf('opt-outs');
  expect(all!.items).toMatchObject([{ deadline: 'within 30 days of first use', term: { n: 30, unit: 'day' } }]);
  expect(business!.items.map(({ clause }) => clause.recordId).sort()).toEqual(['EX-000001Y', 'EX-000002W']);
});

test('the search knows what an editor says of a change, and the questions of a type and of a platform', () => {
  expect(found.get('/platforms/lumen/what-changed/')).toMatchObject({ meta: { title: 'What changed at Lumen' } });
  expect(found.get('/faq/ai-training/')).toMatchObject({
    meta: { title: 'Does the platform do this?' },
    filters: { clauseType: ['AI training'], category: ['Data use'] },
  });
  expect(found.get('/platforms/lumen/faq/')).toMatchObject({
    meta: { title: 'Questions about Lumen' },
    filters: { platform: ['Lumen'] },
  });
});

test('of a text that may not be republished the search knows words and the line each block is on', () => {
  const document = recordsOf('document').find(({ path }) => path.endsWith('lumen/terms'))!;
  const places = [
    {
      heading: 'Training',
      blocks: [
        { line: 3, words: ['we', 'train'] },
        { line: 5, words: ['no'] },
      ],
    },
    { blocks: [{ line: 1, words: ['terms'] }] },
  ];
  expect(toPlaceRecords(document, places)).toMatchObject([
    { url: '/platforms/lumen/terms/#L3,5', content: 'we train ¶ no', meta: { title: 'Training' } },
    { url: '/platforms/lumen/terms/#L1', meta: { title: 'Terms of Use' } },
  ]);
  const newest = { ...document.newest!, archiveUrl: 'https://archive.example/terms.md' };
  expect(toPlaceRecords({ ...document, newest }, places)[0]!.url).toBe('https://archive.example/terms.md#L3,5');
  expect(toPlaceRecords({ ...document, newest: undefined } as unknown as DocumentRecord, places)).toEqual([]);
});

test('a released revision is read as it was released, and one whose words were changed afterwards is not', () => {
  const says = toSays(join(project).clauses[0]!);
  const read = (edit: object) => {
    const line = { digest: toRevisionDigest(says), releasedOn: '2026-03-05', says: { ...says, ...edit } };
    return loadLedger(filesInMemory({ 'revisions.jsonl': `${JSON.stringify(line)}\n` }), '');
  };
  expect(read({})).toMatchObject({ problems: [], revisions: [{ says }] });
  expect(read({ title: 'Messages never used to train models' }).problems).toMatchObject([
    { line: 1, message: 'its digest is not that of what it says' },
  ]);
});
