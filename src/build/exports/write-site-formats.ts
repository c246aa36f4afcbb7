/**
 * Writes a site in the formats of pipeline/exports/table.ts, and as a SQLite database. In: the generated collections, the
 * tree of the site, its address. Out: how many files there are. Where nothing changed that formats of the whole site look at, no record is read for
 * them. The files of a clause, and the twin of a page, are made again only when its record changed, those of a feed when an entry did.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import type { FormatStep, SiteData } from '../../pipeline/exports/site-format.ts';
import { formatsOfClauses, siteFormats } from '../../pipeline/exports/table.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { readClause, readSite, readSiteRecord, readSources } from './read-site.ts';
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
  const sources = readSources(collections);
  for (const path of sources.clauses) {
    tree.make(`clause ${path}`, toStepKey(tree.code, frame, sources.records.get(path)), () => {
      const { clause, prose } = readClause(collections, path);
      return formatsOfClauses.map((format) => format.write(clause, prose, place));
    });
  }
  const key = toStepKey(tree.code, frame, sources.all);
  const isSame = takeWhole(tree, key);
  if (!isSame)
    tree.made(whole, key, await writeWhole({ data: readSite(collections, sources), tree, place, frame, scratch }));
  const steps = [...tree.state.steps].filter(([name]) => name.startsWith('clause ') || name.startsWith(whole));
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
