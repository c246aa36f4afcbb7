/**
 * Which changes count. In: changes. Out: what group each belongs to, and how many there are of each. A change that may
 * be a capture cut off is no claim that the words are gone: it is a group of its own and counts nowhere else.
 */
import { type ChangeGroup, changeGroup, type VersionChange } from '../schema/time-parts.ts';

type Kind = Pick<VersionChange, 'kind' | 'suspect'>;

/** The group that a change is counted in: its kind, or `suspect` where it may be a capture that was cut off. */
export function groupOf({ kind, suspect }: Kind): ChangeGroup {
  return suspect ? 'suspect' : kind;
}

/** Whether a change counts as a change of words. */
export function isSubstantive(change: Kind): boolean {
  return groupOf(change) === 'substantive';
}

/** Whether a change comes from a capture that is not, or may not be, the whole document. */
export function isFailed(change: Kind): boolean {
  return change.kind === 'failed-capture' || change.suspect === true;
}

/** In the order of the rules, the first versions left out. */
export function countGroups(changes: Iterable<Kind>): { group: ChangeGroup; n: number }[] {
  const counts = new Map<ChangeGroup, number>();
  for (const change of changes) counts.set(groupOf(change), (counts.get(groupOf(change)) ?? 0) + 1);
  return changeGroup.options.flatMap((group) => {
    const n = group === 'first' ? 0 : (counts.get(group) ?? 0);
    return n > 0 ? [{ group, n }] : [];
  });
}
