/**
 * `npm run register`: writes down what is published, after a merge, so that pull requests never meet there: the ids of new records
 * in register.yml, new captures in captures.txt (the leaves of the log), what records say now in revisions.jsonl. A record that
 * moved keeps its old address, which redirects. Nothing is ever taken out.
 */
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../src/build/progress.ts';
import { locateCorpus } from '../src/build/read/corpus.ts';
import { readCorpus } from '../src/build/read/read-corpus.ts';
import { readToday } from '../src/command/clock.ts';
import { defaultCorpus } from '../src/command/default-corpus.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { updateLedger } from '../src/contribute/register/update-ledger.ts';
import { updateRegister } from '../src/contribute/register/update-register.ts';
import { formatReport } from '../src/pipeline/checks/report.ts';
import { runChecks } from '../src/pipeline/checks/run.ts';
import { register } from '../src/pipeline/schema/register.ts';
import { loadCorpus } from '../src/pipeline/sources/corpus.ts';
import { filesOnDisk } from '../src/pipeline/sources/files.ts';
import { capturesFile, revisionsFile } from '../src/pipeline/sources/ledger.ts';

const help = `npm run register -- [options]

  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --since <date>          the day the new records are published (default: today, UTC)
  --check                 writes nothing; exit code 1 when something is not registered
  --help                  this text`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: defaultCorpus(projectRoot()) },
      archive: { type: 'string' },
      since: { type: 'string', default: readToday() },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(values.since))
    throw new UsageError(`--since ${values.since}: expected a date such as 2026-04-27`);
  const root = projectRoot();
  const { folder } = locateCorpus(values.corpus, root);
  const file = join(folder, 'register.yml');
  const source = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const clauses = loadCorpus(filesOnDisk(folder), '').platforms.flatMap(({ documents }) =>
    documents.flatMap((document) =>
      document.clauses.flatMap(({ path, authored }) => (authored.value ? [{ path, id: authored.value.recordId }] : [])),
    ),
  );
  const { text, added, moved } = updateRegister(source, clauses, values.since);
  register.parse(JSON.parse(JSON.stringify(text.toJS())));
  const { corpus, archive } = values;
  const progress = createProgress({ quiet: !process.stderr.isTTY });
  const { project, files } = await readCorpus({
    root,
    corpus,
    progress,
    lives: 'changed',
    ...(archive && { archive }),
  });
  // A record that moved is told to register; anything else that is wrong must not be written down for ever.
  const errors = runChecks(project).filter(({ severity, rule }) => severity === 'error' && rule !== 'record-id-kept');
  if (errors.length > 0) {
    process.stdout.write(formatReport({ messages: errors, files }, 'text'));
    return 1;
  }
  const { captures, revisions } = updateLedger(project, values.since);
  process.stdout.write(
    `${added} new, ${moved} moved, in ${file}\n${captures.length} new captures, ${revisions.length} new revisions of records\n`,
  );
  if (values.check) return added + moved + captures.length + revisions.length > 0 ? 1 : 0;
  writeFileSync(`${file}.partial`, text.toString({ lineWidth: 0 }));
  renameSync(`${file}.partial`, file);
  append(join(folder, capturesFile), captures);
  append(join(folder, revisionsFile), revisions);
  return 0;
});

function append(file: string, lines: readonly string[]): void {
  if (lines.length > 0) appendFileSync(file, `${lines.join('\n')}\n`);
}
