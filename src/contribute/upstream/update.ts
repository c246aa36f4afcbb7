/**
 * `update`: moves the pin of a corpus to the newest commit of its archive. In: a corpus, perhaps a copy of the archive, and
 * where the report and the patch go. Out: corpus.yml with another commit and nothing else changed; nothing where there is no
 * newer one. What became of each clause is reported; the clauses themselves are never touched.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { locateCorpus } from '../../build/read/corpus.ts';
import { openVocabulary } from '../../build/read/vocabulary.ts';
import { readToday } from '../../command/clock.ts';
import { toCounted } from '../../command/print.ts';
import { toShellWord } from '../../command/shell-words.ts';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { loadCorpus } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import { readProject } from '../../pipeline/sources/project.ts';
import { applyEdits } from '../../pipeline/sources/yaml-edit.ts';
import { type ArchiveContext, toCachePath } from './context.ts';
import { fetchPinned } from './fetch.ts';
import { findNewUpstream, type NewUpstream } from './new-upstream.ts';
import { findNewest, type Newest } from './newest.ts';
import { type DocumentOutcome, toDocumentOutcome } from './outcomes.ts';
import { readPin } from './pin.ts';
import { toPatch, toUpdateReport, toUpstreamLines, type Update } from './update-report.ts';

interface UpdateOptions {
  readonly corpus: string;
  readonly from?: string | undefined;
  readonly report?: string | undefined;
  readonly patch?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: string | undefined;
}

export async function updateArchive(options: UpdateOptions, context: ArchiveContext): Promise<number> {
  const pin = await readPin(context.root, options.corpus);
  if (!pin) {
    context.print(`${options.corpus} is built from no repository: there is no pin to move`);
    return 0;
  }
  if (pin.kind !== 'open-terms-archive')
    throw new ArchiveError(
      `${options.corpus} is built from a repository of pages, which update does not follow`,
      `write the new commit into corpus.yml, fetch it, and run  npm run check -- --corpus ${toShellWord(options.corpus)}`,
    );
  const newest = await findNewest(pin, options.from, context);
  if (newest.commit === pin.commit) {
    context.print(`${options.corpus} already pins the newest commit, ${pin.commit}`);
    return 0;
  }
  const { folder } = locateCorpus(options.corpus, context.root);
  const { documents, upstream } = await readOutcomes(folder, pin.commit, newest, options, context);
  const update: Update = {
    corpus: options.corpus,
    toAdd: `npm run archive -- import --from ${toShellWord(options.from ?? newest.repository)} --into ${toShellWord(inside(context.root, folder))}`,
    repository: pin.repository,
    before: pin.commit,
    after: newest.commit,
    documents,
    upstream,
  };
  if (options.report) await writeFile(options.report, toUpdateReport(update));
  if (options.patch) await writeFile(options.patch, toPatch(update));
  await movePin(join(folder, 'corpus.yml'), newest.commit);
  // A fetched copy that stays behind would be refused by the next command.
  if (options.from !== undefined && existsSync(toCachePath(context.root, pin.corpus)))
    await fetchPinned({ ...pin, commit: newest.commit }, options.from, context);
  const clauses = documents.flatMap((document) => document.clauses);
  const lost = clauses.filter(({ is, was }) => is !== 'verbatim' && is !== was).length;
  context.print(`${options.corpus} now pins ${newest.commit}, before ${pin.commit}`);
  context.print(
    `${toCounted(documents.length, 'document')} with new captures; ${toCounted(lost, 'clause')} no longer word for word`,
  );
  for (const line of toUpstreamLines(upstream)) context.print(line);
  if (upstream.documents.length > 0) context.print(`to add them: ${update.toAdd}`);
  return 0;
}

/** A folder as `npm run` finds it from the root of the project; one elsewhere by its whole path. */
function inside(root: string, folder: string): string {
  const path = relative(root, folder);
  return path.startsWith('..') ? folder : path;
}

async function readOutcomes(
  folder: string,
  pinned: string,
  { repository, commit }: Newest,
  { on = readToday(), by = 'your-handle' }: UpdateOptions,
  { root }: ArchiveContext,
): Promise<{ documents: DocumentOutcome[]; upstream: NewUpstream }> {
  const { index } = await openOpenTermsArchive({ repository, commit: pinned });
  const known = new Set(index.documents.flatMap(({ captures }) => captures.map((capture) => capture.commit)));
  const archive = await openOpenTermsArchive({ repository, commit });
  const inside = folder.startsWith(`${root}/`) ? `${folder.slice(root.length + 1)}/` : '';
  const sources = loadCorpus(filesOnDisk(folder), inside);
  const byPath = new Map(sources.platforms.flatMap(({ documents }) => documents.map((one) => [one.path, one])));
  const outcomes: DocumentOutcome[] = [];
  await readProject({
    vocabulary: openVocabulary(root),
    sources,
    archive,
    onDocument({ place, payloads }, reading) {
      const document = byPath.get(`${place.platform}/${place.document}`)!;
      const outcome = toDocumentOutcome({ document, reading, payloads, known, on, by });
      if (outcome) outcomes.push(outcome);
    },
  });
  return { documents: outcomes, upstream: findNewUpstream(index, archive.index) };
}

async function movePin(file: string, commit: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = applyEdits(before, [{ keys: ['archive', 'commit'], value: commit }]);
  if (after === before) throw new ArchiveError(`${file} could not be changed`, 'write archive.commit by hand');
  writeWhole(file, after);
}
