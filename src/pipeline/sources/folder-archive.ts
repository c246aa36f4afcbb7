import { referenceOf } from '../text/find-capture.ts';
import type {
  Archive,
  ArchiveKind,
  ArchiveProblem,
  ArchiveSurroundings,
  DocumentPlace,
  ReadDocument,
} from './archive.ts';
import { TextDerivation } from './derive-texts.ts';
import type { Files } from './files.ts';
import { readFolderSnapshot, toStem } from './folder-snapshot.ts';
import { sha256 } from './snapshot-file.ts';

export const folderKind: ArchiveKind<'folder'> = {
  kind: 'folder',
  keptIn: 'documents',
  open: async (_, { files, prefix, derived }) => openFolderArchive(files, prefix, derived),
  refer: referenceOf,
  // The bytes are on the site itself, where the corpus may publish them.
  address: () => ({}),
};

type Derived = ArchiveSurroundings['derived'];

/**
 * The archive kept as snapshots beside the documents. In: a reader opened on the corpus. Out: an archive whose captures are in order of
 * their instants, which name their files; files that do not verify are reported and left out.
 */
export function openFolderArchive(files: Files, prefix: string, derived?: Derived): Archive {
  return {
    kind: 'folder',
    async list() {
      const platforms = files.list('platforms').filter(({ isFolder }) => isFolder);
      const documents = platforms.flatMap(({ name }) =>
        files.list(`platforms/${name}`).flatMap((one) => (one.isFolder ? [`${name}/${one.name}`] : [])),
      );
      return documents.map((name) => {
        const stems = files.list(`platforms/${name}/snapshots`).map((file) => toStem(file.name));
        return { name, captures: new Set(stems).size };
      });
    },
    stateOf(place) {
      const folder = `${place.folder}/snapshots`;
      const held = files.list(folder).map(({ name, isFolder }) => {
        const path = `${folder}/${name}`;
        const bytes = isFolder || files.digestOf ? undefined : files.read(path);
        return [name, isFolder ? undefined : (files.digestOf?.(path) ?? (bytes && sha256(bytes)))];
      });
      return sha256(Buffer.from(JSON.stringify([prefix, held])));
    },
    async *read(wanted) {
      for (const place of wanted) yield await readPlace(files, prefix, place, derived);
    },
  };
}

async function readPlace(files: Files, prefix: string, place: DocumentPlace, derived: Derived): Promise<ReadDocument> {
  const problems: ArchiveProblem[] = [];
  const folder = `${place.folder}/snapshots`;
  const entries = files.list(folder);
  const beside = entries.map(({ name }) => name);
  const paths = new Map<string, string>();
  const derivation = new TextDerivation(place, derived);
  for (const entry of entries) {
    const page = findPageOf(entry.name, beside);
    if (page !== undefined) {
      problems.push({
        ...{ rule: 'archive-complete', file: `${prefix}${folder}/${entry.name}`, line: 1, column: 1 },
        message: `the capture of this instant is the page ${page}, and its text is derived from it; a text beside it is no evidence`,
        remedy: `delete ${entry.name}; what is to be left out of the page is said by extraction in document.yml`,
      });
      continue;
    }
    const captured = readFolderSnapshot({ files, prefix, folder, beside, problems, ...entry });
    if (!captured) continue;
    paths.set(captured.digest, `${folder}/${entry.name}`);
    await derivation.take(captured);
  }
  const taken = derivation.finish();
  return {
    ...taken,
    problems: [...problems, ...taken.problems],
    readPage: (digest) => (paths.has(digest) ? files.read(paths.get(digest)!) : undefined),
  };
}

/** The page that a text beside it pretends to be derived from. */
const findPageOf = (name: string, beside: readonly string[]): string | undefined =>
  /\.(?:md|txt)$/.test(name)
    ? beside.find((one) => /\.(?:html|pdf)$/.test(one) && toStem(one) === toStem(name))
    : undefined;
