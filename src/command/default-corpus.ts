/** The corpus that a command is about when it names none. In: the project. Out: the name of a corpus, or what is to be done. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './reported-error.ts';

/** The corpus of a project that names none: the only one it has, or the specimen. */
export function defaultCorpus(root: string): string {
  const folder = join(root, 'content/corpora');
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'corpus.yml')))
        .sort()
    : [];
  if (names.length === 1) return names[0]!;
  if (names.includes('specimen')) return 'specimen';
  throw new UsageError(
    names.length === 0
      ? `there is no corpus in ${folder}; name a folder with --corpus`
      : `there are several corpora; name one with --corpus: ${names.join(', ')}`,
  );
}
