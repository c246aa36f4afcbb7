/**
 * Reads a corpus at a base and now, and returns what differs for a reader. In: where it is, and the base.
 * Out: the difference as data. Invalid files are named and left out.
 */
import { runChecks } from '../../pipeline/checks/run.ts';
import { toCaptureChanges } from '../../pipeline/records/diff/capture-changes.ts';
import { type Picture, toPicture } from '../../pipeline/records/diff/picture.ts';
import { toReaderDiff } from '../../pipeline/records/diff/reader-diff.ts';
import { toSoundPart } from '../../pipeline/records/diff/sound-part.ts';
import { toSurroundings } from '../../pipeline/records/diff/surroundings.ts';
import { toRecords } from '../../pipeline/records/records.ts';
import type { ClauseChange, ReaderDiff, Surroundings } from '../../pipeline/schema/reader-diff.ts';
import type { Project } from '../../pipeline/sources/project.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';
import { readBothSides, type SidesInput } from './both-sides.ts';

export async function compareSides(input: Omit<SidesInput, 'onDocument' | 'onDocumentBefore'>): Promise<ReaderDiff> {
  const around = new Map<string, Surroundings>();
  const texts = new Map<string, string>();
  // Only what lies in the project can be edited by a branch.
  const keepTexts = (document: string, payloads: ReadonlyMap<string, Buffer>, { captures }: DocumentReading) => {
    for (const { digest, origin } of captures)
      if ('file' in origin && payloads.has(digest))
        texts.set(`${document} ${digest}`, payloads.get(digest)!.toString('utf8'));
  };
  const { name, base, before, after } = await readBothSides({
    ...input,
    onDocumentBefore: ({ place, payloads }, reading) =>
      keepTexts(`${place.platform}/${place.document}`, payloads, reading),
    onDocument({ place, payloads }, reading) {
      keepTexts(`${place.platform}/${place.document}`, payloads, reading);
      for (const [slug, { capture, excerpt }] of reading.clauses) {
        if (!capture || !excerpt?.found) continue;
        const payload = payloads.get(capture.digest)!;
        around.set(`${place.platform}/${place.document}/${slug}`, toSurroundings(payload, excerpt.passage.bytes));
      }
    },
  });
  const old = before && toPictureOf(before);
  const now = toPictureOf(after);
  const differences = toReaderDiff(old?.picture ?? toPicture([]), now.picture);
  return {
    corpus: name,
    base,
    errors: runChecks(after).filter(({ severity }) => severity === 'error').length,
    leftOut: [...now.leftOut],
    ...differences,
    captures: toCaptureChanges(before?.readings ?? new Map(), after.readings, (document, digest) =>
      texts.get(`${document} ${digest}`),
    ),
    clauses: differences.clauses.map((change): ClauseChange => {
      const surroundings = change.after && around.get(change.after.path);
      return surroundings ? { ...change, surroundings } : change;
    }),
  };
}

function toPictureOf(project: Project): { picture: Picture; leftOut: readonly string[] } {
  const sound = toSoundPart(project);
  if (!sound) return { picture: toPicture([]), leftOut: [`${project.sources.prefix}corpus.yml`] };
  return { picture: toPicture(toRecords(sound.project)), leftOut: sound.leftOut };
}
