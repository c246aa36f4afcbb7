/**
 * Since when words stand in a document, for whoever writes a clause: what its page will say. In: the versions with their texts,
 * and the folded words. Out: a sentence.
 */
import { toObservation } from '../../pipeline/records/observation.ts';
import type { Version } from '../../pipeline/text/timeline.ts';
import { standsIn } from './find-words.ts';

export function sinceInWords(versions: readonly Version[], textOf: (digest: string) => string, folded: string): string {
  const known = new Map<string, boolean>();
  const verbatim = versions.map(({ capture: { digest } }) => {
    const standing = known.get(digest) ?? standsIn(textOf(digest), folded);
    known.set(digest, standing);
    return standing;
  });
  if (!verbatim.includes(true)) return 'No version has these words.';
  const { firstSeen, lastSeen, fromTheStart, verbatimVersions, state } = toObservation(versions, verbatim);
  const day = (instant: string) => instant.slice(0, 10);
  const from = fromTheStart ? `the first capture there is, of ${day(firstSeen)}` : `the capture of ${day(firstSeen)}`;
  const to = state === 'verbatim' ? 'they stand in the newest' : `last seen in that of ${day(lastSeen)}`;
  return `First seen in ${from}; ${to}. ${verbatimVersions} of ${versions.length} versions have them, word for word.`;
}
