/**
 * Writes a site in the formats of pipeline/exports/table.ts, and as a SQLite database. In: the generated collections, the
 * tree of the site, its address. Out: how many files there are. Files of a single record are made again only when it changed; those of the whole site
 * when what is held for them did, of those the ones of a `step` when its inputs did.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import type { FormatStep, SiteData } from '../../pipeline/exports/site-format.ts';
import { recordFilesOf, siteFormats } from '../../pipeline/exports/table.ts';
import { type CollectionName, recordKinds } from '../../pipeline/schema/record.ts';
import { readIndex } from '../read/record-index.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { digestHeldFiles, readHeldFiles } from './held-files.ts';
import { readRecord, readSiteRecord } from './read-site.ts';
import { openSqlite } from './sqlite.ts';
import { type ExportOptions, toFrameKey, toPlace } from './write-exports.ts';

interface SiteFormatOptions extends ExportOptions {
  /** Where something may lie for a while: a folder that goes, however the build ends. */
  readonly scratch?: string;
}

export async function writeSiteFormats({
  collections,
  tree,
  site,
  base,
  hasFewFiles = false,
  scratch = tmpdir(),
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
  const key = toStepKey(tree.code, frame, hasFewFiles, digestHeldFiles(collections));
  const isSame = takeWhole(tree, key);
  if (!isSame)
    tree.made(whole, key, await writeWhole({ data: readHeldFiles(collections), tree, place, frame, scratch }));
  const steps = [...tree.state.steps].filter(([name]) => name.startsWith('record ') || name.startsWith(whole));
  return steps.reduce((sum, [, { files }]) => sum + files.length, 0);
}

/** The step of all formats of the whole site, and how the names of its parts begin. */
const whole = 'format';

/** Takes all formats over, part by part. */
function takeWhole(tree: SiteTree, key: string): boolean {
  const names = [...tree.before.steps.keys()].filter((name) => name.startsWith(whole));
  if (tree.keyOf(whole) !== key || !names.every((name) => tree.keyOf(name) !== undefined)) return false;
  for (const name of names) tree.take(name, tree.keyOf(name)!);
  return true;
}

interface Whole {
  readonly data: SiteData;
  readonly tree: SiteTree;
  readonly place: ExportPlace;
  readonly frame: string;
  readonly scratch: string;
}

/** Out: the files that are of no part. */
async function writeWhole({ data, tree, place, frame, scratch }: Whole): Promise<string[]> {
  const written: string[] = [];
  const write = (path: string, content: string | Uint8Array) => {
    tree.write(path, content);
    written.push(path);
  };
  const step: FormatStep = (name, inputs, make) => {
    tree.make(`${whole} ${name}`, toStepKey(tree.code, frame, inputs), make);
    return [];
  };
  for (const format of siteFormats)
    for await (const { path, content } of format.files(data, place, step)) write(path, content);
  // A database is made in a folder of its own: the site may share its file with the current one.
  const apart = mkdtempSync(join(scratch, 'database-'));
  try {
    openSqlite(data, join(apart, 'clausary.sqlite')).close();
    write('data/clausary.sqlite', readFileSync(join(apart, 'clausary.sqlite')));
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
  return written;
}
