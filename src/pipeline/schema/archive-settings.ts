/**
 * Where the captures of a corpus are kept: `archive` of corpus.yml, and others by name under `archives`. Each kind has a line here and
 * in sources/archive-kinds.ts, which opens it.
 */
import { z } from 'zod';
import { commit, line, webAddress } from './common.ts';

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

export const archiveSettings = z.discriminatedUnion('kind', [folder, openTermsArchive]);
export type ArchiveSettings = z.infer<typeof archiveSettings>;
export type ArchiveKindName = ArchiveSettings['kind'];
/** Kinds whose texts are found by `archived` in document.yml are read at a commit of a repository. */
export type RepositorySettings = Extract<ArchiveSettings, { repository: string }>;
