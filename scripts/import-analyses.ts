/** `npm run import -- <format> --from <file> --into <corpus>`: quotations of other projects as drafts, where our texts have them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../src/build/progress.ts';
import { locateCorpus } from '../src/build/read/corpus.ts';
import { readCorpus } from '../src/build/read/read-corpus.ts';
import { readToday } from '../src/command/clock.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import type { QuotedDocument } from '../src/contribute/import/locate-quotes.ts';
import { makeDrafts } from '../src/contribute/import/make-drafts.ts';
import { findPlatform } from '../src/contribute/import/platform.ts';
import { readSource, type SourceFormat, sourceFormats, sourceNames } from '../src/contribute/import/read-source.ts';
import { toImportReport } from '../src/contribute/import/report.ts';
import { SourceError, type SourceProduct } from '../src/contribute/import/source.ts';
import { date } from '../src/pipeline/schema/common.ts';
import { type AuthoredPlatform, loadCorpus } from '../src/pipeline/sources/corpus.ts';
import { filesOnDisk } from '../src/pipeline/sources/files.ts';
import { documentsOfPlatform, type Selection, withoutDocuments } from '../src/pipeline/sources/selection.ts';

const help = `npm run import -- <${sourceFormats.join('|')}> --from <file> --into <corpus> [options]

Looks for the quotations of another project in the archived texts of a corpus, and writes a draft for each that is found.
What only a person can say is left to write; npm run check names it.

  --from <file>           JSON; of PrivacySpy also its TOML files
  --into <name|folder>    a corpus of content/corpora, or a folder
  --platform <slug>       the platform it is about (default: the one of that name or address)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --report <file>         where the report goes (default: printed)
  --by <handle>           who will write the analyses (default: your-handle)
  --on <date>             when (default: today, UTC)
  --dry-run               writes no draft
  --help                  this text`;

await runCommand(async () => {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const [format] = positionals as [SourceFormat];
  if (!sourceFormats.includes(format) || positionals.length > 1)
    throw new UsageError(`expected one format: ${sourceFormats.join(' or ')}`);
  if (!values.from || !values.into) throw new UsageError('--from and --into are needed');
  if (!date.safeParse(values.on).success) throw new UsageError(`--on ${values.on}: expected a date such as 2026-04-27`);
  const products = await readSource(format, values.from).catch((error: Error) => {
    throw error instanceof SourceError || 'code' in error
      ? new UsageError(
          `--from ${values.from}: ${error.message}\n  do: name a file of ${sourceNames[format]}, as JSON or TOML`,
        )
      : error;
  });
  const root = projectRoot();
  const { folder, prefix } = locate(values.into, root);
  const files = filesOnDisk(folder);
  const { platforms } = loadCorpus(withoutDocuments(files), prefix);
  const reports: string[] = [];
  let known = 0;
  for (const product of products) {
    const platform = nameOf(product, platforms, values.platform, products.length > 1);
    if (platform instanceof UsageError) {
      reports.push(`# ${sourceNames[format]}: ${product.name}\n\nNothing was looked for: ${platform.message}.\n`);
      continue;
    }
    known++;
    const { project, documents } = await readPlatform(values, root, documentsOfPlatform(files, platform));
    const { on, by } = values;
    const source = sourceNames[format];
    const drafts = makeDrafts({ project, documents, product, format, source, on, by });
    reports.push(toImportReport(source, product.name, platform, drafts));
    if (values['dry-run']) continue;
    for (const [path, text] of drafts.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: 'wx' });
      process.stderr.write(`${relative(process.cwd(), join(folder, path))}\n`);
    }
  }
  if (values.report) writeFileSync(values.report, reports.join('\n'));
  else process.stdout.write(reports.join('\n'));
  return known > 0 ? 0 : 1;
});

function locate(corpus: string, root: string): { folder: string; prefix: string } {
  const { folder } = locateCorpus(corpus, root);
  return { folder, prefix: `${relative(process.cwd(), folder)}/` };
}

/** Of several products one that nobody here is called is told in the report, and the others go on. */
function nameOf(
  product: SourceProduct,
  platforms: readonly AuthoredPlatform[],
  named: string | undefined,
  goesOn: boolean,
): string | UsageError {
  try {
    return findPlatform(product, platforms, named);
  } catch (error) {
    if (goesOn && error instanceof UsageError && named === undefined) return error;
    throw error;
  }
}

/** The texts of one platform's documents, and no others. */
async function readPlatform(
  { into, archive }: { into?: string | undefined; archive?: string | undefined },
  root: string,
  only: Selection,
) {
  const documents: QuotedDocument[] = [];
  const { project } = await readCorpus({
    ...{ root, corpus: into!, only, lives: 'none' },
    progress: createProgress({ quiet: !process.stderr.isTTY }),
    ...(archive && { archive }),
    onDocument({ place, captures, payloads }) {
      documents.push({ path: `${place.platform}/${place.document}`, captures, payloads });
    },
  });
  return { project, documents };
}

function readOptions() {
  const text = { type: 'string' } as const;
  return parseArgs({
    allowPositionals: true,
    options: {
      ...{ from: text, into: text, platform: text, archive: text, report: text },
      by: { type: 'string', default: 'your-handle' },
      on: { type: 'string', default: readToday() },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}
