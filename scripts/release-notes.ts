/** `npm run release-notes`: prints the release notes of a built site’s data; with --before what differs from an earlier build, too. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseNotesLine } from '../src/command/lines/maintain.ts';
import { ReportedError } from '../src/command/reported-error.ts';
import { runLine } from '../src/command/run-command.ts';
import { toReleaseDifferences } from '../src/pipeline/exports/release/differences.ts';
import { toReleaseNotes } from '../src/pipeline/exports/release/notes.ts';
import { release } from '../src/pipeline/schema/release.ts';

function readRelease(place: string) {
  const file = place.endsWith('.json') ? place : join(place, 'data/release.json');
  if (!existsSync(file)) throw new ReportedError(`There is no ${file}: build the site first, npm run build.`);
  const refuse = (why: string) =>
    new ReportedError(`${file} is no release of this format: ${why}. Expected data/release.json of a built site.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw refuse((error as Error).message);
  }
  const parsed = release.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(`${issue?.path.join('.')}${issue?.path.length ? ': ' : ''}${issue?.message}`);
}

await runLine(releaseNotesLine, ({ values }) => {
  const after = readRelease(values.site);
  const differences = values.before === undefined ? undefined : toReleaseDifferences(readRelease(values.before), after);
  if (values.out !== undefined) {
    if (!differences) throw new ReportedError('--out writes differences: give --before, too.');
    writeFileSync(values.out, `${JSON.stringify(differences, null, 2)}\n`);
  }
  process.stdout.write(toReleaseNotes(after, differences));
  return 0;
});
