/**
 * A published site, or an exhibit of one, against its manifest, its log and its archive. In: the options of `npm run verify`. Out: the findings on standard
 * output; the exit code, 1 where something differs or could not be proved.
 */
import { readFileSync } from 'node:fs';
import { resolveArchive } from '../../command/archive-path.ts';
import type { TypedLine } from '../../command/command-line.ts';
import type { verifyLine } from '../../command/lines/maintain.ts';
import { projectRoot } from '../../command/project-root.ts';
import { UsageError } from '../../command/reported-error.ts';
import { createProgress } from '../progress.ts';
import { readCorpus } from '../read/read-corpus.ts';
import { toFindingLine, type VerifyFinding } from './finding.ts';
import { openSite } from './site-reader.ts';
import { ArchiveComparison } from './verify-archive.ts';
import { verifyExhibit } from './verify-exhibit.ts';
import { verifyFiles } from './verify-files.ts';
import { verifyLog } from './verify-log.ts';
import { verifyTexts } from './verify-texts.ts';

export async function runVerify({ values, words }: TypedLine<(typeof verifyLine)['options']>): Promise<number> {
  const [target, unexpected] = words;
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
    if (manifest && log.leaves.length > 0) findings.push(...verifyTexts(manifest.files, log.leaves));
    if (values.corpus) findings.push(...(await compareArchive(log.leaves, values.corpus, values.archive)));
  }
  for (const finding of findings) process.stdout.write(`${toFindingLine(finding)}\n`);
  return findings.every(({ outcome }) => outcome === 'holds') ? 0 : 1;

  async function compareArchive(leaves: readonly string[], corpus: string, archive?: string) {
    const comparison = new ArchiveComparison(site);
    const root = projectRoot();
    const progress = createProgress({ quiet: true });
    const onDocument = comparison.take.bind(comparison);
    const given = archive === undefined ? {} : { archive: resolveArchive('', archive) };
    const { project } = await readCorpus({ root, corpus, progress, lives: 'none', onDocument, ...given });
    const [problem] = project.archiveProblems;
    if (problem && project.readings.size === 0)
      return [{ outcome: 'unproved', text: `the archive: ${problem.message}; do: ${problem.remedy}` } as const];
    return comparison.finish(leaves);
  }
}

function readKept(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--since ${file}: there is no such file`);
  }
}
