/**
 * The collections pages are made of: one for each kind of record, written by src/pipeline/collections
 * as MDX, and `pages`, written by hand. An entry's `data` is the head of a record, its `digest` covers all of it.
 */

import { defineCollection } from 'astro:content';
import { bundledPages, corpusPages, collections as generated, pages } from 'virtual:clausary/places';
import { z } from 'zod';
import { line, slug } from './pipeline/schema/common.ts';
import { recordKinds } from './pipeline/schema/record.ts';
import { handWrittenFiles } from './site/hand-written-files.ts';
import { recordFiles } from './site/record-files.ts';

/** A kind of record with its head: the keys that its pages are listed and addressed by. */
function kind<Head extends z.ZodObject>(name: string, head: Head) {
  return defineCollection({ loader: recordFiles(generated, name, head), schema: head });
}

/** Pages written by hand in a folder; none where there is no such folder. */
function handWritten(folder: string) {
  return defineCollection({
    loader: handWrittenFiles(folder),
    schema: z.strictObject({
      title: line,
      description: line,
      types: z
        .array(slug)
        .default([])
        .describe('Clause types whose question the page answers; their pages lead to it.'),
    }),
  });
}

/** Every kind of record is a collection. */
type Kinds = typeof recordKinds;
const kinds = Object.fromEntries(
  Object.entries(recordKinds).map(([name, { head }]) => [name, kind(name, head)]),
) as unknown as { [Name in keyof Kinds]: ReturnType<typeof kind<Kinds[Name]['head']>> };

export const collections = {
  ...kinds,
  corpusPages: handWritten(corpusPages),
  pages: handWritten(pages),
  bundledPages: handWritten(bundledPages),
};
