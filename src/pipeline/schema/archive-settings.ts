/**
 * Where the captures of a corpus are kept: `archive` of corpus.yml, and others by name under `archives`. Each kind has a line here and
 * in sources/archive-kinds.ts, which opens it.
 */
import { z } from 'zod';
import { commit, line, webAddress } from './common.ts';

const credits = {
  attribution: line.optional().describe('Whom to attribute the archive to, as its licence asks.'),
  licence: line.optional().describe('Licence of the archive as a database, as an SPDX id or a name.'),
};

const folder = z
  .strictObject({ kind: z.literal('folder') })
  .describe('Snapshot files beside the documents, in platforms/<platform>/<document>/snapshots/.');

const openTermsArchive = z
  .strictObject({
    kind: z.literal('open-terms-archive'),
    repository: webAddress.describe('Public address of the versions repository.'),
    commit: commit.describe('The commit of the versions repository that this corpus is built from.'),
    attribution: line.describe('Whom to attribute the archive to, as its licence asks.'),
    licence: line.describe('Licence of the archive as a database, as an SPDX id or a name.'),
  })
  .describe('A versions repository of Open Terms Archive (https://opentermsarchive.org).');

const git = z
  .strictObject({
    kind: z.literal('git'),
    repository: webAddress.describe('Public address of the repository.'),
    commit: commit.describe('The commit that this corpus is built from.'),
    ...credits,
  })
  .describe(
    'A git repository that holds saved pages (HTML, PDF, Markdown, text) over time; each commit that changes one is a capture.',
  );

const warc = z
  .strictObject({
    kind: z.literal('warc'),
    files: z
      .array(line)
      .min(1)
      .describe(
        'Paths of WARC and WACZ files from the folder of the corpus; * stands for anything but a slash, ** for anything.',
      ),
    ...credits,
  })
  .describe('Web archives of a crawler, read where they lie; a document is found by its address.');

export const archiveSettings = z.discriminatedUnion('kind', [folder, openTermsArchive, git, warc]);
export type ArchiveSettings = z.infer<typeof archiveSettings>;
export type ArchiveKindName = ArchiveSettings['kind'];
