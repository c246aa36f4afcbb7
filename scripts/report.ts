/**
 * `npm run report -- show --from <folder>`: the comment on a pull request that says what it changes for a reader. Its data come from a run
 * that executed the contribution: nothing in it is trusted. `npm run comment` posts it, with a token that may write.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { RefusedReport, readDifferences } from '../src/contribute/report/differences.ts';

const help = `npm run report -- show --from <folder> [--out <file>]

  --from <folder>         differences as  npm run diff -- <base> --format json  writes them
  --out <file>            writes the comment there; an empty file where nothing that a reader sees differs`;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const options = { from: text, out: text, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (positionals.join() !== 'show' || !values.from) throw new UsageError(help);
  try {
    const comment = readDifferences(values.from);
    if (values.out) {
      mkdirSync(dirname(values.out), { recursive: true });
      writeFileSync(values.out, comment ?? '');
    } else process.stdout.write(`${comment ?? 'nothing that a reader sees differs'}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedReport)) throw error;
    process.stderr.write(`there is no comment: ${error.message}\n`);
    return 1;
  }
});
