/** `npm run check`: every rule over a corpus, all problems in one run. Exit code 1 when there is an error, 2 for a wrong command line. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatReport, type ReportFormat, reportFormats } from '../src/pipeline/checks/report.ts';
import { runChecks } from '../src/pipeline/checks/run.ts';
import { createProgress } from './progress.ts';
import { UsageError } from './steps/options.ts';
import { readCorpus } from './steps/read-corpus.ts';
import { runCommand } from './steps/run-command.ts';

const help = `npm run check -- [options]

Checks a corpus: that its files are what their schemas say, that every excerpt stands in the capture it names, …

  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: specimen)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --format <format>       ${reportFormats.join(', ')} (default: text)
  --help                  this text`;

await runCommand(async () => {
  const values = readOptions();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const root = join(import.meta.dirname, '..');
  const progress = createProgress({ quiet: !process.stderr.isTTY });
  const { project, files } = await readCorpus({
    root,
    corpus: values.corpus,
    progress,
    ...(values.archive && { archive: values.archive }),
  });
  const messages = runChecks(project);
  process.stdout.write(formatReport({ messages, files }, values.format as ReportFormat));
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
});

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: 'string', default: 'specimen' },
        archive: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!(reportFormats as readonly string[]).includes(values.format))
      throw new Error(`--format ${values.format}: expected one of ${reportFormats.join(', ')}`);
    return values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
