/**
 * The changelog and the version at a release. In: the text of CHANGELOG.md or package.json, the new version, the day. Out: the text
 * afterwards; what cannot be released is an error that says why.
 */
import { UsageError } from '../../command/reported-error.ts';

const heading = '## Unreleased';

/** The entries under "Unreleased" move under the new version; an empty "Unreleased" stays on top. */
export function toReleased(changelog: string, version: string, day: string): string {
  const start = changelog.indexOf(`${heading}\n`);
  if (start < 0) throw new UsageError(`CHANGELOG.md has no "${heading}"`);
  const from = start + heading.length + 1;
  const next = changelog.indexOf('\n## ', from);
  const entries = changelog.slice(from, next < 0 ? undefined : next).trim();
  if (entries === '') throw new UsageError(`CHANGELOG.md says nothing under "${heading}"; a release has to`);
  const rest = next < 0 ? '' : `\n${changelog.slice(next + 1).trimStart()}`;
  return `${changelog.slice(0, from)}\n## ${version}, ${day}\n\n${entries}\n${rest}`;
}

export function checkVersion(next: string, current: string): void {
  const toNumbers = (version: string) => /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  const [after, before] = [toNumbers(next), toNumbers(current) ?? [0, 0, 0]];
  if (!after) throw new UsageError(`${next}: expected a version such as 1.2.0`);
  const differing = after.findIndex((number, index) => number !== before[index]);
  if (differing < 0 || after[differing]! < before[differing]!)
    throw new UsageError(`${next}: expected a version after ${current}`);
}

/** The version of a package.json, or of a package-lock.json, which has it twice; all else stays as it is written. */
export function setVersion(text: string, version: string): string {
  const manifest = JSON.parse(text) as { version: string; packages?: Record<string, { version?: string }> };
  manifest.version = version;
  if (manifest.packages?.['']) manifest.packages[''].version = version;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
