import { describe, expect, it } from 'vitest';
import type { RecordData } from '../schema/record.ts';
import { toSearchRecords } from './search-records.ts';

const row = { slug: 'lumen', name: 'Lumen' };
/** Only what the search looks at. */
const clause = {
  kind: 'clause',
  path: 'platforms/lumen/privacy-policy/ai-training',
  title: 'Training on your words',
  platform: row,
  document: { title: 'Privacy Policy', documentType: 'Privacy Policy', language: 'en' },
  clauseType: { name: 'AI training', category: { id: 'ai', name: 'AI' } },
  stance: 'permits',
  severity: { level: 'high' },
  optOut: { available: 'partly' },
  binds: { audiences: [], where: [] },
  passage: { blocks: [{ kind: 'paragraph', text: 'We use your words. '.repeat(20) }] },
  analysis: { on: '2026-04-27' },
  lineage: {
    events: [
      { what: 'introduced', on: '2026-01-02T03:04:05Z', counts: true },
      { what: 'reworded', on: '2026-03-04T05:06:07Z', counts: true },
      { what: 'gone', on: '2026-04-05T06:07:08Z', counts: false },
    ],
  },
  observation: { state: 'verbatim' },
  regulations: [{ short: 'GDPR' }, { short: 'AI Act' }, { short: 'GDPR' }],
  elsewhere: { peers: [{ title: 'A peer that is another page' }] },
  inDocument: [{ title: 'A neighbour that is another page' }],
  faq: [{ question: 'A question on every page', answer: 'An answer' }],
} as unknown as RecordData;

describe('what the search knows', () => {
  it('of a clause: its words, and what it can be narrowed by', () => {
    const [found] = toSearchRecords(clause, 'Why it matters to you.');
    expect(found).toMatchObject({
      url: '/platforms/lumen/privacy-policy/ai-training/',
      meta: { title: 'Training on your words', platform: 'Lumen', document: 'Privacy Policy' },
      filters: {
        kind: ['clause'],
        platform: ['Lumen'],
        documentType: ['Privacy Policy'],
        clauseType: ['AI training'],
        category: ['AI'],
        severity: ['high'],
        stance: ['permits'],
        optOut: ['partly'],
        audience: ['consumer', 'business', 'developer'],
        regulation: ['AI Act', 'GDPR'],
        year: ['2026'],
      },
      date: '2026-03-04',
    });
    expect(found?.content).toContain('We use your words.');
    expect(found?.content).toContain('Why it matters to you.');
  });

  it('of a clause that can be refused: the words that say so, where they are none of the clause', () => {
    const optOut = { available: 'yes', how: 'Write.', passage: { blocks: [{ text: 'You can say no by post.' }] } };
    const contentOf = (more: object) => toSearchRecords({ ...clause, ...more } as RecordData, '')[0]!.content;
    expect(contentOf({ optOut })).toContain(' ¶ “You can say no by post.” ¶ ');
    const passage = { blocks: [{ kind: 'paragraph', text: 'We ask. You can say no by post.' }] };
    expect(contentOf({ optOut, passage }).match(/say no by post/g)).toHaveLength(1);
    expect(contentOf({})).not.toMatch(/undefined|“/);
  });

  it('of pages with one title for several audiences: which one is for whom, but of the first', () => {
    const audiences = [{ audience: 'consumer' }, { audience: 'business' }];
    const metaFor = (audience: string) =>
      toSearchRecords(
        {
          kind: 'comparison',
          path: 'x',
          name: 'Sale',
          question: 'Sold?',
          category: {},
          audience,
          audiences,
        } as unknown as RecordData,
        '',
      )[0]?.meta;
    expect(metaFor('consumer')).toEqual({ title: 'Sale, compared' });
    expect(metaFor('business')).toEqual({ title: 'Sale, compared', audience: 'business' });
  });

  it('is not what a page repeats of other pages', () => {
    expect(toSearchRecords(clause, '')[0]?.content).not.toMatch(/peer|neighbour|question/);
  });

  it('begins with the archived words, apart from ours, and says no word twice', () => {
    const { content = '', meta = {} } = toSearchRecords(clause, 'Why it matters to you.')[0] ?? {};
    expect(content).toMatch(/^We use your words\. .* ¶ Why it matters to you\. ¶ /);
    expect(content).not.toContain(meta['title']);
  });

  it('of a withdrawn record: its id alone, that nobody finds it who does not ask for it', () => {
    const gone = { kind: 'address', status: 'withdrawn', path: 'records/EX-0000000', recordId: 'EX-0000000' };
    expect(toSearchRecords({ ...gone, title: 'Training on your words' } as RecordData, '')).toEqual([
      {
        url: '/records/EX-0000000/',
        content: 'EX-0000000',
        meta: { title: 'A withdrawn record' },
        filters: { kind: ['withdrawn record'] },
      },
    ]);
  });

  it('leaves out what no page is found by', () => {
    expect(toSearchRecords({ kind: 'address', status: 'published' } as RecordData, '')).toEqual([]);
    expect(toSearchRecords({ kind: 'check' } as RecordData, '')).toEqual([]);
  });

  it('of the site each month of changes', () => {
    const newestChanges = ['2026-03-04', '2026-03-01', '2026-01-02'].map((day) => ({ capturedAt: `${day}T05:06:07Z` }));
    const found = toSearchRecords({ kind: 'site', newestChanges } as unknown as RecordData, '');
    expect(found.map(({ url, meta }) => [url, meta['title']])).toEqual([
      ['/changes/2026-03/', 'Changes of March 2026'],
      ['/changes/2026-01/', 'Changes of January 2026'],
    ]);
  });
});
