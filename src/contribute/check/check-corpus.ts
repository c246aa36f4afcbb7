/**
 * Every rule over a corpus, all problems in one run. In: the options of `npm run check`. Out: the report on standard output; the exit code, 1 when
 * there is an error. With --fix, what can be written is written first.
 */
import { join } from 'node:path';
import { createProgress } from '../../build/progress.ts';
import { locateCorpus } from '../../build/read/corpus.ts';
import { openFindings } from '../../build/read/findings.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { readToday } from '../../command/clock.ts';
import { corpusOf, type TypedLine } from '../../command/command-line.ts';
import type { checkLine } from '../../command/lines/contribute.ts';
import { toGiven, withRun } from '../../command/printed-commands.ts';
import { projectRoot } from '../../command/project-root.ts';
import { UsageError } from '../../command/reported-error.ts';
import { joinCauses } from '../../pipeline/checks/causes.ts';
import { formatReport, type ReportFormat } from '../../pipeline/checks/report.ts';
import { rules } from '../../pipeline/checks/rules.ts';
import { checkProject, inPlaceOrder } from '../../pipeline/checks/run.ts';
import { runRates } from '../rates/run-rates.ts';
import { findRewriting } from './append-only.ts';
import { applyFixes } from './apply-fixes.ts';
import { changedFiles } from './changed-files.ts';
import { findFirstCommits } from './first-commits.ts';
import { findLostCorpora } from './lost-corpora.ts';
import { besideStandIns, toStoodIn } from './stand-ins.ts';
import { toTouched } from './touched.ts';

const mostRounds = 3; // a fix may uncover what another one corrects

export async function checkCorpus({ values, words }: TypedLine<(typeof checkLine)['options']>): Promise<number> {
  const root = projectRoot();
  const { archive: archives = [], format } = values;
  const [base, unexpected] = values.changed ? words : [undefined, ...words];
  if (unexpected !== undefined) throw new UsageError(`"${unexpected}" has no meaning here; see --help`);
  if (!values.rates && archives.length > 1) throw new UsageError('--archive: a corpus has one archive');
  if (values.rates) return measure(root, archives, values.rows);
  const lost = values.changed ? findLostCorpora(root, base, values.corpus) : [];
  if (lost.length > 0) {
    process.stdout.write(formatReport({ messages: lost, files: lost.length }, format as ReportFormat));
    return 1;
  }
  const corpus = corpusOf(values);
  const [archive] = archives;
  const progress = createProgress({ quiet: !process.stderr.isTTY });
  const only = values.changed ? touchedDocuments(root, corpus, base) : undefined;
  const rewriting = values.changed ? findRewriting(locateCorpus(corpus, root).folder, root, base) : [];
  if (only === 'nothing') {
    const none = formatReport({ messages: rewriting, files: 0 }, format as ReportFormat);
    const isQuiet = format === 'text' && rewriting.length === 0;
    process.stdout.write(isQuiet ? `nothing of ${corpus} is touched\n` : none);
    return rewriting.length > 0 ? 1 : 0;
  }
  const lives = rules.some(({ needsLives }) => needsLives) ? ('changed' as const) : ('none' as const);
  const firstCommits = findFirstCommits(locateCorpus(corpus, root).folder);
  const input = { root, firstCommits, corpus, progress, lives, ...(archive && { archive }), ...(only && { only }) };
  for (let round = 1; ; round++) {
    const { project, files } = await readCorpus(input);
    const findings = openFindings(root, corpus, 'checked');
    // Of a part only it would be kept what was found in that part.
    const { messages: byForm, waived } = checkProject(project, rules, only ? undefined : findings.known);
    if (!only) findings.save();
    const stoodIn = toStoodIn(project);
    const edited = new Map([...stoodIn].map(([path, { text }]) => [path, text]));
    const behind = stoodIn.size > 0 ? checkProject((await readCorpus({ ...input, edited })).project).messages : [];
    const found = inPlaceOrder([...byForm, ...besideStandIns(behind, byForm, stoodIn)]);
    const fixed = values.fix && round <= mostRounds ? applyFixes(root, found) : [];
    for (const line of fixed) process.stderr.write(`fixed ${line}\n`);
    if (fixed.length > 0) continue;
    const given = toGiven(root, corpus, archive);
    const messages = joinCauses(rewriting, found).map((one) => ({ ...one, remedy: withRun(one.remedy, given) }));
    const site = project.sources.corpus?.value?.site;
    const report = { messages, files, waived: waived.length, ...(site && { site }) };
    process.stdout.write(formatReport(report, format as ReportFormat));
    return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
  }
}

function measure(root: string, archives: readonly string[], rows: boolean): Promise<number> {
  const isWatched = process.stderr.isTTY;
  return runRates({
    root,
    archives,
    rows,
    on: readToday(),
    print: (text) => process.stdout.write(text),
    ...(isWatched && { onDocument: (document) => process.stderr.write(`${document}\n`) }),
  });
}

function touchedDocuments(root: string, corpus: string, base?: string): ReadonlySet<string> | 'nothing' | undefined {
  const { folder } = locateCorpus(corpus, root);
  const touched = toTouched(changedFiles(folder, base), folder, join(root, 'content/vocabulary'));
  if (touched.kind === 'documents') return touched.documents;
  if (touched.kind === 'nothing') return 'nothing';
  process.stderr.write(`everything is checked: ${touched.because}\n`);
  return undefined;
}
