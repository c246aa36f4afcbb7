/**
 * Under which name a document goes on that an archive deleted: renamed with other words in it, so that git does not show it as renamed. In:
 * a git folder and the documents of its index. Out: for a deleted document the one of the same service that began later with most of its words.
 */

import type { IndexedDocument } from '../../pipeline/sources/archive-index.ts';
import { askGit } from '../../pipeline/sources/git.ts';
import { normalise } from '../../pipeline/text/normalise.ts';
import { containment, toShingles } from '../../pipeline/text/shingles.ts';
import { toName } from './describe.ts';

const sameShare = 0.7;

/** A sentence for the person who imports, or nothing. */
export async function describeGoingOn(
  gitFolder: string,
  gone: IndexedDocument,
  all: readonly IndexedDocument[],
): Promise<string> {
  const last = gone.captures.at(-1);
  const later = all.filter(
    (one) => !one.deleted && one.service === gone.service && last && one.captures[0]!.capturedAt >= last.capturedAt,
  );
  if (!last || later.length === 0) return '';
  const read = async (blob: string) => toShingles(normalise(await askGit(gitFolder, ['cat-file', 'blob', blob])).text);
  const words = await read(last.blob);
  const shares = await Promise.all(later.map(async (one) => containment(words, await read(one.captures[0]!.blob))));
  const best = shares.indexOf(Math.max(...shares));
  if (shares[best]! < sameShare) return '';
  return `; ${toName(later[best]!.path)} goes on with its words: to keep one timeline, list both places under \`archived\` of its document.yml`;
}
