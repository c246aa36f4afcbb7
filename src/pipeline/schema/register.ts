/**
 * `corpora/<corpus>/register.yml`: every record id ever published and what became of it.
 * Append-only: an id is moved or withdrawn, never deleted and never given to other words.
 */
import { z } from 'zod';
import { date, line, recordId, schemaReference, slug } from './common.ts';

const path = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/, 'expected platform/document/clause')
  .describe('platform/document/clause as published.');

const registration = z.discriminatedUnion('status', [
  z.strictObject({
    id: recordId,
    path,
    status: z.literal('published'),
    since: date.describe('When the id was first registered.'),
    formerPaths: z
      .array(path)
      .default([])
      .describe('Where the record stood before it moved; these addresses redirect.'),
  }),
  z.strictObject({
    id: recordId,
    path,
    status: z.literal('withdrawn'),
    since: date,
    on: date.describe('When it was withdrawn.'),
    title: line.describe('Title it was published under.'),
    clauseType: slug,
    reason: line.describe('Why, in a sentence for readers.'),
    supersededBy: recordId.optional().describe('The record that says it better, if there is one.'),
  }),
]);

export const register = z
  .strictObject({ ...schemaReference, records: z.array(registration) })
  .describe('The register of published record ids.');

export type Registration = z.infer<typeof registration>;
