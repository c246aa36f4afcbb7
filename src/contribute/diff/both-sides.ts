/**
 * A corpus twice: as it stood at a commit, and as it lies in the work tree. In: the root folder, a corpus, a base.
 * Out: both projects with the vocabulary of their time, and the commit they are compared with. Nothing is checked out.
 */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { locateCorpus } from '../../build/read/corpus.ts';
import { openKnownResults } from '../../build/read/known-results.ts';
import { locateArchive, openArchive } from '../../build/read/open-archive.ts';
import { openVocabulary } from '../../build/read/vocabulary.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { loadCorpus } from '../../pipeline/sources/corpus.ts';
import { type Files, filesOnDisk } from '../../pipeline/sources/files.ts';
import { filesAtCommit, findBase } from '../../pipeline/sources/git-tree.ts';
import { type Project, type ProjectInput, readProject } from '../../pipeline/sources/project.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import type { Known } from '../../pipeline/text/known.ts';

export interface SidesInput {
  readonly root: string;
  readonly corpus: string;
  readonly base: string;
  readonly archive?: string | undefined;
  /** Called with each document of the work tree. */
  readonly onDocument?: ProjectInput['onDocument'];
  /** Called with each document of the base. */
  readonly onDocumentBefore?: ProjectInput['onDocument'];
}

interface Sides {
  readonly name: string;
  readonly base: string;
  /** Nothing where the corpus was not there yet. */
  readonly before?: Project;
  readonly after: Project;
}

export async function readBothSides({
  root,
  corpus,
  base,
  archive,
  onDocument,
  onDocumentBefore,
}: SidesInput): Promise<Sides> {
  const { folder, name, given } = locateCorpus(corpus, root);
  const unpacked = join(root, '.cache/archives/unpacked');
  const worktree = findWorktree(folder);
  const gitFolder = await toGitFolder(worktree, unpacked);
  const commit = await findBase(gitFolder, base);
  const inside = (path: string) => relative(worktree, path).split(sep).join('/');
  const prefix = `${inside(folder)}/`;
  const vocabularyFolder = join(root, 'content/vocabulary');
  const vocabularyInside = inside(vocabularyFolder);
  const vocabularyNow = filesOnDisk(vocabularyFolder);
  const filesBefore = await filesAtCommit(gitFolder, commit, inside(folder));
  const vocabularyBefore = vocabularyInside.startsWith('..')
    ? vocabularyNow
    : await filesAtCommit(gitFolder, commit, vocabularyInside);
  const hadVocabulary = vocabularyBefore.list('').length > 0;
  const path = archive === undefined ? {} : { path: archive };
  const at = { root, name, folder, prefix, given, ...path, known: recallBoth(join(root, '.cache/readings', name)) };
  const before = filesBefore.read('corpus.yml')
    ? await readSide(filesBefore, hadVocabulary ? vocabularyBefore : vocabularyNow, at, onDocumentBefore)
    : undefined;
  const after = await readSide(filesOnDisk(folder), vocabularyNow, at, onDocument);
  return { name, base: commit, ...(before && { before }), after };
}

interface Place {
  readonly root: string;
  readonly prefix: string;
  readonly name: string;
  readonly folder: string;
  readonly given: string;
  readonly path?: string;
  readonly known: (document: string) => Known;
}

/** Both sides share one cache of text results, which earlier runs filled. */
function recallBoth(folder: string): (document: string) => Known {
  const documents = new Map<string, Known>();
  return (document) => {
    const known = documents.get(document) ?? recallAlso(openKnownResults(folder, document).known);
    documents.set(document, known);
    return known;
  };
}

function recallAlso(known: Known): Known {
  const learned = new Map<string, unknown>();
  return {
    find: (key) => learned.get(key) ?? known.find(key),
    learn: (key, result) => void learned.set(key, result),
  };
}

async function readSide(files: Files, words: Files, place: Place, onDocument?: ProjectInput['onDocument']) {
  const sources = loadCorpus(files, place.prefix);
  const { known, ...at } = place;
  const archive = await openArchive(await locateArchive({ ...at, sources }), files);
  return readProject({
    vocabulary: openVocabulary(place.root, words),
    sources,
    archive,
    known,
    ...(onDocument && { onDocument }),
  });
}

function findWorktree(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) throw new ArchiveError(`${folder} is in no git repository`, 'run it in a clone');
  }
}
