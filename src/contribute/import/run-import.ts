/**
 * Quotations of other projects as drafts, where our texts have them. In: the options of `npm run import`. Out: drafts in the corpus, a report; the exit
 * code, 1 where no product is one of its platforms.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createProgress } from '../../build/progress.ts';
import { locateCorpus } from '../../build/read/corpus.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { readToday } from '../../command/clock.ts';
import type { TypedLine } from '../../command/command-line.ts';
import type { importLine } from '../../command/lines/contribute.ts';
import { projectRoot } from '../../command/project-root.ts';
import { UsageError } from '../../command/reported-error.ts';
import { date } from '../../pipeline/schema/common.ts';
import { type AuthoredPlatform, loadCorpus } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { documentsOfPlatform, type Selection, withoutDocuments } from '../../pipeline/sources/selection.ts';
import type { QuotedDocument } from './locate-quotes.ts';
import { makeDrafts } from './make-drafts.ts';
import { findPlatform } from './platform.ts';
import { readSource, type SourceFormat, sourceFormats, sourceNames } from './read-source.ts';
import { toImportReport } from './report.ts';
import { SourceError, type SourceProduct } from './source.ts';

export async function runImport({ values, words }: TypedLine<(typeof importLine)['options']>): Promise<number> {
  const [format] = words as [SourceFormat];
  const on = values.on ?? readToday();
  if (!sourceFormats.includes(format) || words.length > 1)
    throw new UsageError(`expected one format: ${sourceFormats.join(' or ')}`);
  if (!values.from || !values.into) throw new UsageError('--from and --into are needed');
  if (!date.safeParse(on).success) throw new UsageError(`--on ${on}: expected a date such as 2026-04-27`);
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
    const { by } = values;
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
}

function locate(corpus: string, root: string): { folder: string; prefix: string } {
  const { folder } = locateCorpus(corpus, root);
  return { folder, prefix: `${relative(process.cwd(), folder)}/` };
}

/** Of several products, one that no platform here is called is named in the report, and the others continue. */
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
