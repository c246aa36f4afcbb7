/**
 * `npm run register`: writes the ids of new records into the register of a corpus, after a merge, so that pull
 * requests never meet there. A record that moved keeps its old address, which redirects. Nothing is ever taken out.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { locateCorpus } from '../src/build/read/corpus.ts';
import { readToday } from '../src/command/clock.ts';
import { defaultCorpus } from '../src/command/default-corpus.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { updateRegister } from '../src/contribute/register/update-register.ts';
import { register } from '../src/pipeline/schema/register.ts';
import { loadCorpus } from '../src/pipeline/sources/corpus.ts';
import { filesOnDisk } from '../src/pipeline/sources/files.ts';

const help = `npm run register -- [options]

  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --since <date>          the day the new records are published (default: today, UTC)
  --check                 writes nothing; exit code 1 when a record is not registered
  --help                  this text`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: defaultCorpus(projectRoot()) },
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
  const { folder } = locateCorpus(values.corpus, projectRoot());
  const file = join(folder, 'register.yml');
  const source = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const clauses = loadCorpus(filesOnDisk(folder), '').platforms.flatMap(({ documents }) =>
    documents.flatMap((document) =>
      document.clauses.flatMap(({ path, authored }) => (authored.value ? [{ path, id: authored.value.recordId }] : [])),
    ),
  );
  const { text, added, moved } = updateRegister(source, clauses, values.since);
  register.parse(JSON.parse(JSON.stringify(text.toJS())));
  process.stdout.write(`${added} new, ${moved} moved, in ${file}\n`);
  if (values.check) return added + moved > 0 ? 1 : 0;
  writeFileSync(`${file}.partial`, text.toString({ lineWidth: 0 }));
  renameSync(`${file}.partial`, file);
  return 0;
});
