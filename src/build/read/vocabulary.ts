/**
 * The vocabulary of a project. In: its folder, or files that stand for its content/vocabulary. Out: what is there, added to what
 * comes with Clausary unless the project's own vocabulary.yml says otherwise.
 */
import { join, relative } from 'node:path';
import { packageFolder } from '../../command/package-folder.ts';
import { type Files, filesOnDisk } from '../../pipeline/sources/files.ts';
import { loadVocabulary, type Vocabulary } from '../../pipeline/sources/vocabulary.ts';
import type { Known } from '../../pipeline/text/known.ts';

export const vocabularyFolder = (root: string): string => join(root, 'content/vocabulary');

export function openVocabulary(
  root: string,
  files: Files = filesOnDisk(vocabularyFolder(root)),
  known?: Known,
): Vocabulary {
  if (root === packageFolder) return loadVocabulary(files, undefined, undefined, known);
  const bundled = vocabularyFolder(packageFolder);
  const prefix = `${relative(root, bundled).replaceAll('\\', '/')}/`;
  return loadVocabulary(files, undefined, loadVocabulary(filesOnDisk(bundled), prefix, undefined, known), known);
}
