/**
 * What `check` lets pass can be published: for any mixture of platforms, documents, clauses, reviews, withdrawn and moved records,
 * every record is what its schema says, is read back from its MDX as it was, and names only pages that exist.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProject } from '../checks/run.ts';
import { type ExampleDocument, platformFiles, readExample } from '../records/example-project.ts';
import type { RecordEntry } from '../records/record-entry.ts';
import { toRecords } from '../records/records.ts';
import { addresses } from '../schema/addresses.ts';
import { record as anyRecord } from '../schema/record.ts';
import { toMdx } from './mdx.ts';
import { readEntry } from './read-entry.ts';

const sentences = [
  'We may train our models on what you write to us.',
  'We sell the addresses of our customers to others.',
  'Nobody reads the letters that you send to friends.',
];
const types = ['ai-training', 'data-sale'] as const;
const instants = ['2026-01-02T03:04:05Z', '2026-03-04T05:06:07Z'];

const document: fc.Arbitrary<ExampleDocument> = fc
  .record({
    reviewed: fc.constantFrom<ExampleDocument['reviewed']>(undefined, 'all', ['ai-training'], [...types], []),
    captures: fc.constantFrom(1, 2),
    clauses: fc.uniqueArray(
      fc.record({ sentence: fc.nat(2), type: fc.constantFrom(...types), factor: fc.constantFrom<0 | 1 | 2>(0, 1, 2) }),
      {
        maxLength: 3,
        selector: ({ sentence }) => sentence,
      },
    ),
    isLater: fc.boolean(),
  })
  .map(({ reviewed, captures, clauses, isLater }) => ({
    reviewed,
    texts: Object.fromEntries(
      instants
        .slice(0, captures)
        .map((instant, index) => [
          instant,
          `# Privacy Policy\n\n${sentences.slice(0, index === 1 && isLater ? 1 : 3).join('\n\n')}\n`,
        ]),
    ),
    clauses: Object.fromEntries(
      clauses.map(({ sentence, type, factor }, index) => [
        `c-${index}`,
        { type, factor, excerpt: sentences[sentence]! },
      ]),
    ),
  }));

const register = fc.subarray([
  '{id: EX-0000000, path: pebble/privacy-policy/ai-training, status: published, since: 2026-02-02}',
  '{id: EX-0000000, path: pebble/privacy-policy/ai-training, status: published, since: 2026-02-02, formerPaths: [pebble/privacy-policy/old]}',
  '{id: EX-000001Y, path: pebble/privacy-policy/gone, status: withdrawn, since: 2026-02-02, on: 2026-03-05, title: Gone, clauseType: data-sale, reason: It was wrong.}',
  '{id: EX-000002W, path: pebble/privacy-policy/worse, status: withdrawn, since: 2026-02-02, on: 2026-03-05, title: Worse, clauseType: data-sale, reason: Said better., supersededBy: EX-0000000}',
]);

const corpus = fc
  .record({
    platforms: fc.array(
      fc.uniqueArray(fc.tuple(fc.constantFrom('privacy-policy', 'terms', 'notice'), document), {
        maxLength: 3,
        selector: ([slug]) => slug,
      }),
      {
        maxLength: 3,
      },
    ),
    /** What becomes of the platform of the example: it stays, loses its clause and review, or is gone but for platform.yml. */
    pebble: fc.constantFrom('whole', 'no clause', 'no review', 'alone'),
    register,
  })
  .map(({ platforms, pebble, register }) => {
    const folder = 'platforms/pebble/privacy-policy';
    const edits: Record<string, string | Buffer | null> = {};
    for (const [index, documents] of platforms.entries())
      Object.assign(edits, platformFiles(`p-${index}`, `Platform ${index}`, Object.fromEntries(documents)));
    if (pebble !== 'whole') edits[`${folder}/clauses/ai-training.yml`] = null;
    if (pebble === 'no review' || pebble === 'alone')
      edits[`${folder}/document.yml`] =
        'title: Privacy Policy\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example/privacy\n';
    if (pebble === 'alone')
      for (const file of ['document.yml', 'snapshots/2026-01-02T03-04-05Z.md', 'snapshots/2026-03-04T05-06-07Z.md'])
        edits[`${folder}/${file}`] = null;
    if (register.length > 0) edits['register.yml'] = `records:\n${register.map((one) => `  - ${one}\n`).join('')}`;
    return edits;
  });

/** The site record is that of the home page. */
const pathOf = (one: RecordEntry['record']) => ('path' in one ? one.path : '');

/** Pages that are made of no single record, or of a part of one. */
function pagesOf(entries: readonly RecordEntry[]): Set<string> {
  const pages = new Set<string>(entries.map(({ record }) => pathOf(record)));
  for (const { record } of entries) {
    if (record.kind === 'document') pages.add(`${record.path}/history`);
    if (record.kind === 'comparison')
      for (const { clauses } of record.answers) for (const { stance } of clauses) pages.add(`${record.path}/${stance}`);
    if (record.kind === 'regulation')
      for (const { article } of record.articles)
        if (article) pages.add(addresses.article(record.path.split('/')[1]!, article));
  }
  return pages;
}

const page = /^(?:platforms|clauses|compare|faq|regulations|records)\/[\w./-]+$/;

/** Every address of a page that a record names, with where it stands; former addresses are those of no page. */
function namedIn(value: unknown, at: string): [where: string, path: string][] {
  if (typeof value === 'string') return page.test(value) ? [[at, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['formerPaths', 'origin', 'file'].includes(key) ? [] : namedIn(inner, `${at}.${key}`),
  );
}

test('what check lets pass can be published', async () => {
  let published = 0;
  let emptyPlatforms = 0;
  await fc.assert(
    fc.asyncProperty(corpus, async (edits) => {
      const project = await readExample(edits);
      if (checkProject(project).messages.some(({ severity }) => severity === 'error')) return;
      const entries = [...toRecords(project)];
      const pages = pagesOf(entries);
      expect(new Set(entries.map(({ record }) => pathOf(record))).size).toBe(entries.length);
      for (const entry of entries) {
        const { data } = readEntry(toMdx(entry), `${entry.id}.mdx`, anyRecord);
        expect(data).toEqual(JSON.parse(JSON.stringify(entry.record)));
        const missing = namedIn(entry.record, entry.id).filter(([, path]) => !pages.has(path));
        expect(missing).toEqual([]);
      }
      published++;
      if (entries.some(({ record }) => record.kind === 'platform' && record.clauses.length === 0)) emptyPlatforms++;
    }),
    { numRuns: 40 },
  );
  expect(published).toBeGreaterThan(3);
  expect(emptyPlatforms).toBeGreaterThan(0);
}, 120_000);
