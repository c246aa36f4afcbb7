/**
 * The folder that an import writes into. In: a path. Out: the corpus that lies there, or nothing where there is none yet; any other folder
 * with something in it is refused.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toShellWord } from '../../command/shell-words.ts';
import type { Corpus } from '../../pipeline/schema/corpus.ts';
import type { Document } from '../../pipeline/schema/document.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { type AuthoredDocument, type CorpusSources, loadCorpus } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk, isLeftover } from '../../pipeline/sources/files.ts';

export interface ExistingCorpus {
  readonly value: Corpus;
  readonly sources: CorpusSources;
  readonly documents: readonly { readonly document: AuthoredDocument; readonly value: Document }[];
}

export async function readExisting(folder: string, shown: string): Promise<ExistingCorpus | undefined> {
  const names = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.filter((name) => !isLeftover(name)).length === 0) return undefined;
  if (!existsSync(join(folder, 'corpus.yml')))
    throw new ArchiveError(
      `${shown} is not empty, and there is no corpus in it`,
      'name a folder that is empty, does not exist, or holds a corpus.yml',
    );
  const sources = loadCorpus(filesOnDisk(folder), '');
  const value = sources.corpus?.value;
  const documents = sources.platforms.flatMap((platform) => platform.documents);
  const broken = [
    ...(value ? [] : ['corpus.yml']),
    ...documents.flatMap(({ folder: at, authored }) => (authored?.value ? [] : [`${at}/document.yml`])),
  ];
  // Whoever cannot be read may be one of those that the archive holds.
  if (!value || broken.length > 0)
    throw new ArchiveError(
      `${shown} has files that cannot be read: ${broken.join(', ')}; nothing was written`,
      `run  npm run check -- --corpus ${toShellWord(shown)}  and correct them`,
    );
  return { value, sources, documents: documents.map((document) => ({ document, value: document.authored!.value! })) };
}
