/**
 * The formats of the whole site, and a SQLite database. In: the generated collections, the site, its address; who takes what is made (format-sink.ts).
 * Out: a key, which is the same where nothing changed that is held for formats; and calls of that sink: file after file, those of a `step` only where its inputs changed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toPartial } from '../../pipeline/collections/write.ts';
import type { FormatStep } from '../../pipeline/exports/site-format.ts';
import { siteFormats } from '../../pipeline/exports/table.ts';
import { toStepKey } from '../tree/code-digest.ts';
import { toFrameKey, toPlace } from './export-place.ts';
import type { FormatSink } from './format-sink.ts';
import { HeldFiles, listHeldFiles } from './held-files.ts';
import { readSiteRecord } from './read-site.ts';
import { openSqlite } from './sqlite.ts';

export interface WholeFormats {
  readonly collections: string;
  /** Digest of the code. */
  readonly code: string;
  readonly site: string | undefined;
  readonly base: string;
  /** Whether the host takes few files. */
  readonly hasFewFiles: boolean;
  /** Where something may lie for a while: a folder that goes, however the build ends, or one that the next build looks through for what was left. */
  readonly scratch: string;
}

const toOwnPlace = ({ collections, site, base, hasFewFiles }: WholeFormats) => ({
  ...toPlace(readSiteRecord(collections), site, base),
  hasFewFiles,
});

/** The key of all of them. */
export function toWholeKey(given: WholeFormats): string {
  const { collections, code, site, base, hasFewFiles } = given;
  const frame = toFrameKey(toOwnPlace(given), site, base);
  return toStepKey(code, frame, hasFewFiles, listHeldFiles(collections));
}

/** `key`: of all of them; where they were made with it, they need not be made. `held` of these collections, of which something may be read by now. */
export async function makeWholeFormats(
  given: WholeFormats,
  key: string,
  sink: FormatSink,
  held = new HeldFiles(given.collections),
): Promise<void> {
  const { code, site, base, scratch } = given;
  const place = toOwnPlace(given);
  const frame = toFrameKey(place, site, base);
  const data = held.toData();
  const step: FormatStep = (name, inputs, make) => {
    sink.step(name, toStepKey(code, frame, inputs), make);
    return [];
  };
  for (const format of siteFormats) for await (const file of format.files(data, place, step)) sink.write(file);
  // A database is made in a folder of its own: the site may share its file with the current one.
  mkdirSync(scratch, { recursive: true });
  const apart = mkdtempSync(`${toPartial(join(scratch, 'database'))}-`);
  try {
    const file = join(apart, 'clausary.sqlite');
    openSqlite(data, file).close();
    sink.move('data/clausary.sqlite', file);
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
  sink.end(key);
}
