/** The corpus that a command is about when it names none. In: the project. Out: the name of a corpus, or what is to be done. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './reported-error.ts';

/** The corpus of a project that names none: the only one it has, or the specimen. */
export function defaultCorpus(root: string): string {
  const folder = join(root, 'content/corpora');
  const all = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .flatMap((one) => (one.isDirectory() && !one.name.startsWith('.') ? [one.name] : []))
        .sort()
    : [];
  const names = all.filter((name) => existsSync(join(folder, name, 'corpus.yml')));
  if (names.includes('specimen')) return 'specimen';
  // Another corpus is not what was meant where one has lost its description.
  const [lacking] = all.filter((name) => !names.includes(name) && holdsCorpus(join(folder, name)));
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

const holdsCorpus = (folder: string) =>
  ['platforms', 'register.yml', 'captures.txt'].some((name) => existsSync(join(folder, name)));
