/**
 * Projects in memory for tests: the example corpus of the checks, with edits, and further platforms.
 * In: files by path from the folder of the corpus; vocabulary/… for the vocabulary; null takes one away. Out: the project.
 */

import { corpusFiles, vocabularyFiles } from '../checks/example-corpus.ts';
import type { Clause } from '../schema/clause.ts';
import { toRecordId } from '../schema/record-id.ts';
import { loadCorpus } from '../sources/corpus.ts';
import { filesInMemory } from '../sources/files.ts';
import { openFolderArchive } from '../sources/folder-archive.ts';
import { type Project, type ProjectInput, readProject } from '../sources/project.ts';
import { snapshotFileName, writeSnapshot } from '../sources/snapshot-file.ts';
import { loadVocabulary } from '../sources/vocabulary.ts';

type Contents = Readonly<Record<string, string | Buffer | null>>;

/**
 * The example corpus of the checks with edits, as a project in memory. In: files by path from the folder of the corpus,
 * `vocabulary/…` for the vocabulary; null takes one away.
 */
export function readExample(edits: Contents = {}): Promise<Project> {
  return readExampleWith(edits);
}

/** The same, with the texts shown as they pass. */
export function readExampleWith(edits: Contents, onDocument?: ProjectInput['onDocument']): Promise<Project> {
  const vocabulary = Object.entries(vocabularyFiles).map(([path, text]) => [`vocabulary/${path}`, text]);
  const all: Contents = { ...corpusFiles, ...Object.fromEntries(vocabulary), ...edits };
  const filesOf = (wanted: (path: string) => boolean) =>
    filesInMemory(
      Object.fromEntries(
        Object.entries(all).flatMap(([path, content]) => (content === null || !wanted(path) ? [] : [[path, content]])),
      ),
    );
  const files = filesOf((path) => !path.startsWith('vocabulary/'));
  const words = filesOf((path) => path.startsWith('vocabulary/'));
  const below = {
    list: (path: string) => words.list(`vocabulary/${path}`),
    read: (path: string) => words.read(`vocabulary/${path}`),
  };
  const sources = loadCorpus(files, '');
  return readProject({
    vocabulary: loadVocabulary(below, 'vocabulary/'),
    sources,
    archive: openFolderArchive(files, ''),
    ...(onDocument && { onDocument }),
  });
}

interface ExampleClause {
  readonly type: string;
  readonly excerpt: string;
  readonly snapshot?: string;
  /** Of each factor, so that 0 is low, 2 high. */
  readonly factor?: 0 | 1 | 2;
  readonly stance?: Clause['stance'];
  /** More lines of YAML. */
  readonly more?: string;
}

export interface ExampleDocument {
  readonly title?: string;
  readonly documentType?: string;
  readonly reviewed?: readonly string[] | 'all';
  /** Texts by the instant of their capture. */
  readonly texts: Readonly<Record<string, string>>;
  readonly clauses?: Readonly<Record<string, ExampleClause>>;
}

let ids = 0;

/** Files of a platform with its documents. Every clause gets an id of its own. */
export function platformFiles(slug: string, name: string, documents: Readonly<Record<string, ExampleDocument>>) {
  const files: Record<string, string | Buffer> = {
    [`platforms/${slug}/platform.yml`]: `name: ${name}\nsector: Messaging\nwebsite: https://${slug}.example\nsummary: Invented.\n`,
  };
  for (const [documentSlug, document] of Object.entries(documents)) {
    const folder = `platforms/${slug}/${documentSlug}`;
    const sourceUrl = `https://${slug}.example/${documentSlug}`;
    const { title = 'Privacy Policy', documentType = 'Privacy Policy', reviewed, texts, clauses = {} } = document;
    const instants = Object.keys(texts);
    const types = typeof reviewed === 'string' ? reviewed : `[${reviewed?.join(', ')}]`;
    const review = reviewed ? `reviewed: {snapshot: ${instants.at(-1)}, clauseTypes: ${types}}\n` : '';
    files[`${folder}/document.yml`] =
      `title: ${title}\ndocumentType: ${documentType}\nsourceUrl: ${sourceUrl}\n${review}`;
    for (const [capturedAt, text] of Object.entries(texts)) {
      files[`${folder}/snapshots/${snapshotFileName(capturedAt)}`] = writeSnapshot(
        { capturedAt, sourceUrl },
        Buffer.from(text),
      );
    }
    for (const [clauseSlug, clause] of Object.entries(clauses)) {
      files[`${folder}/clauses/${clauseSlug}.yml`] = clauseText(clause, instants[0]!);
    }
  }
  return files;
}

function clauseText(
  { type, excerpt, snapshot, factor = 1, stance = 'permits', more = '' }: ExampleClause,
  first: string,
): string {
  ids++;
  const recordId = toRecordId('EX', Uint8Array.from([1, 1, 1, ids >> 10, (ids >> 5) & 31, ids & 31]));
  const factors = ['rights', 'choice', 'breadth', 'exposure', 'discretion']
    .map((one) => `${one}: ${factor}`)
    .join(', ');
  return `recordId: ${recordId}
title: About ${type}
clauseType: ${type}
snapshot: ${snapshot ?? first}
excerpt: ${JSON.stringify(excerpt)}
stance: ${stance}
factors: {${factors}}
whyItMatters: Why ${recordId} matters.
consumerImpact: What ${recordId} does.
analysis: {on: 2026-02-01, by: [ada-example]}
${more}`;
}
