/**
 * One document of a corpus, opened for a new clause. In: where the corpus is and the document's path. Out: its captures
 * with their texts, its clauses as located, the vocabulary, and the record ids that are taken in the whole corpus.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgress } from '../../build/progress.ts';
import { locateCorpus } from '../../build/read/corpus.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import type { Corpus } from '../../pipeline/schema/corpus.ts';
import type { AuthoredDocument } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { recordsElsewhere } from '../../pipeline/sources/selection.ts';
import { serviceNames } from '../../pipeline/sources/service-names.ts';
import type { Vocabulary } from '../../pipeline/sources/vocabulary.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';
import { hintAtDocument, listDocuments } from './known-documents.ts';
import { NewRefusal } from './refusal.ts';

export interface OpenedDocument {
  readonly folder: string;
  readonly corpus: Corpus;
  readonly vocabulary: Vocabulary;
  readonly document: AuthoredDocument;
  /** Names that its sentences may call the service by. */
  readonly names: readonly string[];
  readonly reading: DocumentReading;
  readonly textOf: (digest: string) => string;
  readonly taken: ReadonlySet<string>;
}

export async function openDocument(
  path: string,
  { root, corpus, archive }: { root: string; corpus: string; archive?: string },
): Promise<OpenedDocument> {
  const { folder } = locateCorpus(corpus, root);
  const documents = listDocuments(folder);
  if (!documents.includes(path)) {
    throw new NewRefusal(
      `there is no document ${path} in ${folder}`,
      ...hintAtDocument(path, documents),
      'do: npm run new -- document, or correct the path',
    );
  }
  const texts = new Map<string, Buffer>();
  const { project } = await readCorpus({
    root,
    corpus,
    progress: createProgress({ quiet: true }),
    only: new Set([path]),
    lives: 'none',
    ...(archive && { archive }),
    onDocument({ payloads }) {
      for (const [digest, payload] of payloads) texts.set(digest, payload);
    },
  });
  const platform = project.sources.platforms.find(({ documents }) => documents.some((one) => one.path === path))!;
  const document = platform.documents.find((one) => one.path === path)!;
  const reading = project.readings.get(path);
  const value = project.sources.corpus?.value;
  const problem = project.archiveProblems[0];
  if (!value) throw new NewRefusal('corpus.yml has mistakes', 'do: npm run check');
  if (!reading || reading.captures.length === 0)
    throw new NewRefusal(
      problem?.message ?? `the archive has no capture of ${path}`,
      `do: ${problem?.remedy ?? 'add one with npm run snapshot'}`,
    );
  return {
    folder,
    corpus: value,
    vocabulary: project.vocabulary,
    document,
    names: serviceNames(platform),
    reading,
    textOf: (digest) => texts.get(digest)!.toString('utf8'),
    taken: new Set([
      ...recordsElsewhere(filesOnDisk(folder), new Set()).keys(),
      ...registered(join(folder, 'register.yml')),
    ]),
  };
}

function registered(file: string): string[] {
  return existsSync(file) ? (readFileSync(file, 'utf8').match(/\b[A-Z]{2,4}-[0-9A-HJKMNP-TV-Z]{7}\b/g) ?? []) : [];
}
