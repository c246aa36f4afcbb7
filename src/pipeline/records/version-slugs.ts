import type { Version } from '../text/timeline.ts';

/**
 * How versions are named in addresses. In: versions. Out: a name for each, by its place: the instant of its first
 * capture with hyphens for colons, and its number where an earlier version was captured in the same second.
 *
 *     2026-04-27T13:38:29Z   → "2026-04-27T13-38-29Z"
 */
export function toVersionSlugs(versions: readonly Version[]): string[] {
  const taken = new Set<string>();
  return versions.map(({ capture, number }) => {
    const stamp = capture.capturedAt.replaceAll(':', '-');
    const slug = taken.has(stamp) ? `${stamp}-${number}` : stamp;
    taken.add(slug);
    return slug;
  });
}
