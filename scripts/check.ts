/** `npm run check`: every rule over a corpus, all problems in one run. Exit code 1 when there is an error, 2 for a wrong command line. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../src/build/progress.ts';
import { locateCorpus } from '../src/build/read/corpus.ts';
import { readCorpus } from '../src/build/read/read-corpus.ts';
import { readToday } from '../src/command/clock.ts';
import { defaultCorpus } from '../src/command/default-corpus.ts';
import { toGiven, withRun } from '../src/command/printed-commands.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { findRewriting } from '../src/contribute/check/append-only.ts';
import { applyFixes } from '../src/contribute/check/apply-fixes.ts';
import { changedFiles } from '../src/contribute/check/changed-files.ts';
import { findFirstCommits } from '../src/contribute/check/first-commits.ts';
import { toTouched } from '../src/contribute/check/touched.ts';
import { runRates } from '../src/contribute/rates/run-rates.ts';
import { joinCauses } from '../src/pipeline/checks/causes.ts';
import { formatReport, type ReportFormat, reportFormats } from '../src/pipeline/checks/report.ts';
import { rules } from '../src/pipeline/checks/rules.ts';
import { checkProject } from '../src/pipeline/checks/run.ts';

const help = `npm run check -- [options]

Checks a corpus: that its files are what their schemas say, that every excerpt stands in the capture it names, …

  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --archive <path>        the archive of the corpus, where it is not in the folder itself; with --rates one or more
  --fix                   writes what can be written without asking anybody, and checks again
  --changed [<base>]      only the documents that this branch touches (base: origin/main or main); refuses what rewrites
                          what was published: snapshots, lines of captures.txt and revisions.jsonl, records, links
  --format <format>       ${reportFormats.join(', ')} (default: text)
  --rates                 measures the rules of captures and changes on hand-made labels of the archives named
  --rows                  with --rates: prints each label with what the rules say of it
  --help                  this text

A clause can waive a warning, and an error of a rule that reads prose, in its file:
  waivers: [{rule: <id>, because: <why it does not apply here>}]`;

const mostRounds = 3; // a fix may uncover what another one mends

await runCommand(async () => {
  const values = readOptions();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const root = projectRoot();
  if (values.rates) return await measure(root, values.archives, values.rows);
  const progress = createProgress({ quiet: !process.stderr.isTTY });
  const only = values.changed ? touchedDocuments(root, values.corpus, values.base) : undefined;
  const rewriting = values.changed ? findRewriting(locateCorpus(values.corpus, root).folder, root, values.base) : [];
  if (only === 'nothing') {
    const none = formatReport({ messages: rewriting, files: 0 }, values.format as ReportFormat);
    const isQuiet = values.format === 'text' && rewriting.length === 0;
    process.stdout.write(isQuiet ? `nothing of ${values.corpus} is touched\n` : none);
    return rewriting.length > 0 ? 1 : 0;
  }
  const { corpus, archive } = values;
  const lives = rules.some(({ needsLives }) => needsLives) ? ('changed' as const) : ('none' as const);
  const firstCommits = findFirstCommits(locateCorpus(corpus, root).folder);
  const input = { root, firstCommits, corpus, progress, lives, ...(archive && { archive }), ...(only && { only }) };
  for (let round = 1; ; round++) {
    const { project, files } = await readCorpus(input);
    const { messages: found, waived } = checkProject(project);
    const fixed = values.fix && round <= mostRounds ? applyFixes(root, found) : [];
    for (const line of fixed) process.stderr.write(`fixed ${line}\n`);
    if (fixed.length > 0) continue;
    const given = toGiven(root, corpus, archive);
    const messages = joinCauses(rewriting, found).map((one) => ({ ...one, remedy: withRun(one.remedy, given) }));
    const site = project.sources.corpus?.value?.site;
    const report = { messages, files, waived: waived.length, ...(site && { site }) };
    process.stdout.write(formatReport(report, values.format as ReportFormat));
    return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
  }
});

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

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string', default: defaultCorpus(projectRoot()) },
      archive: { type: 'string', multiple: true, default: [] as string[] },
      fix: { type: 'boolean', default: false },
      changed: { type: 'boolean', default: false },
      rates: { type: 'boolean', default: false },
      rows: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [base, unexpected] = values.changed ? positionals : [undefined, ...positionals];
  if (unexpected !== undefined) throw new UsageError(`"${unexpected}" has no meaning here`);
  if (!(reportFormats as readonly string[]).includes(values.format))
    throw new UsageError(`--format ${values.format}: expected one of ${reportFormats.join(', ')}`);
  const { archive: archives, ...others } = values;
  if (!values.rates && archives.length > 1) throw new UsageError('--archive: a corpus has one archive');
  return { ...others, archives, archive: archives[0], base };
}
