/**
 * A small corpus without a fault, for examples: one platform, one document, two snapshots, one clause.
 * Each example of a rule is this corpus with an edit.
 */
import { writeSnapshot } from '../sources/snapshot-file.ts';

export const firstText = `# Privacy Policy

We collect the data you give us.

We may use your “messages” to [train](https://pebble.example/ai) our models.

You can refuse this in your settings.`;

export const secondText = `${firstText}

We share data with service providers.`;

const url = 'https://pebble.example/privacy';

export const clauseFile = `recordId: EX-0000000
title: Messages used to train models
clauseType: ai-training
snapshot: 2026-01-02T03:04:05Z
excerpt: We may use your "messages" to train our models.
stance: permits
factors: {rights: 1, choice: 2, breadth: 2, exposure: 1, discretion: 1}
whyItMatters: What people write to each other may become material for models.
consumerImpact: A message sent today may shape what a model says tomorrow.
regulations:
  - {id: gdpr, article: "6(1)(f)", because: processing without consent}
analysis: {on: 2026-02-01, by: [ada-example]}
`;

/** Files of the corpus, by path from its folder. */
export const corpusFiles: Readonly<Record<string, string | Buffer>> = {
  'corpus.yml': `title: Example
tagline: A corpus for examples.
description: One invented platform.
fictional: true
recordPrefix: EX
archive: {kind: folder}
republishTexts: true
licence: {texts: Invented for this example.}
publisher: Clausary
`,
  'platforms/pebble/platform.yml': `name: Pebble
sector: Messaging
website: https://pebble.example
summary: An invented messenger.
`,
  'platforms/pebble/privacy-policy/document.yml': `title: Privacy Policy
documentType: Privacy Policy
sourceUrl: ${url}
reviewed: {snapshot: "2026-03-04T05:06:07Z", clauseTypes: [ai-training, data-sale]}
`,
  'platforms/pebble/privacy-policy/snapshots/2026-01-02T03-04-05Z.md': writeSnapshot(
    { capturedAt: '2026-01-02T03:04:05Z', sourceUrl: url, statedUpdate: '2025-12-31' },
    Buffer.from(firstText),
  ),
  'platforms/pebble/privacy-policy/snapshots/2026-03-04T05-06-07Z.md': writeSnapshot(
    { capturedAt: '2026-03-04T05:06:07Z', sourceUrl: url },
    Buffer.from(secondText),
  ),
  'platforms/pebble/privacy-policy/clauses/ai-training.yml': clauseFile,
};

const typeFile = (name: string, category: string, phrase: string) => `name: ${name}
category: ${category}
actor: platform
question: Does {platform} do this?
definition: What belongs here.
scopeNote: What does not.
regulations: [gdpr]
documents: [privacy]
detect:
  any: ['${phrase}']
`;

const factor = (id: string) => `  - {id: ${id}, name: ${id}, question: How much?, levels: [none, little, much, all]}`;

/** Files of the vocabulary, by path from its folder. */
export const vocabularyFiles: Readonly<Record<string, string>> = {
  'categories.yml': 'categories:\n  - {id: use, name: Data use, description: What data is used for.}\n',
  'regulations.yml': `regulations:
  - id: gdpr
    short: GDPR
    official: Regulation (EU) 2016/679
    jurisdiction: EU
    jurisdictionName: European Union
    url: https://eur-lex.europa.eu/eli/reg/2016/679/oj
    unit: Article
    summary: Protects personal data.
`,
  'document-types.yml': `groups:
  - {id: privacy, name: Privacy}
documentTypes:
  - {name: Privacy Policy, group: privacy, description: Says what is done with data.}
`,
  'rubric.yml': `version: 1
factors:
${['rights', 'choice', 'breadth', 'exposure', 'discretion'].map(factor).join('\n')}
rules:
  - {severity: high, anyOf: [{total: 10}], inWords: Ten or more.}
  - {severity: medium, anyOf: [{total: 6}], inWords: Six or more.}
otherwise: low
note: A reading aid.
`,
  'clause-types/ai-training.yml': typeFile('AI training', 'use', 'train'),
  'clause-types/data-sale.yml': typeFile('Sale of data', 'use', 'sell'),
};
