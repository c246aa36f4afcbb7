/** The corpus that a command is about when it names none. In: the project. Out: the name of a corpus, or what is to be done. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configurations } from './project-root.ts';
import { UsageError } from './reported-error.ts';

const corporaFolder = 'content/corpora';

/** The corpus of a command that names none: the one of the configuration, the only one there is, or the specimen. */
export function defaultCorpus(root: string): string {
  const folder = join(root, corporaFolder);
  const names = namedCorpora(root);
  const configured = configuredCorpus(root);
  if (configured !== undefined && (names.includes(configured) || isCorpus(resolve(root, configured))))
    return configured;
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
  return foldersOf(folder).filter((name) => isCorpus(join(folder, name)));
}

const isCorpus = (folder: string) => existsSync(join(folder, 'corpus.yml'));

/** As it stands in astro.config.mjs: `clausary({ corpus: 'my-corpus' })`. That file is not run, which would load all of Astro for each command. */
function configuredCorpus(root: string): string | undefined {
  const file = configurations.map((name) => join(root, name)).find((path) => existsSync(path));
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  const isComment = (line: string) => /^\s*(?:\/\/|\/?\*)/.test(line);
  return lines
    .flatMap((line) => (isComment(line) ? [] : [/\bcorpus: ?['"`]([^'"`]+)['"`]/.exec(line)?.[1]]))
    .find(Boolean);
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((one) => (one.isDirectory() && !one.name.startsWith('.') ? [one.name] : []))
    .sort();
}

const holdsCorpus = (folder: string) =>
  ['platforms', 'register.yml', 'captures.txt'].some((name) => existsSync(join(folder, name)));
