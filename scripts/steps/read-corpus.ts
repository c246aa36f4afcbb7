/**
 * Opens a corpus with its vocabulary and archive, and reads them.
 * In: a name or folder, and perhaps the path of the archive. Out: the project, and how many authored files it has.
 * An Open Terms Archive corpus without a path is looked for in the cache that `npm run archive -- fetch` fills.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Archive } from '../../src/pipeline/sources/archive.ts';
import { ArchiveError } from '../../src/pipeline/sources/archive-error.ts';
import { type CorpusSources, loadCorpus } from '../../src/pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../src/pipeline/sources/files.ts';
import { openFolderArchive } from '../../src/pipeline/sources/folder-archive.ts';
import { openOpenTermsArchive } from '../../src/pipeline/sources/open-terms-archive.ts';
import { type Project, type ProjectInput, readProject } from '../../src/pipeline/sources/project.ts';
import { toGitFolder } from '../../src/pipeline/sources/repository-path.ts';
import { recordsElsewhere, type Selection, selectDocuments } from '../../src/pipeline/sources/selection.ts';
import { loadVocabulary, type Vocabulary } from '../../src/pipeline/sources/vocabulary.ts';
import { type Progress, toCount, toCounted } from '../progress.ts';
import { locateCorpus } from './corpus.ts';
import { forgetOthers, type KnownResults, openKnownResults } from './known-results.ts';

export interface CorpusInput {
  root: string;
  /** A corpus of content/corpora by name, or a folder. */
  corpus: string;
  archive?: string;
  progress: Progress;
  onDocument?: ProjectInput['onDocument'];
  /** These documents only; of the others no more than their record ids. */
  only?: Selection;
  /** Whose changes, and what became of whose clauses; all of them takes several times as long. */
  lives?: ProjectInput['lives'];
}

export async function readCorpus({
  root,
  corpus,
  archive,
  progress,
  onDocument,
  only,
  lives = 'all',
}: CorpusInput): Promise<{ project: Project; files: number }> {
  const { folder, name } = locateCorpus(corpus, root);
  const reading = progress.stage('read');
  const inside = relative(root, folder);
  const prefix = `${inside.startsWith('..') ? folder : inside}/`;
  const all = filesOnDisk(folder);
  const disk = only ? selectDocuments(all, only) : all;
  const vocabulary = loadVocabulary(filesOnDisk(join(root, 'content/vocabulary')));
  const sources = loadCorpus(disk, prefix);
  const documents = sources.platforms.reduce((sum, platform) => sum + platform.documents.length, 0);
  const found = countFiles(sources, vocabulary.files.length);
  const cache = join(root, '.cache/readings', name);
  let results: KnownResults | undefined;
  let done = 0;
  let captures = 0;
  try {
    const project = await readProject({
      vocabulary,
      sources,
      lives,
      known(document) {
        results = openKnownResults(cache, document);
        return results.known;
      },
      archive: await openArchive({ root, name, sources, prefix, disk, ...(archive && { path: archive }) }),
      onDocument(read, facts, corpus, known) {
        captures += facts.captures.length;
        reading.update(++done, documents);
        onDocument?.(read, facts, corpus, known);
        // What was not asked for would be forgotten.
        if (lives === 'all') results?.save();
      },
    });
    if (!only && lives === 'all') forgetOthers(cache, [...project.readings.keys()]);
    reading.done(`${toCounted(documents, 'document')}, ${toCount(captures)} captures`);
    return { project: only ? { ...project, elsewhere: recordsElsewhere(all, only) } : project, files: found };
  } catch (error) {
    reading.fail();
    if (!(error instanceof ArchiveError)) throw error;
    return { project: withoutArchive(vocabulary, sources, error), files: found };
  }
}

/** An archive that cannot be read is one problem among the others of the run. */
function withoutArchive(vocabulary: Vocabulary, sources: CorpusSources, { message, remedy }: ArchiveError): Project {
  const file = sources.corpus?.file;
  const place = file?.placeOf(['archive']) ?? { line: 1, column: 1 };
  const problem = {
    file: file?.path ?? `${sources.prefix}corpus.yml`,
    line: place.line,
    column: place.column,
    message,
    remedy,
  };
  return { vocabulary, sources, readings: new Map(), archiveProblems: [problem] };
}

interface OpenInput {
  root: string;
  name: string;
  path?: string;
  sources: CorpusSources;
  prefix: string;
  disk: ReturnType<typeof filesOnDisk>;
}

async function openArchive({ root, name, path, sources, prefix, disk }: OpenInput): Promise<Archive> {
  const archive = sources.corpus?.value?.archive ?? { kind: 'folder' as const };
  if (archive.kind === 'folder') {
    if (path)
      throw new ArchiveError(
        '--archive is given for a corpus that keeps its snapshots in folders',
        'leave --archive out',
      );
    return openFolderArchive(disk, prefix);
  }
  const cached = join(root, '.cache/archives', `${name}.git`);
  if (!path && !existsSync(cached)) {
    throw new ArchiveError(
      `the archive of ${name} is not here`,
      `npm run archive -- fetch ${name}, or give its path with --archive`,
    );
  }
  const repository = path ? await toGitFolder(path, join(root, '.cache/archives/unpacked')) : cached;
  return openOpenTermsArchive({ repository, commit: archive.commit, prefix });
}

function countFiles({ platforms, corpus, register }: CorpusSources, vocabulary: number): number {
  const authored = platforms.flatMap((platform) => [
    platform.authored,
    ...platform.documents.flatMap((one) => [one.authored, one.overrides, ...one.clauses]),
  ]);
  return [corpus, register, ...authored].filter((one) => one !== undefined).length + vocabulary;
}
