/**
 * Writes a site in the formats of pipeline/exports/table.ts. In: the generated collections, the tree of the site, its address. Out: how many files
 * there are. Files of a single record are made again only when it changed; those of the whole site as whole-formats.ts says.
 */
import { tmpdir } from 'node:os';
import { recordFilesOf } from '../../pipeline/exports/table.ts';
import { type CollectionName, recordKinds } from '../../pipeline/schema/record.ts';
import { readIndex } from '../read/record-index.ts';
import { toStepKey } from '../tree/code-digest.ts';
import { takeAllFormats, toTreeSink, wholeStep } from './format-sink.ts';
import type { FormatsApart } from './formats-apart.ts';
import { readRecord, readSiteRecord } from './read-site.ts';
import { makeWholeFormats, toWholeKey } from './whole-formats.ts';
import { type ExportOptions, toFrameKey, toPlace } from './write-exports.ts';

interface SiteFormatOptions extends ExportOptions {
  /** Where something may lie for a while: a folder that goes, however the build ends. */
  readonly scratch?: string;
  /** Those of the whole site, where a thread makes them. */
  readonly apart?: FormatsApart | undefined;
}

export async function writeSiteFormats({
  collections,
  tree,
  site,
  base,
  hasFewFiles = false,
  scratch = tmpdir(),
  apart,
}: SiteFormatOptions): Promise<number> {
  const place = { ...toPlace(readSiteRecord(collections), site, base), hasFewFiles };
  const frame = toFrameKey(place, site, base);
  const index = readIndex(collections);
  for (const name of Object.keys(recordKinds) as CollectionName[]) {
    const files = recordFilesOf(name);
    if (files.length === 0) continue;
    for (const [id, digest] of index?.[name] ?? [])
      tree.make(`record ${name}/${id}`, toStepKey(tree.code, frame, digest), () => {
        const { record, prose } = readRecord(collections, name, id);
        return files.map((write) => write(record, place, prose));
      });
  }
  if (apart) await apart.writeTo(tree);
  else {
    const given = { collections, code: tree.code, site, base, hasFewFiles, scratch };
    const key = toWholeKey(given);
    if (!takeAllFormats(tree, key)) await makeWholeFormats(given, key, toTreeSink(tree));
  }
  const steps = [...tree.state.steps].filter(([name]) => name.startsWith('record ') || name.startsWith(wholeStep));
  return steps.reduce((sum, [, { files }]) => sum + files.length, 0);
}
