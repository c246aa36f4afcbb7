/** `npm run verify`: checks a published site, or an exhibit of one, against its manifest, its log and its archive. Exit code 1 where something differs or could not be proved. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../src/build/progress.ts';
import { readCorpus } from '../src/build/read/read-corpus.ts';
import { toFindingLine, type VerifyFinding } from '../src/build/verify/finding.ts';
import { openSite } from '../src/build/verify/site-reader.ts';
import { ArchiveComparison } from '../src/build/verify/verify-archive.ts';
import { verifyExhibit } from '../src/build/verify/verify-exhibit.ts';
import { verifyFiles } from '../src/build/verify/verify-files.ts';
import { verifyLog } from '../src/build/verify/verify-log.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';

const help = `npm run verify -- <address, folder or exhibit.zip> [options]

Compares every file with the manifest of the site, every archived text with its name, the log with its leaves.

  --since <file>          a checkpoint kept from earlier: proves that the log only grew since
  --key <verifier key>    the checkpoint must be signed with this key: <name>+<id>+<key>
  --corpus <name|folder>  compares with the archive of this corpus, too
  --archive <path>        where that archive is, if it is not in the folder of the corpus
  --help                  this text`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      key: { type: 'string' },
      corpus: { type: 'string' },
      archive: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [target, unexpected] = positionals;
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (target === undefined || unexpected !== undefined)
    throw new UsageError('expected one address, folder or exhibit.zip');
  if (values.archive && !values.corpus) throw new UsageError('--archive: name the corpus it belongs to with --corpus');
  const site = openSite(target);
  const findings: VerifyFinding[] = [];
  const { manifest, findings: files } = await verifyFiles(site);
  findings.push(...files);
  if (manifest?.exhibit) findings.push(...(await verifyExhibit(site, manifest)));
  else {
    const since = values.since === undefined ? undefined : readKept(values.since);
    const log = await verifyLog(site, { since, key: values.key });
    findings.push(...log.findings);
    if (values.corpus) findings.push(...(await compareArchive(log.leaves, values.corpus, values.archive)));
  }
  for (const finding of findings) process.stdout.write(`${toFindingLine(finding)}\n`);
  return findings.every(({ outcome }) => outcome === 'holds') ? 0 : 1;

  async function compareArchive(leaves: readonly string[], corpus: string, archive?: string) {
    const comparison = new ArchiveComparison(site);
    const root = projectRoot();
    const progress = createProgress({ quiet: true });
    const onDocument = comparison.take.bind(comparison);
    const given = archive === undefined ? {} : { archive: resolve(archive) };
    const { project } = await readCorpus({ root, corpus, progress, lives: 'none', onDocument, ...given });
    const [problem] = project.archiveProblems;
    if (problem && project.readings.size === 0)
      return [{ outcome: 'unproved', text: `the archive: ${problem.message}; do: ${problem.remedy}` } as const];
    return comparison.finish(leaves);
  }
});

function readKept(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--since ${file}: there is no such file`);
  }
}
