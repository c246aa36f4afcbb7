/**
 * Where everything about a corpus is. In: its name or its folder. Out: the folder it is authored in, and the
 * folders of its own that a build writes, so that two corpora share nothing: records and cache.
 */

import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { namedCorpora } from '../../command/default-corpus.ts';
import { UsageError } from '../../command/reported-error.ts';

export interface CorpusPlaces {
  /** What its records, its cache and its lock are named by. */
  name: string;
  /** What the site calls it: the same wherever its folder lies. */
  published: string;
  /** Its name in content/corpora, or its folder. */
  given: string;
  folder: string;
  collections: string;
  cache: string;
  /** What earlier runs found out about its files, by the code that found it. */
  kept: string;
  /** Address the corpus says it is published at. */
  site?: string;
}

export function locateCorpus(corpus: string, root: string): CorpusPlaces {
  const named = join(root, 'content/corpora', corpus);
  const isName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(corpus) && existsSync(named);
  const folder = isName ? named : resolve(root, corpus);
  if (!existsSync(join(folder, 'corpus.yml'))) {
    const known = namedCorpora(root).join(', ');
    throw new UsageError(
      `--corpus ${corpus}: there is no ${join(folder, 'corpus.yml')}; name a folder that has one${known && `, or one of ${known}`}`,
    );
  }
  const name = isName ? corpus : `${basename(folder)}-${hash('sha256', folder).slice(0, 8)}`;
  return {
    name,
    published: basename(folder),
    given: isName ? corpus : folder,
    folder,
    collections: join(root, 'content/collections', name),
    cache: join(root, '.cache/astro', name),
    kept: join(root, '.cache/kept', name),
    site: readSite(join(folder, 'corpus.yml')),
  };
}

/** Only the address is looked at; what else the file says, the checks judge. */
function readSite(file: string): string | undefined {
  try {
    const site: unknown = (
      load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA }) as Record<string, unknown> | null
    )?.['site'];
    return typeof site === 'string' && URL.canParse(site) ? site : undefined;
  } catch {
    return undefined;
  }
}
