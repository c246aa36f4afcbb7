/**
 * `corpora/<corpus>/corpus.yml`: what is published as one site, and where its texts are kept.
 */
import { z } from 'zod';
import { archiveSettings } from './archive-settings.ts';
import { languageTag, line, prose, schemaReference, slug, webAddress } from './common.ts';

export const corpus = z
  .strictObject({
    ...schemaReference,
    title: line.describe('Title of the site.'),
    tagline: line.describe('One sentence under the title.'),
    description: prose.describe('What this corpus covers, for the home page.'),
    language: languageTag.default('en'),
    fictional: z
      .boolean()
      .default(false)
      .describe('True when platforms and texts are invented; every page then says so.'),
    recordPrefix: z
      .string()
      .regex(/^[A-Z]{2,4}$/, 'expected two to four capital letters')
      .describe('First letters of every record id of this corpus.'),
    archive: archiveSettings,
    archives: z
      .record(slug, archiveSettings)
      .optional()
      .describe('Further archives by name, for documents that name theirs with `archive`.'),
    republishTexts: z
      .boolean()
      .describe(
        'Whether the site may serve whole archived texts. When false it quotes excerpts and links to the archive.',
      ),
    reviewRequired: z
      .boolean()
      .default(false)
      .describe('Whether every analysis needs a second reading; those without one are then marked on their pages.'),
    licence: z
      .strictObject({
        analyses: line.default('CC-BY-4.0').describe('Licence of the analyses, as an SPDX id.'),
        texts: line.describe('Whose the archived texts are, in one sentence.'),
      })
      .describe('Who may do what with the words on the site.'),
    questions: z
      .array(slug)
      .max(6)
      .optional()
      .describe(
        'Clause types whose questions the home page answers for every platform. Without it those that most platforms answer.',
      ),
    publisher: line.describe('Who publishes the site, as printed in citations.'),
    site: webAddress.optional().describe('Address the site is published at; citations print it.'),
    source: webAddress.optional().describe('Folder of this corpus in a public repository; "edit" links start with it.'),
    contact: webAddress.optional().describe('Where readers report a wrong analysis.'),
  })
  .describe('A corpus: the platforms, documents, snapshots and analyses published as one site.');

export type Corpus = z.infer<typeof corpus>;
