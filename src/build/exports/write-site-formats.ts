/**
 * Writes a site in the formats of the whole site of pipeline/exports/table.ts. In: the generated collections, the tree of the site, its address. Out: how
 * many files there are. They are made again as whole-formats.ts says.
 */
import { tmpdir } from 'node:os';
import { takeAllFormats, toTreeSink, wholeStep } from './format-sink.ts';
import type { FormatsApart } from './formats-apart.ts';
import { makeWholeFormats, toWholeKey } from './whole-formats.ts';
import type { ExportOptions } from './write-record-files.ts';

interface SiteFormatOptions extends ExportOptions {
  /** Where something may lie for a while: a folder that goes, however the build ends. */
  readonly scratch?: string;
  /** Where a thread makes them. */
  readonly apart?: FormatsApart | undefined;
}

export async function writeSiteFormats({ scratch = tmpdir(), apart, ...options }: SiteFormatOptions): Promise<number> {
  const { collections, tree, site, base, hasFewFiles = false } = options;
  if (apart) await apart.writeTo(tree);
  else {
    const given = { collections, code: tree.code, site, base, hasFewFiles, scratch };
    const key = toWholeKey(given);
    if (!takeAllFormats(tree, key)) await makeWholeFormats(given, key, toTreeSink(tree));
  }
  const steps = [...tree.state.steps].filter(([name]) => name.startsWith(wholeStep));
  return steps.reduce((sum, [, { files }]) => sum + files.length, 0);
}
