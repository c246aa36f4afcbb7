/**
 * Opens a corpus with its vocabulary and archive, and reads them.
 * In: a name or folder, and perhaps the path of the archive. Out: the project, and how many authored files it has.
 */
import { join, relative, sep } from 'node:path';
import { readNow } from '../../command/clock.ts';
import { toCount, toCounted } from '../../command/print.ts';
import type { ArchiveProblem, ReadDocument } from '../../pipeline/sources/archive.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { type CorpusSources, loadCorpus } from '../../pipeline/sources/corpus.ts';
import { editFiles } from '../../pipeline/sources/edited-files.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { loadPages } from '../../pipeline/sources/load-pages.ts';
import type { Project } from '../../pipeline/sources/project.ts';
import { type ReadingWish, toDocumentWords } from '../../pipeline/sources/read-documents.ts';
import { pathsElsewhere, recordsElsewhere, type Selection, selectDocuments } from '../../pipeline/sources/selection.ts';
import type { Vocabulary } from '../../pipeline/sources/vocabulary.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';
import type { Progress } from '../progress.ts';
import { locateCorpus } from './corpus.ts';
import { openKeptCorpus, openKeptVocabulary } from './kept-authored.ts';
import { forgetOthers } from './known-results.ts';
import { locateArchive } from './open-archive.ts';
import { readKept } from './read-kept.ts';
import { readShare, type Share, type ShareResult } from './read-share.ts';
import { openSeenSources } from './seen-sources.ts';

/** Fewer would ask what the rules ask of a whole project too often. */
const atOnce = 50;

export interface CorpusInput {
  root: string;
  /** A corpus of content/corpora by name, or a folder. */
  corpus: string;
  archive?: string;
  progress: Progress;
  /** Is shown each document with its texts, which is then read by one thread. */
  onDocument?: (read: ReadDocument) => void;
  /** Where pages are made: the folder that texts which may be republished are put into, and what takes the evidence. */
  evidence?: { texts: string; take(result: ShareResult, republish: boolean): void };
  /** Is shown documents as they are read, so many at a time: the project without the others. The last ones are not shown. */
  onSome?: ((project: Project) => void) | undefined;
  /** These documents only; of the others no more than their record ids. */
  only?: Selection;
  /** Texts in place of those of authored files, by the path that messages print. */
  edited?: ReadonlyMap<string, string>;
  /** How much history to compute; `all` is several times slower. */
  lives?: ReadingWish['lives'];
  /** Absolute paths, of a process that stays: of the corpus all else is taken for what it was when this process read it last. */
  changed?: ReadonlySet<string> | undefined;
  /** The current time; by default SOURCE_DATE_EPOCH or the clock of the machine. */
  now?: string;
  /** The day each file of the corpus was first committed, by absolute path. */
  firstCommits?: ReadonlyMap<string, string> | undefined;
}

interface CorpusRead {
  readonly project: Project;
  /** Authored ones. */
  readonly files: number;
  /** Whether the files that nobody said have changed did not; looks at them now. */
  areAsTaken(): boolean;
}

export async function readCorpus({
  root,
  corpus,
  archive,
  progress,
  onDocument,
  evidence,
  onSome,
  only,
  edited,
  lives = 'all',
  now = readNow(),
  firstCommits,
  changed,
}: CorpusInput): Promise<CorpusRead> {
  const { folder, name, given, kept } = locateCorpus(corpus, root);
  const stage = progress.stage('read');
  const inside = relative(root, folder);
  const prefix = `${inside.startsWith('..') ? folder : inside}/`;
  const shown = (path: string) => prefix + relative(folder, path).replaceAll(sep, '/');
  const dates = {
    now,
    ...(firstCommits && { firstCommits: new Map([...firstCommits].map(([path, day]) => [shown(path), day])) }),
  };
  const seen = only || edited ? undefined : openSeenSources(folder, kept, changed);
  const onDisk = seen ?? filesOnDisk(folder);
  const all = edited ? editFiles(onDisk, below(edited, prefix)) : onDisk;
  const vocabulary = openKeptVocabulary(root);
  const own = only
    ? loadCorpus(selectDocuments(all, only), prefix)
    : edited
      ? loadCorpus(all, prefix)
      : openKeptCorpus(kept, all, prefix);
  const sources = { ...own, pages: [...loadPages(filesOnDisk(root), 'content/pages', ''), ...own.pages] };
  const documents = toDocumentWords(sources, vocabulary);
  const found = countFiles(sources, vocabulary.files.length);
  const cache = join(root, '.cache/readings', name);
  const republish = sources.corpus?.value?.republishTexts ?? false;
  const readings = new Map<string, DocumentReading>();
  const readingKeys = new Map<string, string>();
  const archiveProblems: ArchiveProblem[] = [];
  let some: ShareResult[] = [];
  let captures = 0;
  try {
    const share: Share = {
      archive: await locateArchive({ root, name, given, folder, sources, ...(archive && { path: archive }) }),
      ...{ documents, lives, cache },
      ...(evidence && { evidence: republish ? { texts: evidence.texts } : {} }),
    };
    const results = onDocument ? readShare(share, onDocument) : readKept(share, republish, all);
    for await (const result of results) {
      const { path, reading, problems } = result;
      readings.set(path, reading);
      if (result.key !== undefined) readingKeys.set(path, result.key);
      archiveProblems.push(...problems);
      captures += reading.captures.length;
      evidence?.take(result, republish);
      if (onSome && result.key !== undefined && some.push(result) === atOnce) {
        onSome({ vocabulary, ...toPart(sources, some), ...dates });
        some = [];
      }
      stage.update(readings.size, documents.length);
    }
    seen?.save();
    if (!only && lives === 'all') forgetOthers(cache, [...readings.keys()]);
    stage.done(`${toCounted(documents.length, 'document')}, ${toCount(captures)} captures`);
    const part = only && { only, elsewhere: recordsElsewhere(all, only), unread: pathsElsewhere(all, only) };
    return {
      project: { vocabulary, sources, readings, readingKeys, archiveProblems, ...dates, ...part },
      files: found,
      areAsTaken: () => seen?.areAsTaken() ?? true,
    };
  } catch (error) {
    stage.fail();
    if (!(error instanceof ArchiveError)) throw error;
    return {
      project: { ...withoutArchive(vocabulary, sources, error), ...dates },
      files: found,
      areAsTaken: () => seen?.areAsTaken() ?? true,
    };
  }
}

/** A corpus as if it had no other documents than those that were just read. */
function toPart(sources: CorpusSources, read: readonly ShareResult[]): Omit<Project, 'vocabulary'> {
  const readings = new Map(read.map(({ path, reading }) => [path, reading]));
  const platforms = sources.platforms.map((platform) => ({
    ...platform,
    documents: platform.documents.filter(({ path }) => readings.has(path)),
  }));
  const readingKeys = new Map(read.flatMap(({ path, key }) => (key === undefined ? [] : [[path, key] as const])));
  return { sources: { ...sources, platforms }, readings, readingKeys, archiveProblems: [] };
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

function countFiles({ platforms, corpus, register, pages }: CorpusSources, vocabulary: number): number {
  const authored = platforms.flatMap((platform) => [
    platform.authored,
    ...platform.documents.flatMap((one) => [one.authored, one.overrides, ...one.clauses]),
  ]);
  return [corpus, register, ...pages, ...authored].filter((one) => one !== undefined).length + vocabulary;
}

/** Paths below the folder of the corpus. */
const below = (texts: ReadonlyMap<string, string>, prefix: string): Map<string, string> =>
  new Map([...texts].map(([path, text]) => [path.slice(prefix.length), text]));
