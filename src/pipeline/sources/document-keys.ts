/**
 * What each document of a project comes from, as one digest: its files, that of its platform, what was read of it, its records in the register, its
 * captures in the log, and what all documents share: the vocabulary, the description of the corpus, released wordings. In: a project. Out: the
 * digest of each document whose reading has one, and that of vocabulary and corpus.
 */
import { hash } from 'node:crypto';
import { formatLeaf } from '../schema/leaf-line.ts';
import type { Authored } from './authored.ts';
import type { AuthoredDocument } from './corpus.ts';
import type { Project } from './project.ts';

interface DocumentKeys {
  /** Of the vocabulary and the description of the corpus. */
  readonly common: string;
  /** By platform/document. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Checks and records ask for those of the same project. */
const known = new WeakMap<Project, DocumentKeys>();

/** In: a project. Out: the digest of all that each document comes from, by platform/document, and that of what all share. */
export function toDocumentKeys(project: Project): DocumentKeys {
  const before = known.get(project);
  if (before) return before;
  const { vocabulary, sources, readingKeys } = project;
  const common = digestFiles([...vocabulary.files, sources.corpus]);
  const { captures, revisions } = sources.ledger;
  const released = revisions.map(({ digest, releasedOn }) => [digest, releasedOn]);
  const shared = hash('sha256', JSON.stringify([common, released]));
  const leaves = Map.groupBy(captures.entries(), ([, { document }]) => document);
  const documents = new Map<string, string>();
  const registered = Map.groupBy(sources.register?.value?.records ?? [], ({ path }) => path.replace(/\/[^/]*$/, ''));
  for (const platform of sources.platforms)
    for (const document of platform.documents) {
      const reading = readingKeys?.get(document.path);
      if (reading === undefined) continue;
      const own = digestFiles([platform.authored, ...filesOf(document)]);
      const ids = registered.get(document.path) ?? [];
      const logged = leaves.get(document.path)?.map(([index, leaf]) => [index, formatLeaf(leaf)]) ?? [];
      documents.set(document.path, hash('sha256', JSON.stringify([shared, own, reading, ids, logged])));
    }
  const keys = { common, documents };
  known.set(project, keys);
  return keys;
}

/** The authored files of a document. */
export const filesOf = ({ authored, overrides, clauses }: AuthoredDocument): (Authored<unknown> | undefined)[] => [
  ...[authored, overrides],
  ...clauses.map((one) => one.authored),
];

/** Of their paths and bytes. */
export function digestFiles(files: readonly (Authored<unknown> | undefined)[]): string {
  const said = files.map((one) => one && [one.file.path, one.file.digest]);
  return hash('sha256', JSON.stringify(said));
}
