import type { Audience } from '../schema/applies-to.ts';
import type { Corpus } from '../schema/corpus.ts';
import { formatLeaf } from '../schema/leaf-line.ts';
import { toLeafKey } from '../schema/logged-capture.ts';
import type { Registration } from '../schema/register.ts';
import type { RevisionLine } from '../schema/revision.ts';
import type { Rubric } from '../schema/rubric.ts';
import { digestFiles, digestOf, toDocumentFacts } from '../sources/document-keys.ts';
import type { Project } from '../sources/project.ts';
import type { Vocabulary } from '../sources/vocabulary.ts';
import { type Alike, toAlike } from './alike.ts';
import { audiencesOf } from './audiences.ts';
import { joinDocument, pathInCorpus } from './join-document.ts';
import type { JoinedClause, JoinedDocument, JoinedPlatform } from './joined.ts';
import { findLate, toLateKey } from './late-captures.ts';
import { type CurrentPlatform, toCurrent } from './succession.ts';
import { type ClauseWordings, toWordings } from './wordings.ts';

export interface Joined {
  readonly corpus: Corpus;
  readonly vocabulary: Vocabulary;
  readonly rubric: Rubric;
  /** Digest of what all records may take: the corpus as described, the vocabulary but for prose of its own pages, released wordings. */
  readonly shared: string;
  readonly platforms: readonly JoinedPlatform[];
  readonly documents: readonly JoinedDocument[];
  readonly documentsByPath: ReadonlyMap<string, JoinedDocument>;
  readonly clauses: readonly JoinedClause[];
  readonly byType: ReadonlyMap<string, readonly JoinedClause[]>;
  /** Clauses of one type, looked up for each other. */
  readonly alike: Alike;
  /** Documents of a platform. */
  documentsOf(platform: string): readonly JoinedDocument[];
  readonly register: readonly Registration[];
  /** The audiences that pages distinguish, the one shown first first. */
  readonly audiences: readonly Audience[];
  /** Platforms that exist today, each with what it was before. */
  readonly current: readonly CurrentPlatform[];
  readonly wordings: ClauseWordings;
  /** The day of the newest capture: what is announced for a later one is not in force yet. */
  readonly archiveDay: string;
  readonly revisions: readonly RevisionLine[];
  /** Captures in the log, by document, instant and digest. */
  readonly leaves: ReadonlyMap<string, { readonly index: number; readonly line: string }>;
  /** When captures became known that were written down late, by document and instant. */
  readonly late: ReadonlyMap<string, string>;
}

/**
 * Joins what was read to what was authored, once: every other file of this folder reads this.
 * In: a project without errors. Out: documents and clauses with their readings, types and severities,
 * and indexes by type and by the path of a document. Clauses come in path order, inside a document in reading order.
 */
export function join(project: Project): Joined {
  const { vocabulary, sources } = project;
  const corpus = sources.corpus!.value!;
  const rubric = vocabulary.rubric!;
  const facts = toDocumentFacts(project);
  const platforms = sources.platforms.map((platform) => {
    const { value, file } = platform.authored!;
    const own = { slug: platform.slug, value: value! };
    const documents = platform.documents.map((one) => {
      return joinDocument(project, rubric, one, own, facts.documents.get(one.path));
    });
    const base = documents.map((one) => one.facts?.base);
    const said = digestOf(facts.shared, digestFiles([platform.authored]), base);
    return {
      ...own,
      file: pathInCorpus(project, file.path),
      documents,
      ...(!base.includes(undefined) && { base: said }),
    };
  });
  const documents = platforms.flatMap((platform) => platform.documents);
  const clauses = documents.flatMap((document) => document.clauses);
  const byType = new Map<string, JoinedClause[]>();
  for (const clause of clauses) {
    const list = byType.get(clause.value.clauseType);
    if (list) list.push(clause);
    else byType.set(clause.value.clauseType, [clause]);
  }
  const bySlug = new Map(platforms.map((platform) => [platform.slug, platform]));
  const documentsByPath = new Map(documents.map((document) => [document.path, document]));
  return {
    corpus,
    vocabulary,
    rubric,
    shared: facts.shared,
    platforms,
    documents,
    documentsByPath,
    clauses,
    byType,
    alike: toAlike(clauses),
    documentsOf: (slug) => bySlug.get(slug)?.documents ?? [],
    register: sources.register?.value?.records ?? [],
    audiences: audiencesOf(documents),
    current: toCurrent(platforms),
    wordings: toWordings(clauses),
    archiveDay: newestDay(documents),
    revisions: sources.ledger.revisions,
    late: findLate([...sources.ledger.captures, ...listUnwritten(project, documents)]),
    leaves: new Map(sources.ledger.captures.map((leaf, index) => [toLeafKey(leaf), { index, line: formatLeaf(leaf) }])),
  };
}

/** Captures that the next run of `npm run register` writes down. */
function listUnwritten({ sources }: Project, documents: readonly JoinedDocument[]) {
  const { captures } = sources.ledger;
  const written = new Set(captures.map(({ document, capturedAt }) => toLateKey(document, capturedAt)));
  const run = (captures.at(-1)?.run ?? 0) + 1;
  return documents.flatMap(({ path, reading }) =>
    reading.captures.flatMap(({ capturedAt }) =>
      written.has(toLateKey(path, capturedAt)) ? [] : [{ document: path, capturedAt, run }],
    ),
  );
}

function newestDay(documents: readonly JoinedDocument[]): string {
  const days = documents.flatMap(({ reading }) => reading.versions.map(({ last }) => last.capturedAt.slice(0, 10)));
  return days.sort().at(-1) ?? '';
}
