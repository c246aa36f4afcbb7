/**
 * A git repository of saved pages as an archive: HTML, PDF, Markdown or text files that somebody committed over time. In: the git folder
 * and a commit. Out: an archive in which each commit that changes a file is a capture of it, dated by the author of the commit, since
 * nothing in such a repository says when the page was fetched.
 */
import { referenceOf } from '../text/find-capture.ts';
import type {
  Archive,
  ArchiveKind,
  ArchiveProblem,
  ArchiveSurroundings,
  DocumentPlace,
  ReadDocument,
} from './archive.ts';
import { type ArchiveIndex, digestCaptures, inOrder, type LoggedCapture, toIndex } from './archive-index.ts';
import { refuseCutOff } from './cut-off.ts';
import { TextDerivation } from './derive-texts.ts';
import { type ReadBlob, readBlobs } from './git-blobs.ts';
import { resolveCommit } from './git-commit.ts';
import type { LogEntry } from './git-log.ts';
import { refuseAbsentObjects } from './git-objects.ts';
import { readKeptLog } from './kept-log.ts';
import { findPageType, toDeclaredType } from './page-type.ts';
import { toPathPattern } from './path-pattern.ts';
import { compareWithTree } from './pinned-tree.ts';
import { repositoryAddresses } from './repository-addresses.ts';

export const gitKind: ArchiveKind<'git'> = {
  kind: 'git',
  keptIn: 'repository',
  open: ({ commit }, surroundings) => openGitArchive(commit, surroundings),
  refer: referenceOf,
  address: (capture, settings) => ({ ...repositoryAddresses(capture, settings), dated: 'author' }),
};

/** A page by its ending; its folder and name are all that is known of it. */
function toPagePlace(path: string): { service: string; terms: string } | undefined {
  if (path.startsWith('.git') || !toDeclaredType(path)) return undefined;
  const slash = path.lastIndexOf('/');
  return { service: path.slice(0, Math.max(slash, 0)), terms: path.slice(slash + 1) };
}

async function openGitArchive(
  pinned: string,
  { path: repository = '', prefix, derived, logs }: ArchiveSurroundings,
): Promise<Archive> {
  await refuseAbsentObjects(repository);
  const commit = await resolveCommit(repository, pinned);
  const log = readKeptLog({ gitFolder: repository, commit, toPlace: toPagePlace, reader: 'pages', kept: logs });
  const index = await toIndex(commit, asChanges(log), toPagePlace);
  await refuseCutOff(repository, index);
  await compareWithTree(repository, index, toPagePlace);
  return {
    kind: 'git',
    list: async () =>
      index.documents.map(({ path, captures }) => ({
        ...{ name: path, captures: captures.length },
        ...{ first: captures[0]!.capturedAt, last: captures.at(-1)!.capturedAt },
      })),
    stateOf(place) {
      let isFound = true;
      const logged = findLogged(index, place, () => {
        isFound = false;
      });
      return isFound ? digestCaptures(logged, prefix) : undefined;
    },
    async *read(wanted) {
      const all = wanted.map((place) => findPlace(index, prefix, place));
      // A file may go back to what it was, so a blob may come several times.
      const blobs = readBlobs(
        repository,
        all.flatMap(({ logged }) => logged.map(({ blob }) => blob)),
      );
      try {
        for (const found of all) yield await readPlace({ repository, blobs, derived }, found);
      } finally {
        await blobs.return(undefined);
      }
    },
  };
}

/** What a subject says means nothing here. */
async function* asChanges(entries: AsyncIterable<LogEntry>): AsyncGenerator<LogEntry> {
  for await (const entry of entries) yield entry.kind === 'deletion' ? entry : { ...entry, kind: 'change' };
}

interface From {
  readonly repository: string;
  /** The bytes of all captures that are asked for, in their order. */
  readonly blobs: AsyncIterator<ReadBlob>;
  readonly derived: ArchiveSurroundings['derived'];
}

interface FoundPlace {
  readonly place: DocumentPlace;
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
  readonly logged: readonly LoggedCapture[];
  readonly problems: readonly ArchiveProblem[];
}

function findPlace(index: ArchiveIndex, prefix: string, place: DocumentPlace): FoundPlace {
  const problems: ArchiveProblem[] = [];
  const at = { file: `${prefix}${place.folder}/document.yml`, line: 1, column: 1 };
  const logged = findLogged(index, place, (message, remedy) => problems.push({ ...at, message, remedy }));
  return { place, at, logged, problems };
}

async function readPlace({ repository, blobs, derived }: From, found: FoundPlace): Promise<ReadDocument> {
  const { place, at, logged } = found;
  const problems = [...found.problems];
  const report = (message: string, remedy: string) => problems.push({ ...at, message, remedy });
  const names = new Map<string, string>();
  const derivation = new TextDerivation(place, derived);
  for (const { blob, capturedAt, commit, path } of logged) {
    const read = (await blobs.next()).value as ReadBlob;
    if ('fault' in read) {
      report(`the page ${path} of commit ${commit.slice(0, 12)} ${read.fault}`, 'fetch the archive again');
      continue;
    }
    const type = findPageType(toDeclaredType(path)!, read.payload);
    if (typeof type === 'object') {
      report(`${path} at commit ${commit.slice(0, 12)}: ${type.message}`, type.remedy);
      continue;
    }
    names.set(read.digest, blob);
    const where = `${path} at commit ${commit.slice(0, 12)}`;
    const { payload: bytes, digest } = read;
    await derivation.take({ capturedAt, bytes, digest, type, origin: { commit, blob, path }, at, where });
  }
  const taken = derivation.finish();
  return {
    ...taken,
    problems: [...problems, ...taken.problems],
    async readPage(digest) {
      const blob = names.get(digest);
      if (blob === undefined) return undefined;
      for await (const read of readBlobs(repository, [blob])) return 'payload' in read ? read.payload : undefined;
      return undefined;
    },
  };
}

/** The captures at the paths of a document, in the order of the history. */
function findLogged(
  index: ArchiveIndex,
  { archived = [] }: DocumentPlace,
  report: (message: string, remedy: string) => void,
): LoggedCapture[] {
  const paths = [archived].flat().flatMap((one) => ('path' in one ? [one.path] : []));
  if (paths.length === 0) report('nothing says where the repository keeps it', 'add  archived: {path: …}');
  const found = new Set(
    paths.flatMap((path) => {
      const pattern = toPathPattern(path);
      const own = index.documents.filter((one) => [one, ...one.formerNames].some((name) => pattern.test(name.path)));
      if (own.length === 0)
        report(
          `the repository holds no page "${path}" up to commit ${index.commit}`,
          'correct the path, or the commit',
        );
      return own;
    }),
  );
  return inOrder([...found].flatMap(({ captures }) => captures));
}
