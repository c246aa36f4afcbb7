import { beforeAll, describe, expect, test } from 'vitest';
import type { AddressRecord } from '../schema/address-record.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import type { PlatformRecord } from '../schema/platform-record.ts';
import { record } from '../schema/record.ts';
import type { RegulationRecord } from '../schema/regulation-record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { TypeRecord } from '../schema/type-record.ts';
import { platformFiles, readExample } from './example-project.ts';
import type { RecordEntry } from './record-entry.ts';
import { toRecords } from './records.ts';

const day = '2026-01-01T00:00:00Z';
const gdpr = (...named: string[]) => `regulations:\n${named.map((one) => `  - {id: gdpr, ${one}}\n`).join('')}`;

/** pebble as it is, and three more: anvil says sale and training, brook has no clause, cove no capture reviewed. */
const files = {
  'register.yml': `records:
  - {id: EX-0000000, path: pebble/privacy-policy/ai-training, status: published, since: 2026-02-02, formerPaths: [pebble/terms/training]}
  - {id: EX-000001Y, path: pebble/privacy-policy/old, status: withdrawn, since: 2026-01-05, on: 2026-02-03, title: Old words, clauseType: data-sale, reason: It was a quotation., supersededBy: EX-0000000}
`,
  ...platformFiles('anvil', 'Anvil', {
    privacy: {
      texts: {
        [day]: 'We train on it.\n\nWe sell it.',
        '2026-03-01T00:00:00Z': 'We sell it.',
        '2026-04-01T00:00:00Z': 'We train on it.\n\nWe sell it.',
      },
      reviewed: ['data-sale'],
      clauses: {
        sale: {
          type: 'data-sale',
          excerpt: 'We sell it.',
          factor: 0,
          more: gdpr('article: "6(1)(f)", because: interests', 'article: "5", because: principles'),
        },
        training: { type: 'ai-training', excerpt: 'We train on it.', factor: 2 },
      },
    },
  }),
  ...platformFiles('brook', 'Brook', { privacy: { texts: { [day]: 'Nothing of the kind.' }, reviewed: 'all' } }),
  ...platformFiles('cove', 'Cove', { privacy: { texts: { [day]: 'Nothing of the kind.' } } }),
};

let entries: RecordEntry[];
beforeAll(async () => {
  entries = [...toRecords(await readExample(files))];
});

function find<T extends RecordEntry['record']>(collection: RecordEntry['collection'], id: string): T {
  return entries.find((one) => one.collection === collection && one.id === id)!.record as T;
}
const slugs = (named: readonly { slug: string }[]) => named.map(({ slug }) => slug);
const paths = (rows: readonly { path: string }[]) => rows.map(({ path }) => path);

describe('all records', () => {
  test('are what their schema says, one a page, each page once', () => {
    for (const entry of entries) expect(record.safeParse(entry.record).error?.issues, entry.id).toBeUndefined();
    const all = entries.map(({ collection, id }) => `${collection}/${id}`);
    expect(new Set(all).size).toBe(all.length);
    const counts = Object.groupBy(entries, ({ collection }) => collection);
    expect(Object.fromEntries(Object.entries(counts).map(([name, list]) => [name, list!.length]))).toMatchObject({
      ...{ clauses: 3, documents: 4, platforms: 4, types: 2, regulations: 1, addresses: 4, site: 1 },
    });
  });

  test('are the same for the same project', async () => {
    const again = [...toRecords(await readExample(files))];
    expect(JSON.stringify(again)).toBe(JSON.stringify(entries));
  });

  test('name the authored file they come from', () => {
    expect(entries.find(({ id }) => id === 'anvil/privacy/sale')!.source).toBe(
      'platforms/anvil/privacy/clauses/sale.yml',
    );
  });

  test('every page that a record leads to is there', () => {
    const pages = new Set(entries.flatMap(({ record: one }) => ('path' in one ? [one.path] : [])));
    for (const { record: one } of entries) {
      for (const [, path] of JSON.stringify(one).matchAll(/"(?:path|clausePath)":"([^"#]+)"/g))
        expect(pages).toContain(path);
    }
  });
});

describe('a clause', () => {
  test('that vanished and returned stands in two of three versions', () => {
    expect(find<ClauseRecord>('clauses', 'anvil/privacy/training').observation).toMatchObject({
      verbatimVersions: 2,
      versions: 3,
      state: 'verbatim',
      days: 90,
    });
    expect(find<ClauseRecord>('clauses', 'anvil/privacy/sale').observation).toMatchObject({
      verbatimVersions: 3,
      versions: 3,
    });
  });

  test('leads to the clauses before and after it in the text', () => {
    const training = find<ClauseRecord>('clauses', 'anvil/privacy/training');
    expect(training).not.toHaveProperty('previous');
    expect(training.next).toEqual({ path: 'platforms/anvil/privacy/sale', title: 'About data-sale' });
    expect(find<ClauseRecord>('clauses', 'anvil/privacy/sale').previous?.path).toBe('platforms/anvil/privacy/training');
  });

  test('is older than the newest version when other bytes came after those it was read in', () => {
    expect(find<ClauseRecord>('clauses', 'pebble/privacy-policy/ai-training').analysis.olderThanNewest).toBe(true);
    expect(find<ClauseRecord>('clauses', 'anvil/privacy/sale').analysis.olderThanNewest).toBe(false);
  });

  test('names a law as often as its author did, with article and reason', () => {
    const { regulations } = find<ClauseRecord>('clauses', 'anvil/privacy/sale');
    expect(regulations.map(({ article, because }) => [article, because])).toEqual([
      ['6(1)(f)', 'interests'],
      ['5', 'principles'],
    ]);
  });
});

describe('a document', () => {
  test('holds its clauses in the order of the text, and its versions newest first', () => {
    const document = find<DocumentRecord>('documents', 'anvil/privacy');
    expect(paths(document.clauses)).toEqual(['platforms/anvil/privacy/training', 'platforms/anvil/privacy/sale']);
    expect(document.versions.map(({ number, textSeenBefore, words }) => [number, textSeenBefore, words])).toEqual([
      [3, true, 7],
      [2, false, 3],
      [1, false, 7],
    ]);
    expect(document).toMatchObject({
      captures: 3,
      distinctTexts: 2,
      words: 7,
      readingMinutes: 1,
      severities: { high: 1, medium: 0, low: 1 },
    });
  });

  test('was reviewed for a type, has a clause of it, is silent on it or was not reviewed for it', () => {
    const anvil = find<DocumentRecord>('documents', 'anvil/privacy');
    expect(anvil.reviewed).toEqual({ capturedAt: '2026-04-01T00:00:00Z', types: 1, silent: [] });
    expect(anvil.notReviewed).toEqual([]);
    expect(slugs(find<DocumentRecord>('documents', 'brook/privacy').reviewed!.silent)).toEqual([
      'ai-training',
      'data-sale',
    ]);
    const cove = find<DocumentRecord>('documents', 'cove/privacy');
    expect(cove).not.toHaveProperty('reviewed');
    expect(slugs(cove.notReviewed)).toEqual(['ai-training', 'data-sale']);
    expect(slugs(find<DocumentRecord>('documents', 'pebble/privacy-policy').reviewed!.silent)).toEqual(['data-sale']);
  });

  test('shows what its newest capture claims as last update, not what an older one claimed', () => {
    const pebble = find<DocumentRecord>('documents', 'pebble/privacy-policy');
    expect(pebble).not.toHaveProperty('statedUpdate');
    expect(pebble.versions[1]!.snapshot.statedUpdate).toBe('2025-12-31');
  });
});

describe('a platform', () => {
  test('says, and is silent on, what the types say of it', () => {
    const anvil = find<PlatformRecord>('platforms', 'anvil');
    expect([slugs(anvil.types), slugs(anvil.silent)]).toEqual([['ai-training', 'data-sale'], []]);
    expect([
      slugs(find<PlatformRecord>('platforms', 'brook').types),
      slugs(find<PlatformRecord>('platforms', 'brook').silent),
    ]).toEqual([[], ['ai-training', 'data-sale']]);
    expect(find<PlatformRecord>('platforms', 'cove')).toMatchObject({ types: [], silent: [], clauses: [] });
  });

  test('was observed from its first to its newest capture', () => {
    expect(find<PlatformRecord>('platforms', 'anvil')).toMatchObject({
      first: day,
      newest: '2026-04-01T00:00:00Z',
      versions: 3,
    });
  });

  test('lists its clauses by topic', () => {
    expect(paths(find<PlatformRecord>('platforms', 'anvil').clauses)).toEqual([
      'platforms/anvil/privacy/training',
      'platforms/anvil/privacy/sale',
    ]);
  });
});

test('a clause type lists who says it, who is silent and who was not reviewed, and no number is another than its list', () => {
  const { prevalence, ...type } = find<TypeRecord>('types', 'data-sale');
  expect([slugs(type.saying), slugs(type.silent), slugs(type.notReviewed)]).toEqual([
    ['anvil'],
    ['brook', 'pebble'],
    ['cove'],
  ]);
  expect(prevalence).toMatchObject({ saying: 1, silent: 2, reviewed: 3, platforms: 4, clauses: 1, standing: 1 });
  expect(paths(type.clauses)).toEqual(['platforms/anvil/privacy/sale']);
  expect(slugs(type.neighbours)).toEqual(['ai-training']);
});

describe('a law', () => {
  test('lists every clause that names it once, with all the articles, in the order of the articles', () => {
    const law = find<RegulationRecord>('regulations', 'gdpr');
    expect(law.clauses.map(({ path, article, because }) => [path, article, because])).toEqual([
      ['platforms/anvil/privacy/sale', '5', 'principles; Article 6(1)(f): interests'],
      ['platforms/pebble/privacy-policy/ai-training', '6(1)(f)', 'processing without consent'],
    ]);
    expect(law).toMatchObject({ platforms: 2, types: [{ slug: 'ai-training' }, { slug: 'data-sale' }] });
  });

  test('counts on its page what the list of laws counts', () => {
    const law = find<RegulationRecord>('regulations', 'gdpr');
    expect(find<SiteRecord>('site', 'site').regulations[0]).toMatchObject({
      clauses: law.clauses.length,
      platforms: law.platforms,
    });
  });
});

describe('the permanent address', () => {
  test('of a record leads to its page, and remembers where it stood', () => {
    expect(find<AddressRecord>('addresses', 'EX-0000000')).toEqual({
      kind: 'address',
      path: 'records/EX-0000000',
      recordId: 'EX-0000000',
      status: 'published',
      title: 'Messages used to train models',
      clausePath: 'platforms/pebble/privacy-policy/ai-training',
      formerPaths: ['platforms/pebble/terms/training'],
      since: '2026-02-02',
      platform: { slug: 'pebble', name: 'Pebble' },
      clauseType: { slug: 'ai-training', name: 'AI training' },
    });
  });

  test('of a withdrawn record says when and why, and leads to no page', () => {
    const address = find<AddressRecord>('addresses', 'EX-000001Y');
    expect(address).toMatchObject({
      status: 'withdrawn',
      withdrawnOn: '2026-02-03',
      reason: 'It was a quotation.',
      supersededBy: 'EX-0000000',
      formerPaths: ['platforms/pebble/privacy-policy/old'],
    });
    expect(address).not.toHaveProperty('clausePath');
  });

  test('of a record that is not registered yet has no date', () => {
    const fresh = entries
      .filter(({ collection }) => collection === 'addresses')
      .map(({ record: one }) => one as AddressRecord)
      .filter(({ since }) => !since);
    expect(fresh.map(({ status }) => status)).toEqual(['published', 'published']);
  });
});

describe('the site', () => {
  test('counts each thing once', () => {
    expect(find<SiteRecord>('site', 'site').counts).toEqual({
      ...{
        platforms: 4,
        formerPlatforms: 0,
        documents: 4,
        clauses: 3,
        types: 2,
        vocabulary: 2,
        regulations: 1,
        captures: 7,
        versions: 7,
      },
      // pebble two, anvil two, brook and cove the same one
      ...{ texts: 5, passages: 0, changes: 1 },
    });
  });

  test('has one answer for every platform and type in its matrix, the same as the types have', () => {
    const matrix = find<SiteRecord>('site', 'site').matrices[0]!;
    expect(slugs(matrix.types)).toEqual(['ai-training', 'data-sale']);
    expect(matrix.rows.map(({ platform, cells }) => [platform.slug, ...cells])).toEqual([
      ['anvil', 'high', 'low'],
      ['brook', 'silent', 'silent'],
      ['cove', 'not-reviewed', 'not-reviewed'],
      ['pebble', 'medium', 'silent'],
    ]);
  });

  test('sums up what its platforms have', () => {
    const site = find<SiteRecord>('site', 'site');
    const sum = (of: 'clauses' | 'documents') => site.platforms.reduce((total, platform) => total + platform[of], 0);
    expect([sum('clauses'), sum('documents')]).toEqual([site.counts.clauses, site.counts.documents]);
    expect(site.severities).toEqual({ high: 1, medium: 1, low: 1 });
    expect(site).toMatchObject({ first: day, newest: '2026-04-01T00:00:00Z', newestAnalysis: '2026-02-01' });
  });
});

test('a corpus in a public repository leads to the file that can be edited', async () => {
  const source = 'https://github.com/who/what/tree/main/content/';
  const { 'corpus.yml': own } = (await import('../checks/example-corpus.ts')).corpusFiles;
  const [, first] = toRecords(await readExample({ 'corpus.yml': `${String(own)}source: ${source}\n` }));
  expect((first!.record as ClauseRecord).origin).toEqual({
    file: 'platforms/pebble/privacy-policy/clauses/ai-training.yml',
    editUrl: 'https://github.com/who/what/tree/main/content/platforms/pebble/privacy-policy/clauses/ai-training.yml',
  });
});
