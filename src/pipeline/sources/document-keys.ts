/**
 * What each document of a project comes from, as digests, so that what is made of it is made anew only where one of them changed. In: a project. Out: by document
 * the digest of its files, that of its platform, what was read of it and the vocabulary; and of those whose reading is known, what records take of it: all that and its
 * records in the register, its captures in the log, released wordings. Prose that stands on one page alone is no part of what others take.
 */
import { hash } from 'node:crypto';
import { formatLeaf } from '../schema/leaf-line.ts';
import type { Authored } from './authored.ts';
import { digestOfFacts } from './clause-facts.ts';
import type { AuthoredClause, AuthoredDocument } from './corpus.ts';
import type { Project } from './project.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * In: a project. Out: by platform/document the digest of its files, of what was read of it, and of what all take of the vocabulary and the corpus; of those
 * whose reading is known.
 */
export function toDocumentKeys({ vocabulary, sources, readingKeys }: Project): Map<string, string> {
  const types = [...vocabulary.typeFiles.keys()];
  const common = digestOf(digestFiles([sources.corpus]), types, factsOfVocabulary(vocabulary));
  const documents = new Map<string, string>();
  for (const platform of sources.platforms)
    for (const document of platform.documents) {
      const reading = readingKeys?.get(document.path);
      if (reading === undefined) continue;
      const own = digestFiles([platform.authored, ...filesOf(document)]);
      documents.set(document.path, digestOf(common, own, reading));
    }
  return documents;
}

/** What records take of a document, as digests. */
export interface DocumentFacts {
  /** Of all but its clauses. */
  readonly base: string;
  /** By clause: of all but its prose, of this base. */
  readonly clauses: ReadonlyMap<string, string>;
  /** Of base and clauses. */
  readonly all: string;
}

interface ProjectFacts {
  /** Of the description of the corpus, of released wordings, and of the vocabulary all but prose that stands on one page alone. */
  readonly shared: string;
  /** By platform/document. */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
}

/** In: a project. Out: digests of what records take of each document whose reading is known, and of what all share. */
export function toDocumentFacts({ vocabulary, sources, readingKeys }: Project): ProjectFacts {
  const { captures, revisions } = sources.ledger;
  const released = revisions.map(({ digest, releasedOn }) => [digest, releasedOn]);
  const shared = digestOf(digestFiles([sources.corpus]), released, factsOfVocabulary(vocabulary));
  const leaves = Map.groupBy(captures.entries(), ([, { document }]) => document);
  const registered = Map.groupBy(sources.register?.value?.records ?? [], ({ path }) => path.replace(/\/[^/]*$/, ''));
  const documents = new Map<string, DocumentFacts>();
  for (const platform of sources.platforms)
    for (const { path, authored, overrides, clauses } of platform.documents) {
      const reading = readingKeys?.get(path);
      if (reading === undefined) continue;
      const own = digestFiles([platform.authored, authored, overrides]);
      const logged = leaves.get(path)?.map(([index, leaf]) => [index, formatLeaf(leaf)]) ?? [];
      const base = digestOf(shared, own, reading, registered.get(path) ?? [], logged);
      const byClause = new Map(
        clauses.map((clause) => [clause.slug, digestOf(base, clause.path, digestClause(clause))]),
      );
      documents.set(path, { base, clauses: byClause, all: digestOf(base, [...byClause.values()]) });
    }
  return { shared, documents };
}

/** The digest of values, in their order. */
export const digestOf = (...values: readonly unknown[]): string => hash('sha256', JSON.stringify(values));

const digestClause = ({ facts, authored: { value } }: AuthoredClause): string | undefined =>
  facts ?? (value && digestOfFacts(value));

/** What types and laws are said to be stands on their own pages; phrases and examples are read with documents. */
function factsOfVocabulary({ types, categories, regulations, documentTypes, rubric }: Vocabulary): unknown {
  return [
    [...types].map(([slug, { definition: _is, scopeNote: _not, examples: _such, detect: _by, ...type }]) => [
      slug,
      type,
    ]),
    categories,
    [...regulations].map(([id, { summary: _says, ...law }]) => [id, law]),
    [...documentTypes],
    rubric,
  ];
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
