/** `npm run diff -- <base>`: what a branch changes for a reader: clauses before and after, numbers, comparisons, answers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultCorpus } from '../src/command/default-corpus.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { compareSides } from '../src/contribute/diff/compare-sides.ts';
import { diffToMarkdown } from '../src/contribute/diff/to-markdown.ts';
import { diffToText } from '../src/contribute/diff/to-text.ts';

const formats = {
  text: diffToText,
  markdown: diffToMarkdown,
  json: (diff: object) => `${JSON.stringify(diff, null, 2)}\n`,
} as const;

const help = `npm run diff -- <base> [options]

Compares the work tree with the commit at which it left <base>: a branch, a tag or a commit. Nothing is checked out.

  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --format <format>       ${Object.keys(formats).join(', ')} (default: text)
  --out <file>            writes it there
  --help                  this text`;

await runCommand(async () => {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const [base] = positionals;
  if (!base || positionals.length > 1 || base.startsWith('-'))
    throw new UsageError('expected one <base>, such as main');
  const { corpus, archive } = values;
  const root = projectRoot();
  const text = formats[values.format as keyof typeof formats](await compareSides({ root, corpus, archive, base }));
  if (values.out) {
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, text);
  } else process.stdout.write(text);
  return 0;
});

function readOptions() {
  const read = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string', default: defaultCorpus(projectRoot()) },
      archive: { type: 'string' },
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (!Object.hasOwn(formats, read.values.format))
    throw new UsageError(`--format ${read.values.format}: expected one of ${Object.keys(formats).join(', ')}`);
  return read;
}
