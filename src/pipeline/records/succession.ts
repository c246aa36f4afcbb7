import type { JoinedPlatform } from './joined.ts';

export interface CurrentPlatform {
  readonly platform: JoinedPlatform;
  /** What it was before, oldest first. */
  readonly before: readonly JoinedPlatform[];
}

/**
 * Platforms that became others (`succeededBy`). In: the joined platforms. Out: those that exist today, each with the ones it
 * was before. Counts, rows and the matrix hold the former; a chain ends at its last platform, a circle is left alone.
 */
export function toCurrent(platforms: readonly JoinedPlatform[]): CurrentPlatform[] {
  const bySlug = new Map(platforms.map((platform) => [platform.slug, platform]));
  const last = new Map(platforms.map((platform) => [platform.slug, lastOf(platform, bySlug)]));
  return platforms.flatMap((platform) =>
    last.get(platform.slug) === platform
      ? [{ platform, before: platforms.filter((one) => one !== platform && last.get(one.slug) === platform) }]
      : [],
  );
}

function lastOf(platform: JoinedPlatform, bySlug: ReadonlyMap<string, JoinedPlatform>): JoinedPlatform {
  const seen = new Set<JoinedPlatform>();
  let at = platform;
  while (!seen.has(at)) {
    seen.add(at);
    const next = at.value.succeededBy && bySlug.get(at.value.succeededBy.platform);
    if (!next) return at;
    at = next;
  }
  return platform;
}
