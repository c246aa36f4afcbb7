/**
 * A captured text or page, added to a document of a folder archive byte for byte, with its header. In: the options of `npm run snapshot`. Out: the file;
 * the exit code. Nothing is overwritten; the same bytes at the same instant are left as they are.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { locateCorpus } from '../../build/read/corpus.ts';
import { readNow } from '../../command/clock.ts';
import { corpusOf, type TypedLine } from '../../command/command-line.ts';
import type { snapshotLine } from '../../command/lines/contribute.ts';
import { projectRoot } from '../../command/project-root.ts';
import { UsageError } from '../../command/reported-error.ts';
import { findImpossible } from '../../pipeline/checks/possible-dates.ts';
import { snapshot } from '../../pipeline/schema/snapshot.ts';
import { toUtc } from '../../pipeline/schema/to-utc.ts';
import { findPageType, toDeclaredType } from '../../pipeline/sources/page-type.ts';
import { findNoText } from '../../pipeline/sources/payload.ts';
import { explainIssue } from '../../pipeline/sources/schema-words.ts';
import { sha256, snapshotFileName, writeHeader, writeSnapshot } from '../../pipeline/sources/snapshot-file.ts';
import { readYaml } from '../../pipeline/sources/yaml-file.ts';
import { hintAtDocument, listDocuments } from '../new/known-documents.ts';

/** By the key of a header the option that gives it; sourceUrl may come from document.yml. */
const options: Readonly<Record<string, string>> = {
  capturedAt: '--captured-at',
  sourceUrl: '--source-url',
  statedUpdate: '--stated-update',
};

export function addSnapshot({ values, words }: TypedLine<(typeof snapshotLine)['options']>): number {
  const [path] = words;
  if (!path || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(path))
    throw new UsageError('expected the document as <platform/document>');
  const { page, 'captured-at': given } = values;
  const text = page ?? values.text;
  if (!text || !given || (page && values.text)) throw new UsageError('--text or --page, and --captured-at are needed');
  const option = page ? '--page' : '--text';
  const { folder: corpus } = locateCorpus(corpusOf(values), projectRoot());
  const document = join(corpus, 'platforms', path);
  if (!existsSync(join(document, 'document.yml'))) {
    const hints = [
      ...hintAtDocument(path, listDocuments(corpus)),
      `do: npm run new -- document ${path}, or correct the path`,
    ];
    throw new UsageError([`there is no document ${path}`, ...hints].join('\n  '));
  }
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
    else
      throw new UsageError(
        `${shown} already holds another text; a snapshot is never changed\n  do: give the instant of this capture with --captured-at`,
      );
    return 0;
  }
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) writeFileSync(path, bytes, { flag: 'wx' });
  process.stdout.write(`${shown}  ${payload.length} bytes, SHA-256 ${sha256(payload)}\n`);
  return 0;
}

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
