/** The corpus that a command is about when it names none. In: the project. Out: the name of a corpus, or what is to be done. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './reported-error.ts';

const corporaFolder = 'content/corpora';

/** The corpus of a project that names none: the only one it has, or the specimen. */
export function defaultCorpus(root: string): string {
  const folder = join(root, corporaFolder);
  const names = namedCorpora(root);
  if (names.includes('specimen')) return 'specimen';
  // Another corpus is not what was meant where one has lost its description.
  const [lacking] = foldersOf(folder).filter((name) => !names.includes(name) && holdsCorpus(join(folder, name)));
  if (lacking !== undefined)
    throw new UsageError(
      `content/corpora/${lacking}/corpus.yml is missing, which describes the corpus ${lacking}; restore it${names.length > 0 ? `, or name another corpus with --corpus: ${names.join(', ')}` : ''}`,
    );
  if (names.length === 1) return names[0]!;
  throw new UsageError(
    names.length === 0
      ? `there is no corpus in ${folder}; name a folder with --corpus`
      : `there are several corpora; name one with --corpus: ${names.join(', ')}`,
  );
}

/** The corpora of a project that can be named with --corpus, in order. */
export function namedCorpora(root: string): string[] {
  const folder = join(root, corporaFolder);
  return foldersOf(folder).filter((name) => existsSync(join(folder, name, 'corpus.yml')));
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((one) => (one.isDirectory() && !one.name.startsWith('.') ? [one.name] : []))
    .sort();
}

const holdsCorpus = (folder: string) =>
  ['platforms', 'register.yml', 'captures.txt'].some((name) => existsSync(join(folder, name)));
