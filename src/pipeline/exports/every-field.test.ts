/**
 * A corpus in which every field that an author may write is written once: what the search, the report on a pull request and the German
 * pages make of each.
 */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../checks/example-corpus.ts';
import { checkProject } from '../checks/run.ts';
import { toSearchRecords } from '../collections/search-records.ts';
import { toPlaceRecords } from '../collections/text-passages.ts';
import { toClauseView } from '../records/diff/clause-view.ts';
import { type DocumentEvidence, toEvidence } from '../records/evidence.ts';
import { platformFiles, readExampleWith } from '../records/example-project.ts';
import { toRecords } from '../records/records.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import { record as anyRecord, type RecordData } from '../schema/record.ts';
import { questionsInMarkdown, secondReadingsInMarkdown } from './markdown/clause-details.ts';

const days = ['2026-01-02T03:04:05Z', '2026-03-04T05:06:07Z'] as const;
const german =
  '<!doctype html><html lang="de"><body><main><p class="banner">Neu!</p><p>Wir verkaufen die Anschriften unserer Kunden.</p></main></body></html>';
const terms = `# Terms of Use

These terms bind teams in the European Economic Area. The Privacy Policy is part of them.

They apply from 1 May 2026.

We train our models on what teams write to us.

Until 28 February 2026 you can say no on lumen.example/no.`;

const files = {
  'corpus.yml': `${corpusFiles['corpus.yml']}reviewRequired: true
site: https://policies.example
source: https://git.example/policies/content
contact: https://policies.example/contact
`,
  'vocabulary/regulations.yml': vocabularyFiles['regulations.yml']!.replace(
    'unit: Article',
    `unit: Article
    articles:
      - {article: "6(1)(f)", title: Interests, fits: [{clauseTypes: [ai-training], because: processing without consent}]}
      - {article: "7", fits: [{clauseTypes: [ai-training, data-sale], stances: [permits, limits], because: consent}]}`,
  ),
  'platforms/ember/platform.yml': `name: Ember
website: https://ember.example
succeededBy:
  platform: lumen
  because: Its letters were taken over.
  document: lumen/terms
  snapshot: ${days[0]}
  excerpt: These terms bind teams
`,
  ...platformFiles('lumen', 'Lumen', {
    terms: {
      title: 'Terms of Use',
      texts: {
        [days[0]]: terms.replace('what teams write to us', 'what they publish'),
        [days[1]]: terms,
      },
    },
    privacy: { texts: { [days[0]]: 'We keep letters for a year.' }, reviewed: 'all' },
  }),
  'platforms/lumen/platform.yml': `name: Lumen
operator: Lumen Letters AB
sector: Messaging
country: SE
website: https://lumen.example
summary: Letters between friends.
formerNames: [Glimmer]
otherNames: [Lumen Mail]
`,
  'platforms/lumen/terms/document.yml': `title: Terms of Use
documentType: Privacy Policy
sourceUrl: https://lumen.example/terms
region: European Economic Area
summary: What holds between Lumen and its customers.
appliesTo:
  audiences: [consumer, business]
  regions: [EEA]
  plans: [{id: team, name: Team}]
  settings: [{id: signed-in, name: signed in}]
  excerpt: These terms bind teams in the European Economic Area.
relations:
  - {kind: incorporates, document: lumen/privacy, excerpt: The Privacy Policy is part of them.}
  - {kind: edition-for, document: lumen/datenschutz, because: The one is for teams and the other for Germany.}
effective: {on: 2026-05-01, excerpt: They apply from 1 May 2026., snapshot: "${days[1]}"}
reviewed:
  - {snapshot: "${days[1]}", clauseTypes: [ai-training], audiences: [business], on: 2026-03-05, by: ada-example}
  - {snapshot: "${days[1]}", clauseTypes: [data-sale], inFull: false, on: 2026-03-06, by: ada-example}
`,
  'platforms/lumen/terms/changes.yml': `changes:
  - snapshot: ${days[1]}
    meaning: Training now covers everything that teams write, not only what they publish.
    clauses: [EX-000001Y]
    severity: {before: low, after: medium}
    shows: {before: what they publish, after: what teams write to us}
    on: 2026-03-06
    by: ada-example
`,
  'platforms/lumen/terms/clauses/training.yml': `recordId: EX-000001Y
title: Words of teams used to train models
clauseType: ai-training
snapshot: ${days[1]}
excerpt: We train our models on what teams write to us.
appliesTo:
  audiences: [business]
  plans: [team]
  excerpt: These terms bind teams in the European Economic Area.
effective: {on: 2026-05-01, excerpt: They apply from 1 May 2026.}
stance: permits
factors: {rights: 1, choice: 2, breadth: 2, exposure: 1, discretion: 1}
optOut:
  available: yes
  how: Say no on the page that the terms name.
  deadline: until 28 February 2026
  deadlineOn: 2026-02-28
  url: https://lumen.example/no
  excerpt: Until 28 February 2026 you can say no on lumen.example/no.
whyItMatters: What colleagues write may become material for models.
consumerImpact: A draft of today may shape what a model writes tomorrow.
regulations:
  - {id: gdpr, because: processing of what people write, excerpt: what teams write}
analysis:
  on: 2026-03-05
  by: [ada-example]
  reviewedBy: [bob-example]
  aiAssisted: true
  revisions: [{on: 2026-03-06, by: ada-example, what: The deadline was added.}]
  dissent: [{on: 2026-03-06, by: cyd-example, text: The page speaks of drafts only.}]
reviews:
  - on: 2026-03-07
    by: cyd-example
    stance: limits
    factors: {rights: 0, choice: 0, breadth: 1, exposure: 0, discretion: 0}
    audiences: [business]
    optOut: partly
    prose: says-more
    note: Only drafts are meant.
    settled: {on: 2026-03-08, by: bob-example, what: The words name no drafts; nothing was changed.}
`,
  'platforms/lumen/datenschutz/snapshots/2026-01-02T03-04-05Z.html': german,
  'platforms/lumen/datenschutz/snapshots/2026-01-02T03-04-05Z.yml': `capturedAt: ${days[0]}
sourceUrl: https://lumen.example/datenschutz
digest: "${createHash('sha256').update(german).digest('hex')}"
`,
  'platforms/lumen/datenschutz/clauses/verkauf.yml': `recordId: EX-000002W
title: Addresses are sold to friends
clauseType: data-sale
snapshot: ${days[0]}
excerpt: {exact: Wir verkaufen die Anschriften unserer Kunden}
stance: permits
factors: {rights: 1, choice: 2, breadth: 2, exposure: 1, discretion: 1}
optOut: {available: partly, deadline: within 30 days of first use}
whyItMatters: Whoever writes a letter may get one from a stranger.
consumerImpact: Letters come that nobody asked for.
regulations:
  - {id: gdpr, article: "7", because: consent, excerpt: {from: die Anschriften, to: Kunden}}
analysis: {on: 2026-03-05, by: [ada-example]}
reviews:
  - on: 2026-03-07
    by: cyd-example
    stance: permits
    factors: {rights: 1, choice: 2, breadth: 2, exposure: 1, discretion: 1}
    audiences: [consumer, business, developer]
    optOut: partly
    prose: bears
`,
  'platforms/lumen/datenschutz/document.yml': `title: Datenschutzerklärung
documentType: Privacy Policy
sourceUrl: https://lumen.example/datenschutz
language: de
extraction:
  - {version: 1, select: [main], drop: [.banner]}
  - {version: 2, select: [main], from: 2026-02-01T00:00:00Z}
`,
};

const evidence = new Map<string, DocumentEvidence>();
const project = await readExampleWith(files, (read, reading) =>
  evidence.set(`${read.place.platform}/${read.place.document}`, toEvidence(read, reading, true)),
);
const entries = [...toRecords(project, evidence)];
const recordsOf = <K extends RecordData['kind']>(kind: K) =>
  entries.flatMap(({ record }) => (record.kind === kind ? [record as Extract<RecordData, { kind: K }>] : []));
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
  expect(ember.succeededBy).toMatchObject({ because: 'Its letters were taken over.', capturedAt: days[0] });
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

test('the twin of a page says of each second reading whether it agrees, and how a difference was settled', () => {
  const of = (end: string) => recordsOf('clause').find(({ path }) => path.endsWith(end))!;
  expect(secondReadingsInMarkdown(of('verkauf'))).toEqual([
    '## Second reading',
    '2026-03-07, cyd-example: agrees; permits, medium severity.',
  ]);
  expect(secondReadingsInMarkdown(of('terms/training')).slice(-2)).toEqual([
    expect.stringContaining('Only drafts are meant.'),
    'Settled 2026-03-08 by bob-example: The words name no drafts; nothing was changed.',
  ]);
  expect(secondReadingsInMarkdown(of('ai-training'))).toEqual([]);
  expect(questionsInMarkdown({ ...of('verkauf'), faq: [] })).toEqual([]);
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
