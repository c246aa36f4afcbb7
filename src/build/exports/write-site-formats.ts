/**
 * Writes a site in the formats of pipeline/exports/table.ts. In: the generated collections, the tree of the site, its address. Out: how many files
 * there are. Files of single records are made again only where these changed; those of the whole site as whole-formats.ts says.
 */
import { tmpdir } from 'node:os';
import { takeAllFormats, toTreeSink, wholeStep } from './format-sink.ts';
import type { FormatsApart } from './formats-apart.ts';
import { makeWholeFormats, toWholeKey } from './whole-formats.ts';
import { type ExportOptions, writeRecordFiles } from './write-record-files.ts';

interface SiteFormatOptions extends ExportOptions {
  /** Where something may lie for a while: a folder that goes, however the build ends. */
  readonly scratch?: string;
  /** Those of the whole site, where a thread makes them. */
  readonly apart?: FormatsApart | undefined;
  /** Those of records are there. */
  readonly onRecords?: (() => void) | undefined;
}

export async function writeSiteFormats({
  scratch = tmpdir(),
  apart,
  onRecords,
  ...options
}: SiteFormatOptions): Promise<number> {
  const { collections, tree, site, base, hasFewFiles = false } = options;
  const ofRecords = writeRecordFiles(options);
  onRecords?.();
  if (apart) await apart.writeTo(tree);
  else {
    const given = { collections, code: tree.code, site, base, hasFewFiles, scratch };
    const key = toWholeKey(given);
    if (!takeAllFormats(tree, key)) await makeWholeFormats(given, key, toTreeSink(tree));
  }
  const steps = [...tree.state.steps].filter(([name]) => name.startsWith(wholeStep));
  return steps.reduce((sum, [, { files }]) => sum + files.length, ofRecords);
}
