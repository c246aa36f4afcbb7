/**
 * `npm run report -- show --from <folder>`: the comment on a pull request that says what it changes for a reader. Its data come from a run
 * that executed the contribution: nothing in it is trusted. `npm run comment` posts it, with a token that may write.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reportLine } from '../src/command/lines/maintain.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runLine } from '../src/command/run-command.ts';
import { RefusedReport, readDifferences } from '../src/contribute/report/differences.ts';

await runLine(reportLine, ({ values, words }) => {
  if (words.join() !== 'show' || !values.from) throw new UsageError(reportLine.help);
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
