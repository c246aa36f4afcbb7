/**
 * Writes down what is published, after a merge, so that pull requests never conflict there: the ids of new records
 * in register.yml, new captures in captures.txt (the leaves of the log), what records say now in revisions.jsonl. A record that
 * moved keeps its old address, which redirects. Nothing is ever taken out.
 * In: the options of `npm run register`. Out: the files; the exit code.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgress } from '../../build/progress.ts';
import { locateCorpus } from '../../build/read/corpus.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { readToday } from '../../command/clock.ts';
import { corpusOf, type TypedLine } from '../../command/command-line.ts';
import type { registerLine } from '../../command/lines/contribute.ts';
import { toCounted } from '../../command/print.ts';
import { projectRoot } from '../../command/project-root.ts';
import { UsageError } from '../../command/reported-error.ts';
import { formatReport } from '../../pipeline/checks/report.ts';
import { runChecks } from '../../pipeline/checks/run.ts';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { formatRegistered } from '../../pipeline/schema/logged-capture.ts';
import { register } from '../../pipeline/schema/register.ts';
import { loadCorpus } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { capturesFile, revisionsFile } from '../../pipeline/sources/ledger.ts';
import { updateLedger } from './update-ledger.ts';
import { updateRegister } from './update-register.ts';

export async function runRegister({ values }: TypedLine<(typeof registerLine)['options']>): Promise<number> {
  const since = values.since ?? readToday();
  const corpus = corpusOf(values);
  const { archive } = values;
  if (!/^\d{4}-\d\d-\d\d$/.test(since)) throw new UsageError(`--since ${since}: expected a date such as 2026-04-27`);
  const root = projectRoot();
  const { folder } = locateCorpus(corpus, root);
  const file = join(folder, 'register.yml');
  const source = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const clauses = loadCorpus(filesOnDisk(folder), '').platforms.flatMap(({ documents }) =>
    documents.flatMap((document) =>
      document.clauses.flatMap(({ path, authored }) => (authored.value ? [{ path, id: authored.value.recordId }] : [])),
    ),
  );
  const { text, added, moved } = updateRegister(source, clauses, since);
  register.parse(JSON.parse(JSON.stringify(text.toJS())));
  const progress = createProgress({ quiet: !process.stderr.isTTY });
  const { project, files } = await readCorpus({
    root,
    corpus,
    progress,
    lives: 'changed',
    ...(archive && { archive }),
  });
  // Records that moved are registered; anything else that is wrong must not be registered, since entries are permanent.
  const errors = runChecks(project).filter(({ severity, rule }) => severity === 'error' && rule !== 'record-id-kept');
  if (errors.length > 0) {
    process.stdout.write(formatReport({ messages: errors, files }, 'text'));
    return 1;
  }
  const { captures, revisions } = updateLedger(project, since);
  process.stdout.write(
    `${added} new, ${moved} moved, in ${file}\n${toCounted(captures.length, 'new digest')} of captures, ${toCounted(revisions.length, 'new revision')} of records\n`,
  );
  if (values.check) return added + moved + captures.length + revisions.length > 0 ? 1 : 0;
  writeWhole(file, text.toString({ lineWidth: 0 }));
  append(join(folder, capturesFile), captures.length > 0 ? [formatRegistered(since), ...captures] : []);
  append(join(folder, revisionsFile), revisions);
  return 0;
}

function append(file: string, lines: readonly string[]): void {
  if (lines.length > 0) appendFileSync(file, `${lines.join('\n')}\n`);
}
