/**
 * Writes a site in the formats of pipeline/exports/table.ts, and as a SQLite database. In: the generated collections, the
 * tree of the site, its address. Out: how many files there are. The files of a clause are made again only when its record changed, those of a
 * feed when an entry did.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormatStep } from '../../pipeline/exports/site-format.ts';
import { formatsOfClauses, siteFormats } from '../../pipeline/exports/table.ts';
import { toStepKey } from '../tree/code-digest.ts';
import { readClause, readSite, readSiteRecord } from './read-site.ts';
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
  let files = 0;
  const { data, digests } = readSite(collections);
  for (const { path } of data.clauses) {
    const key = toStepKey(tree.code, frame, digests.get(path));
    tree.make(`clause ${path}`, key, () => {
      const { clause, prose } = readClause(collections, path);
      return formatsOfClauses.map((format) => format.write(clause, prose, place));
    });
    files += tree.filesOf(`clause ${path}`).length;
  }
  const step: FormatStep = (name, inputs, make) => {
    tree.make(`format ${name}`, toStepKey(tree.code, inputs), make);
    files += tree.filesOf(`format ${name}`).length;
    return [];
  };
  for (const format of siteFormats) {
    for await (const { path, content } of format.files(data, place, step)) {
      tree.write(path, content);
      if (tree.has(path)) files++;
    }
  }
  // A database is made in a folder of its own: the site may share its file with the current one.
  const apart = mkdtempSync(join(scratch, 'database-'));
  try {
    openSqlite(data, join(apart, 'clausary.sqlite')).close();
    tree.write('data/clausary.sqlite', readFileSync(join(apart, 'clausary.sqlite')));
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
  return files + 1;
}
