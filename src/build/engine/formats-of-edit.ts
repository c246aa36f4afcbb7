/**
 * Formats of the whole site after an edit, which a thread makes beside the pages. In: the tree of the site as it stands, the collections. Out: what they
 * are made of, read while records are written; and the thread, once all are.
 */
import type { AstroConfig } from 'astro';
import { withoutEndSlashes } from '../../pipeline/schema/end-slashes.ts';
import { wholeStep } from '../exports/format-sink.ts';
import { beginFormatsAhead, type FormatsAhead, type FormatsApart } from '../exports/formats-apart.ts';
import type { CorpusPlaces } from '../read/corpus.ts';
import type { SiteTree } from '../tree/site-tree.ts';

/** None where the site was made by other code, or nothing differs. */
export async function readFormatsAhead(
  tree: Promise<SiteTree>,
  collections: string,
  differs: Promise<boolean> | undefined,
): Promise<FormatsAhead | undefined> {
  const standing = await tree;
  if (standing.keyOf(wholeStep) === undefined || standing.before.code !== standing.code) return undefined;
  return (await differs) === false ? undefined : beginFormatsAhead(collections);
}

interface FormatsSite {
  readonly corpus: CorpusPlaces;
  readonly config: Pick<AstroConfig, 'site' | 'base'>;
  readonly hasFewFiles: boolean;
}

export const beginFormats = (ahead: FormatsAhead, standing: SiteTree, site: FormatsSite): FormatsApart =>
  ahead.begin(standing, {
    ...{ collections: site.corpus.collections, code: standing.code, hasFewFiles: site.hasFewFiles },
    ...{ site: site.config.site, base: withoutEndSlashes(site.config.base) || '/' },
    // Not where Astro writes: what lies there becomes the site.
    scratch: site.corpus.kept,
  });
