import { z } from 'zod';
import { changeRow } from '../../schema/change-record.ts';
import { clauseRecord } from '../../schema/clause-record.ts';
import { date, instant, line, recordId, slug } from '../../schema/common.ts';
import { comparisonRecord } from '../../schema/comparison-record.ts';
import { documentRecord } from '../../schema/document-record.ts';
import { platformRecord } from '../../schema/platform-record.ts';
import { count, matrixCell, path, severityCounts } from '../../schema/record-parts.ts';
import { touchedClause } from '../../schema/time-parts.ts';
import { typeRecord } from '../../schema/type-record.ts';

const head = {
  $schema: z.string().describe('The JSON Schema of this file.'),
  page: z.string().describe('The page that prints it.'),
};
const named = z.strictObject({ slug, name: line, file: z.string() });

const oEmbed = {
  version: z.literal('1.0').describe('Of oEmbed.'),
  type: z.literal('rich'),
  provider_name: line,
  provider_url: z.string(),
  html: z.string().describe('A card in a sandboxed frame that fetches nothing.'),
  width: count,
  height: count,
};

const apiIndex = z.strictObject({
  ...head,
  api: z.literal('v1'),
  title: line,
  licence: z.strictObject({ analyses: line, texts: line }),
  newest: instant.optional().describe('The newest capture.'),
  newestAnalysis: date.optional(),
  counts: z.record(z.string(), count),
  platforms: z.array(named),
  types: z.array(named.extend({ answers: z.string().describe('What every platform answers.') })),
  changes: z
    .array(z.strictObject({ month: z.string(), changes: count, file: z.string() }))
    .describe('By month, oldest first: for what changed since a day, read the files from its month on.'),
});

const apiChanges = z.strictObject({
  ...head,
  month: z.string(),
  changes: z
    .array(
      changeRow.omit({ clauses: true }).extend({
        page: z.string(),
        digests: z.strictObject({ before: z.string().optional(), after: z.string() }),
        was: z.string().describe('The words that changed, before; cut where they are long.'),
        is: z.string(),
        clauses: z.array(touchedClause.extend({ counts: z.boolean() })),
      }),
    )
    .describe('Newest first: changes of words only.'),
});

const apiMoved = z.strictObject({
  ...head,
  recordId,
  title: line,
  status: z.enum(['moved', 'withdrawn']),
  path: path.optional().describe('Where it stands now.'),
  file: z.string().optional().describe('Its file of the API there.'),
  withdrawnOn: date.optional(),
  reason: line.optional(),
  supersededBy: recordId.optional(),
});

const apiHosts = z.strictObject({
  $schema: head.$schema,
  format: z.literal(1),
  version: z.string().describe('A digest of hosts and platforms.'),
  newest: instant.optional().describe('The newest capture.'),
  hosts: z.record(z.string(), z.array(slug)).describe('The platforms behind a host, which has no www. before it.'),
  platforms: z.record(
    slug,
    z.strictObject({
      ...{ name: line, page: head.page, severities: severityCounts },
      answers: z.record(slug, matrixCell).describe('By clause type, for the first audience that the platform has.'),
    }),
  ),
});

export const apiShapes = {
  index: { at: 'index.json', schema: apiIndex, is: 'Every other file, and what there is.' },
  platform: {
    at: 'platforms/{platform}.json',
    schema: platformRecord.extend(head),
    is: 'A platform with its documents, clauses and answers.',
  },
  document: {
    at: 'platforms/{platform}/{document}.json',
    schema: documentRecord.extend(head),
    is: 'A document with its clauses and versions.',
  },
  clause: {
    at: 'clauses/{platform}/{document}/{clause}.json',
    schema: clauseRecord.extend({ ...head, path, ...oEmbed }),
    is: 'A clause; also an oEmbed answer.',
  },
  moved: {
    at: 'clauses/{platform}/{document}/{clause}.json',
    schema: apiMoved,
    is: 'Where a clause is that stood there before, or why it was withdrawn.',
  },
  type: { at: 'types/{type}.json', schema: typeRecord.extend(head), is: 'A clause type with all its clauses.' },
  answers: {
    at: 'answers/{scope}.json',
    schema: comparisonRecord.extend(head),
    is: 'What every platform answers; the scope is a type, or type/audience.',
  },
  hosts: { at: 'hosts.json', schema: apiHosts, is: 'Which platform is behind a host, for browser extensions.' },
  changes: { at: 'changes/{month}.json', schema: apiChanges, is: 'Changes of words in a month such as 2026-03.' },
} as const;
export type ApiShape = keyof typeof apiShapes;

export const apiFolder = 'api/v1';
/**
 * What the files of the API hold, under which addresses: records as pages print them, with the address of the page. In: nothing. Out: by name
 * the schema, the address pattern and what it is; JSON Schemas and the OpenAPI description are made of it, and tests hold files against it.
 */
export const schemaPath = (shape: ApiShape) => `${apiFolder}/schemas/${shape}.json`;
