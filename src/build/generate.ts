/**
 * From authored files and an archive to generated collections: reads, checks, joins, writes.
 * In: a corpus, perhaps the path of its archive, and where collections go. Out: whether the checks passed and what was
 * written; last the record of the bulk data, which counts all others. With an error in the corpus no record is written, and nothing is deleted.
 */
import { join, relative } from 'node:path';
import { toCount, toCounted } from '../command/print.ts';
import { toGiven, withRun } from '../command/printed-commands.ts';
import { formatReport } from '../pipeline/checks/report.ts';
import type { Message } from '../pipeline/checks/rule.ts';
import { checkAhead, runChecksOfBuild } from '../pipeline/checks/run.ts';
import { GeneratedFolder, type Written } from '../pipeline/collections/write.ts';
import { toBase64 } from '../pipeline/log/hash.ts';
import { toLogHead } from '../pipeline/log/head.ts';
import { endingOfPage, toCitedPages } from '../pipeline/records/cited-pages.ts';
import type { DocumentEvidence } from '../pipeline/records/evidence.ts';
import { type Packed, unpackJson } from '../pipeline/records/packed.ts';
import { toEntry } from '../pipeline/records/record-entry.ts';
import { toEntryParts } from '../pipeline/records/records.ts';
import { addresses } from '../pipeline/schema/addresses.ts';
import { formatLeaf } from '../pipeline/schema/leaf-line.ts';
import { letGo } from '../pipeline/schema/let-go.ts';
import type { CorpusSources } from '../pipeline/sources/corpus.ts';
import { digestOf } from '../pipeline/sources/document-keys.ts';
import { holdLearnt } from '../pipeline/text/known.ts';
import { toDataRecord } from './exports/queries.ts';
import type { Progress } from './progress.ts';
import { locateCorpus } from './read/corpus.ts';
import { openFindings } from './read/findings.ts';
import { DamagedReading } from './read/kept-briefs.ts';
import { openKeptRecords } from './read/kept-records.ts';
import { type CorpusInput, readCorpus } from './read/read-corpus.ts';
import type { WrittenText } from './search/findable.ts';
import { RecordWriter, type WrittenRecord } from './write-records.ts';
import { WrittenTexts } from './written-texts.ts';

export interface GenerateOptions extends Omit<CorpusInput, 'onDocument' | 'evidence' | 'onSome'> {
  collections: string;
  progress: Progress;
  /** All texts are read; so many clauses will be written for certain, unless there is an error. */
  onRead?: ((clauses: number) => void) | undefined;
  /** A record is written that was not there like this; the record of the site is there by then. What it returns is waited for. */
  onWritten?: ((record: WrittenRecord) => Promise<void> | undefined) | undefined;
  /** All archived texts are written, other records not yet; not where some may not be republished. */
  onTexts?: ((texts: readonly WrittenText[]) => Promise<void> | undefined) | undefined;
  /** All collections are there; what this run found out is not kept yet. `deleted`: files of them that went. What it returns is waited for. */
  onWhole?: ((records: number, deleted: number) => Promise<void>) | undefined;
}

interface Generated extends Partial<Written> {
  ok: boolean;
  records: number;
  messages: readonly Message[];
  /** The errors as they were printed. */
  errors?: string;
  /** Whether the corpus is what it was read as. */
  isAsRead: boolean;
}

/** A record was changed by somebody else since this process looked at it. */
class ChangedRecord extends Error {}

/** There are errors, and files of the corpus that nobody said have changed did. */
class ChangedSources extends Error {}

/**
 * What was kept of a document may turn out to be damaged when records are made of it, a record to be changed, or a corpus with errors to have been another one: then all is
 * generated once more, and what was written stays.
 */
export async function generate(options: GenerateOptions): Promise<Generated> {
  try {
    return await generateOnce(options);
  } catch (error) {
    options.progress.breakOff();
    // The records are told by then.
    if (error instanceof ChangedRecord) return generateOnce({ ...options, onWhole: undefined });
    if (error instanceof ChangedSources) return generateOnce({ ...options, changed: undefined });
    if (!(error instanceof DamagedReading)) throw error;
    return generateOnce(options);
  }
}

async function generateOnce({
  collections,
  progress,
  onRead,
  onWritten,
  onTexts,
  onWhole,
  ...input
}: GenerateOptions): Promise<Generated> {
  const kept = openKeptRecords(collections, locateCorpus(input.corpus, input.root).kept);
  const folder = new GeneratedFolder(collections, kept.files);
  const evidence = new Map<string, DocumentEvidence>();
  /** Files that lie beside the records, packed until there is no error; of the same reading they are the same. */
  const besides = new Map<string, { key: string | undefined; value: Packed<unknown> }>();
  const findings = openFindings(input.root, input.corpus);
  const known = holdLearnt(findings.known);
  const { project, files, areAsTaken } = await readCorpus({
    ...input,
    progress,
    // All of them are anew; one thread would ask the rules, and no other had anything to do meanwhile.
    onSome: folder.isNew ? (some) => checkAhead(some, known) : undefined,
    evidence: {
      texts: join(collections, 'snapshots'),
      take(result, republish) {
        const { path, key, windows, places } = result;
        evidence.set(path, result.evidence!);
        if (windows) besides.set(`windows/${path}.json`, { key, value: windows });
        if (places) besides.set(`places/${path}.json`, { key, value: places });
        if (!republish) return;
        for (const digest of result.reading.words.keys()) folder.keep(addresses.snapshot(digest));
        for (const page of toCitedPages(result.reading))
          folder.keep(addresses.snapshot(page.digest, endingOfPage(page)));
      },
    },
  });

  onRead?.(folder.isNew ? countClauses(project.sources) : 0);
  const printed = (text: string) => withRun(text, toGiven(input.root, input.corpus, input.archive));
  const checking = progress.stage('check');
  const messages = runChecksOfBuild(project, known);
  findings.save();
  const errors = messages.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    checking.fail();
    if (!areAsTaken()) throw new ChangedSources();
    process.stderr.write(printed(formatReport({ messages, files }, 'text')));
    const shown = printed(formatReport({ messages: errors, files }, 'text'));
    return { ok: false, records: 0, messages, errors: shown, isAsRead: true };
  }
  checking.done(toCounted(files, 'file'));
  if (messages.length > 0)
    progress.note(printed(`${toCounted(messages.length, 'warning')}: to see them, run  npm run check`));

  const writing = progress.stage('collections');
  let records = 0;
  const writer = new RecordWriter({ root: input.root, collections: relative(input.root, collections), folder, kept });
  const { size, root } = await toLogHead(project.sources.ledger.captures.map(formatLeaf));
  const log = size > 0 ? { size, root: toBase64(root) } : undefined;
  const texts = new WrittenTexts();
  const isPlaced = [...besides.keys()].some((path) => path.startsWith('places/'));
  for (const one of toEntryParts(project, evidence, log, kept.records)) {
    for (const written of writer.write(one)) {
      await onWritten?.(written);
      if (texts.endWith(written) && !isPlaced) await onTexts?.(texts.all);
    }
    records += 'entries' in one ? one.ids.length : 1;
    writing.update(records);
  }
  for (const written of writer.flush()) await onWritten?.(written);
  for (const [path, { key, value }] of besides) {
    const written = key === undefined ? undefined : (kept.besides.find(`${path} ${key}`) as string | undefined);
    if (written !== undefined && folder.keepSame(path, written)) continue;
    const json = unpackJson(value);
    const digest = folder.write(path, json);
    letGo(json);
    if (key !== undefined) kept.besides.learn(`${path} ${key}`, digest);
  }
  writer.finish((data, digests) => {
    const key = digestOf(...digests);
    const entry = { collection: 'data' as const, id: 'data', key, prose: [], source: 'all records' };
    return toEntry(entry, () => toDataRecord(data()));
  });
  const written = folder.finish();
  writing.done(`${toCounted(records, 'record')}, ${toCount(written.written)} new, ${toCount(written.deleted)} gone`);
  await onWhole?.(records, written.deleted);
  if (!kept.files.areAsTaken()) throw new ChangedRecord();
  kept.save();
  return { ok: true, records, messages, ...written, isAsRead: areAsTaken() };
}

const countClauses = ({ platforms }: CorpusSources) =>
  platforms.flatMap(({ documents }) => documents).reduce((sum, { clauses }) => sum + clauses.length, 0);
