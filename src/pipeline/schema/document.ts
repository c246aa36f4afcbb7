/** `platforms/<platform>/<document>/document.yml`: one legal text of a platform, over time. */
import { z } from 'zod';
import { commit, instant, languageTag, line, prose, schemaReference, slug, webAddress } from './common.ts';

/** A capture named by its instant, or by instant and commit where an archive has several at one instant. */
export const snapshotReference = z
  .union([
    instant,
    z.strictObject({
      capturedAt: instant,
      commit: commit.describe('Which of several captures at this instant is meant.'),
    }),
  ])
  .describe('The capture meant, by its instant in UTC.');

export type SnapshotReference = z.infer<typeof snapshotReference>;

export const document = z
  .strictObject({
    ...schemaReference,
    title: line.describe('Title as the document itself gives it, without the name of the platform.'),
    documentType: line.describe('A name from document-types.yml, such as Privacy Policy.'),
    sourceUrl: webAddress.describe('Where the document is published.'),
    language: languageTag.default('en'),
    region: line.optional().describe('Whom this edition is for, such as European Economic Area.'),
    archived: z
      .strictObject({
        service: line.describe('Folder of the service in the versions repository.'),
        terms: line.describe('Terms type: the file name without .md.'),
      })
      .optional()
      .describe('Place of the document in an Open Terms Archive repository.'),
    summary: prose.optional().describe('What to know of this document before reading, in one or two sentences.'),
    reviewed: z
      .strictObject({
        snapshot: snapshotReference,
        clauseTypes: z
          .union([z.literal('all'), z.array(slug)])
          .describe('Types that were looked for; those without a clause are silent, all others are not reviewed.'),
      })
      .optional()
      .describe('What was looked for, and in which capture. Leave out while nobody has read the document in full.'),
  })
  .describe('A document: one legal text of a platform, over time.');

export type Document = z.infer<typeof document>;
