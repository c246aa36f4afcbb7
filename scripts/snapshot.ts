/**
 * `npm run snapshot`: adds a captured text to a document of a folder archive, byte for byte, with its header.
 * Nothing is overwritten; the same bytes at the same instant are left as they are.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { locateCorpus } from '../src/build/read/corpus.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { snapshot } from '../src/pipeline/schema/snapshot.ts';
import { sha256, snapshotFileName, writeSnapshot } from '../src/pipeline/sources/snapshot-file.ts';
import { readYaml } from '../src/pipeline/sources/yaml-file.ts';

const help = `npm run snapshot -- <platform/document> --text <file> --captured-at <instant> [options]

  --text <file>           the captured text; its bytes are kept as they are
  --captured-at <instant> when it was captured, UTC, such as 2026-04-27T13:38:29Z
  --source-url <url>      where it was captured from (default: sourceUrl of the document)
  --stated-update <date>  the "last updated" the document itself claims
  --technical             the same capture, extracted anew
  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: specimen)
  --help                  this text`;

await runCommand(async () => {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const [path] = positionals;
  if (!path || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(path))
    throw new UsageError('expected the document as <platform/document>');
  const { text, 'captured-at': capturedAt } = values;
  if (!text || !capturedAt) throw new UsageError('--text and --captured-at are needed');
  const document = join(locateCorpus(values.corpus, join(import.meta.dirname, '..')).folder, 'platforms', path);
  if (!existsSync(join(document, 'document.yml')))
    throw new UsageError(`there is no document ${path}; write its document.yml first`);
  if (!existsSync(text)) throw new UsageError(`--text ${text}: there is no such file`);

  const payload = readFileSync(text);
  const sourceUrl =
    values['source-url'] ??
    (readYaml('', readFileSync(join(document, 'document.yml'))).value as { sourceUrl?: string })?.sourceUrl ??
    '';
  const kind = values.technical ? ('technical' as const) : ('change' as const);
  const header = {
    capturedAt,
    sourceUrl,
    kind,
    ...(values['stated-update'] && { statedUpdate: values['stated-update'] }),
  };
  const valid = snapshot.safeParse({ ...header, digest: sha256(payload) });
  if (!valid.success)
    throw new UsageError(valid.error.issues.map(({ path: [key], message }) => `${String(key)}: ${message}`).join('\n'));

  const file = join(document, 'snapshots', snapshotFileName(capturedAt));
  const bytes = writeSnapshot(header, payload);
  const shown = relative(process.cwd(), file);
  if (existsSync(file)) {
    if (readFileSync(file).equals(bytes)) process.stdout.write(`${shown} is already there\n`);
    else throw new UsageError(`${shown} already holds another text; a snapshot is never changed`);
    return 0;
  }
  mkdirSync(join(document, 'snapshots'), { recursive: true });
  writeFileSync(file, bytes, { flag: 'wx' });
  process.stdout.write(`${shown}  ${payload.length} bytes, SHA-256 ${sha256(payload)}\n`);
  return 0;
});

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      'captured-at': { type: 'string' },
      'source-url': { type: 'string' },
      'stated-update': { type: 'string' },
      technical: { type: 'boolean', default: false },
      corpus: { type: 'string', default: 'specimen' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}
