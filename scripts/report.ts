/**
 * `npm run report -- post --from <folder>`: the comment on a pull request that says what it changes for a reader.
 * Runs with a token that may write, on data from a run that executed the contribution: nothing in it is trusted.
 */
import { parseArgs } from 'node:util';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { RefusedReport, readDifferences } from '../src/contribute/report/differences.ts';
import { makeGitHub } from '../src/contribute/report/github.ts';
import { postReport } from '../src/contribute/report/post.ts';

const help = `npm run report -- <show|post> --from <folder>

  show                    prints the comment
  post                    writes it to the pull request, or brings the one that is there up to date
  --from <folder>         differences as  npm run diff -- <base> --format json  writes them

post reads GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, HEAD_SHA, HEAD_OWNER and HEAD_BRANCH.`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const [what] = positionals;
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if ((what !== 'show' && what !== 'post') || !values.from) throw new UsageError(help);
  try {
    const comment = readDifferences(values.from);
    const done = what === 'post' ? await postReport(comment, makeGitHub(process.env, fetch)) : comment;
    process.stdout.write(`${done ?? 'nothing that a reader sees differs'}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedReport)) throw error;
    process.stderr.write(`nothing is posted: ${error.message}\n`);
    return 1;
  }
});
