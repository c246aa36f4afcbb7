/**
 * For tests: a small corpus in which every field that an author may write is written once. Out: the project, its entries, its records by
 * kind, and what formats of the whole site are given.
 */
import { createHash } from 'node:crypto';
import { corpusFiles, vocabularyFiles } from '../checks/example-corpus.ts';
import { type DocumentEvidence, toEvidence } from '../records/evidence.ts';
import { platformFiles, readExampleWith } from '../records/example-project.ts';
import { toRecords } from '../records/records.ts';
import type { RecordData } from '../schema/record.ts';
import { SiteHolder } from './hold.ts';

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

/** The corpus as the build reads it. */
export async function readEveryField() {
  const evidence = new Map<string, DocumentEvidence>();
  const project = await readExampleWith(files, (read, reading) =>
    evidence.set(`${read.place.platform}/${read.place.document}`, toEvidence(read, reading, true)),
  );
  const entries = [...toRecords(project, evidence)];
  const holder = new SiteHolder();
  for (const { record } of entries) holder.take(record);
  const recordsOf = <K extends RecordData['kind']>(kind: K) =>
    entries.flatMap(({ record }) => (record.kind === kind ? [record as Extract<RecordData, { kind: K }>] : []));
  return { project, entries, recordsOf, data: holder.toData() };
}
