/**
 * `npm run snapshot`: adds a captured text to a document of a folder archive, byte for byte, with its header.
 * Nothing is overwritten; the same bytes at the same instant are left as they are.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { locateCorpus } from '../src/build/read/corpus.ts';
import { readNow } from '../src/command/clock.ts';
import { defaultCorpus } from '../src/command/default-corpus.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { findImpossible } from '../src/pipeline/checks/possible-dates.ts';
import { snapshot } from '../src/pipeline/schema/snapshot.ts';
import { toUtc } from '../src/pipeline/schema/to-utc.ts';
import { findPageType, toDeclaredType } from '../src/pipeline/sources/page-type.ts';
import { findNoText } from '../src/pipeline/sources/payload.ts';
import { explainIssue } from '../src/pipeline/sources/schema-problems.ts';
import { sha256, snapshotFileName, writeHeader, writeSnapshot } from '../src/pipeline/sources/snapshot-file.ts';
import { readYaml } from '../src/pipeline/sources/yaml-file.ts';

const help = `npm run snapshot -- <platform/document> --text <file> --captured-at <instant> [options]

  --text <file>           the captured text (Markdown); its bytes are kept as they are
  --page <file>           the captured page instead: .html, .pdf or .txt; the text is derived from it
  --charset <name>        the encoding of the page, where its server named one
  --captured-at <instant> when it was captured, such as 2026-04-27T13:38:29Z; other zones are converted to UTC
  --source-url <url>      where it was captured from (default: sourceUrl of the document)
  --stated-update <date>  the "last updated" the document itself claims
  --technical             the same capture, extracted anew
  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --help                  this text`;

/** By the key of a header the option that gives it; sourceUrl may come from document.yml. */
const options: Readonly<Record<string, string>> = {
  capturedAt: '--captured-at',
  sourceUrl: '--source-url',
  statedUpdate: '--stated-update',
};

await runCommand(async () => {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const [path] = positionals;
  if (!path || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(path))
    throw new UsageError('expected the document as <platform/document>');
  const { page, 'captured-at': given } = values;
  const text = page ?? values.text;
  if (!text || !given || (page && values.text)) throw new UsageError('--text or --page, and --captured-at are needed');
  const option = page ? '--page' : '--text';
  const document = join(locateCorpus(values.corpus, projectRoot()).folder, 'platforms', path);
  if (!existsSync(join(document, 'document.yml')))
    throw new UsageError(`there is no document ${path}; write its document.yml first`);
  if (!existsSync(text)) throw new UsageError(`${option} ${text}: there is no such file`);

  const capturedAt = toUtc(given) ?? given;
  const payload = readFileSync(text);
  const declared = page && toDeclaredType(page);
  if (page && !declared) throw new UsageError(`--page ${page}: expected a file .html, .pdf or .txt`);
  const found = declared ? findPageType(declared, payload) : findNoText(payload);
  if (typeof found === 'object') throw new UsageError(`${option} ${text}: ${found.message}\n  do: ${found.remedy}`);
  const sourceUrl =
    values['source-url'] ??
    (readYaml('', readFileSync(join(document, 'document.yml'))).value as { sourceUrl?: string })?.sourceUrl ??
    '';
  const kind = values.technical ? ('technical' as const) : ('change' as const);
  const header = {
    capturedAt,
    sourceUrl,
    kind,
    ...(values.charset && { charset: values.charset }),
    ...(values['stated-update'] && { statedUpdate: values['stated-update'] }),
  };
  const valid = snapshot.safeParse({ ...header, digest: sha256(payload) });
  const faults = valid.success
    ? []
    : valid.error.issues.map((issue) => explain(issue, { ...header, 'captured-at': given }, options));
  const impossible = valid.success && findImpossible(capturedAt, readNow());
  if (impossible) faults.push(`--captured-at ${given}: ${impossible}\n  do: correct the year, or the day`);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  if (capturedAt !== given) process.stderr.write(`--captured-at ${given} is ${capturedAt}\n`);

  const folder = join(document, 'snapshots');
  const nameOf = (ending: string) => join(folder, snapshotFileName(capturedAt, ending));
  const file = nameOf(found ? `.${found === 'text' ? 'txt' : found}` : '.md');
  // A page is kept as it is; its header lies beside it.
  const files: [string, Buffer][] = found
    ? [
        [file, payload],
        [nameOf('.yml'), writeHeader(header, payload)],
      ]
    : [[file, writeSnapshot(header, payload)]];
  const shown = relative(process.cwd(), file);
  const others = ['.md', '.html', '.pdf', '.txt'].map(nameOf).filter((one) => one !== file && existsSync(one));
  if (others[0]) throw new UsageError(`${relative(process.cwd(), others[0])} is a snapshot of that instant already`);
  if (existsSync(file)) {
    if (files.every(([path, bytes]) => existsSync(path) && readFileSync(path).equals(bytes)))
      process.stdout.write(`${shown} is already there\n`);
    else throw new UsageError(`${shown} already holds another text; a snapshot is never changed`);
    return 0;
  }
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) writeFileSync(path, bytes, { flag: 'wx' });
  process.stdout.write(`${shown}  ${payload.length} bytes, SHA-256 ${sha256(payload)}\n`);
  return 0;
});

function explain(
  issue: Parameters<typeof explainIssue>[0],
  header: Readonly<Record<string, unknown>>,
  names: typeof options,
): string {
  const key = String(issue.path[0]);
  const value = key === 'capturedAt' ? header['captured-at'] : header[key];
  const { expected, remedy } = explainIssue(issue, value);
  return `${names[key] ?? key} ${String(value)}: ${expected}\n  do: ${remedy}`;
}

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      page: { type: 'string' },
      charset: { type: 'string' },
      'captured-at': { type: 'string' },
      'source-url': { type: 'string' },
      'stated-update': { type: 'string' },
      technical: { type: 'boolean', default: false },
      corpus: { type: 'string', default: defaultCorpus(projectRoot()) },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}
