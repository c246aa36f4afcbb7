/** `platforms/<platform>/<document>/document.yml`: one legal text of a platform, over time. */
import { z } from 'zod';
import { audience, documentAppliesTo } from './applies-to.ts';
import { date, languageTag, line, person, prose, schemaReference, slug, webAddress } from './common.ts';
import { excerpt } from './excerpt.ts';
import { extractions } from './extraction.ts';
import { relation } from './relation.ts';
import { snapshotReference } from './snapshot-reference.ts';

const review = z.strictObject({
  snapshot: snapshotReference,
  clauseTypes: z
    .union([z.literal('all'), z.array(slug)])
    .describe('Types that were looked for; those without a clause are silent, all others are not reviewed.'),
  lookalikes: z
    .record(slug, line)
    .optional()
    .describe(
      'Types the text is silent on although phrases of theirs stand in it: the type, and what those words speak of instead.',
    ),
  inFull: z
    .boolean()
    .default(true)
    .describe('Whether the text was read from beginning to end. False: only searched, which proves no silence.'),
  audiences: z
    .array(audience)
    .min(1)
    .optional()
    .describe('For whom it was read, where that is fewer than the document binds.'),
  on: date.optional().describe('When it was read.'),
  by: person.optional().describe('Who read it.'),
});
export type Review = z.infer<typeof review>;

const archivedPlace = z.strictObject({
  service: line.describe('Folder of the service in the versions repository.'),
  terms: line.describe('Terms type: the file name without .md.'),
});
const archivedFile = z.strictObject({
  path: line.describe('Path of the page in the repository; * stands for anything but a slash, ** for anything.'),
});
const archivedAddress = z.strictObject({
  url: webAddress.describe('A further address of the document in a web archive, such as one it had before.'),
});
const archivedIn = z.union([archivedPlace, archivedFile, archivedAddress]);
export type Archived = z.infer<typeof archivedIn>;

export const document = z
  .strictObject({
    ...schemaReference,
    title: line.describe('Title as the document itself gives it, without the name of the platform.'),
    documentType: line.describe('A name from document-types.yml, such as Privacy Policy.'),
    sourceUrl: webAddress
      .optional()
      .describe('Where the document is published. Without it pages lead to where the archive has it.'),
    language: languageTag.default('en'),
    region: line.optional().describe('Whom this edition is for, such as European Economic Area.'),
    archived: z
      .union([archivedIn, z.array(archivedIn).min(1)])
      .optional()
      .describe(
        'Place of the document in a repository: {service, terms} in one of Open Terms Archive, {path} in one of pages; {url} for addresses in web archives besides sourceUrl; a list where it was renamed, oldest first. A rename that left the text unchanged is followed without it in one of Open Terms Archive.',
      ),
    archive: slug
      .optional()
      .describe('Name of the archive it is kept in, of `archives` in corpus.yml; `archive` unless told.'),
    extraction: extractions
      .optional()
      .describe(
        'How the text of its captured pages is derived; the main part by version 1 unless told, an import writes the newest.',
      ),
    summary: prose.optional().describe('What to know of this document before reading, in one or two sentences.'),
    appliesTo: documentAppliesTo.optional(),
    relations: z
      .array(relation)
      .default([])
      .describe('How it relates to other documents of the corpus, with the words that say so.'),
    effective: z
      .strictObject({
        on: date.describe('The day the text names.'),
        excerpt: excerpt.describe('The words that name it.'),
        snapshot: snapshotReference.describe('The capture these words were read in.'),
      })
      .optional()
      .describe(
        'From when this version applies, where the newest text says so. Until that day it is shown as announced.',
      ),
    reviewed: z
      .union([review, z.array(review).min(1)])
      .optional()
      .describe(
        'What was looked for, and in which capture; a list where several readings were made. Leave out while nobody has read the document in full.',
      ),
  })
  .describe('A document: one legal text of a platform, over time.');

export type Document = z.infer<typeof document>;

/** Whether a reading looked for a type. Whoever read for "all" did not read for one that joined the vocabulary afterwards. */
export function looksFor({ clauseTypes, on, snapshot }: Review, type: string, since: string | undefined): boolean {
  if (clauseTypes !== 'all') return clauseTypes.includes(type);
  return since === undefined || since <= (on ?? (typeof snapshot === 'string' ? snapshot : snapshot.capturedAt));
}

/** The readings that a document declares, each with the keys that lead to it in the file. */
export function reviewsOf({ reviewed }: Pick<Document, 'reviewed'>): { value: Review; keys: PropertyKey[] }[] {
  if (reviewed === undefined) return [];
  if (!Array.isArray(reviewed)) return [{ value: reviewed, keys: ['reviewed'] }];
  return reviewed.map((value, index) => ({ value, keys: ['reviewed', index] }));
}
