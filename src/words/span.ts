/**
 * Between which captures words stood, and what the archive leaves open. In: the versions of a document in the order of its timeline, and
 * which of them have the words. Out: the captures on both sides of both ends, and sentences that say so. A capture that is not
 * the document (an error page, a robot check) proves nothing and is skipped.
 */
import { toDay, toDayAndTime } from './dates.ts';

export interface SeenVersion {
  readonly number: number;
  /** First and last capture of the version. */
  readonly first: string;
  readonly last: string;
  readonly isUnreadable?: boolean | undefined;
}

interface Span {
  /** The last capture before, which has other words; none where there is no earlier capture. */
  readonly before?: string;
  readonly first: string;
  readonly last: string;
  /** The first capture after, which has other words. */
  readonly after?: string;
}

/** The stretch around one version in which every readable version has the words. */
export function spanOf(number: number, versions: readonly SeenVersion[], has: (number: number) => boolean): Span {
  const readable = versions.filter((one) => !one.isUnreadable || one.number === number);
  const at = readable.findIndex((one) => one.number === number);
  let [from, to] = [at, at];
  while (from > 0 && has(readable[from - 1]!.number)) from--;
  while (to < readable.length - 1 && has(readable[to + 1]!.number)) to++;
  const [before, after] = [readable[from - 1]?.last, readable[to + 1]?.first];
  return {
    ...(before && { before }),
    ...{ first: readable[from]!.first, last: readable[to]!.last },
    ...(after && { after }),
  };
}

/** `they` are "these words" or "these bytes". */
export function spanInWords({ before, first, last, after }: Span, they: string): string[] {
  const captured =
    first === last
      ? `once, on ${toDayAndTime(first)}`
      : `first on ${toDayAndTime(first)} and last on ${toDayAndTime(last)}`;
  return [
    `${they[0]!.toUpperCase()}${they.slice(1)} were captured ${captured}.`,
    before
      ? `The last capture before, of ${toDayAndTime(before)}, does not have them: they came in after it and not later than the first.`
      : 'No earlier capture is kept: they may be older than the first.',
    after
      ? `The first capture after, of ${toDayAndTime(after)}, does not have them: they went after the last and not later than that.`
      : 'No later capture is kept: whether they stood after the last is not shown.',
  ];
}

/** What the archive says of a day within or after a span. */
export function dayInWords(day: string, { first, last, after }: Span, they: string): string {
  const named = toDay(day);
  if (day === first.slice(0, 10) || day === last.slice(0, 10)) return `A capture was made on ${named} itself.`;
  if (day < last) return `${named} lies between captures that have ${they}.`;
  return after
    ? `Nobody captured the document between ${toDay(last)} and ${toDay(after)}, and ${named} lies between them: ${they} were last seen before it, and are no longer there in the first capture after it. Whether they still stood on that day is not shown.`
    : `${named} lies after the last capture: ${they} were last seen before it.`;
}

/** The version that stood at the end of a day, as far as it was captured; none where no capture is that old. */
export function versionOn<Version extends SeenVersion>(day: string, versions: readonly Version[]): Version | undefined {
  let newest = '';
  let found: Version | undefined;
  for (const version of versions) {
    // An old capture that was read anew takes its place when it was read.
    newest = version.first > newest ? version.first : newest;
    if (newest.slice(0, 10) > day) break;
    if (!version.isUnreadable) found = version;
  }
  return found;
}
