import type { VersionRecord } from '../schema/time-parts.ts';
import { truncationShare } from '../text/change-kind.ts';

interface TakenBack {
  readonly of: VersionRecord;
  /** The version that has the words of before again. */
  readonly by: VersionRecord;
}

/**
 * Changes that were news until a later capture showed that they are none: words that came and went, and passages that were missing
 * from one capture. Whoever was told of them has to be told that they do not count. In: the versions of a document, oldest first.
 * Out: each such version, once however often its text came back, with the version that took it back.
 */
export function findTakenBack(versions: readonly VersionRecord[]): TakenBack[] {
  const seen = new Set<string>();
  return versions.flatMap((of, index): TakenBack[] => {
    const { change, snapshot, words } = of;
    const base = change.comparedWith === undefined ? undefined : versions[change.comparedWith - 1];
    const isAgain = seen.has(snapshot.digest);
    seen.add(snapshot.digest);
    if (!base || isAgain || change.overruled) return [];
    if (change.kind === 'flip' && change.undoneIn !== undefined) return [{ of, by: versions[change.undoneIn - 1]! }];
    // One that lost half its words was no news, for it might be cut off.
    const wasNews = change.judgement === 'part-missing' && words >= truncationShare * base.words;
    const next = versions[index + 1];
    return wasNews && next && next.change.equals === change.comparedWith ? [{ of, by: next }] : [];
  });
}
