import type { ClauseState } from '../schema/record-parts.ts';
import type { Capture } from './capture.ts';
import { type ChangeKind, excursionDays, excursionVersions } from './change-kind.ts';
import type { Change } from './changes.ts';
import type { Absence, ClauseWording, Followed, Standing } from './lineage.ts';
import type { Version } from './timeline.ts';

export interface LineageRun {
  readonly state: ClauseState;
  /** Numbers of the first and the last version. */
  readonly from: number;
  readonly to: number;
  /** Which of the wordings, where the clause stands. */
  readonly wording?: number;
}

export interface LineageEvent {
  readonly kind: 'introduced' | 'reworded' | 'removed' | 'returned';
  /** Number of the version that showed it first, and its capture. */
  readonly version: number;
  readonly capture: Capture;
  /** The last readable capture before, which may be dated later; none for words that stood there from the start. */
  readonly before?: Capture;
  /** Wordings before and after, as numbers. */
  readonly was?: number;
  readonly is?: number;
  readonly change: ChangeKind;
  /** Why the archive itself is in doubt about this change: the capture may be cut off. */
  readonly doubt?: 'truncation';
  /** Whether the publisher changed the clause, for all we know: no technical step, no flip, no text that may be cut off. */
  readonly counts: boolean;
}

export interface ClauseLineage extends Followed {
  readonly wordings: readonly ClauseWording[];
  readonly runs: readonly LineageRun[];
  readonly events: readonly LineageEvent[];
}

/**
 * What happened to a clause, computed from its state in each version. In: the standings version by version, the versions and changes.
 * Out: runs of versions in which it stood alike, and events: introduced, reworded, removed, returned, each with the
 * capture that showed it first and the last readable one before it; between the two nobody looked. Versions whose
 * capture failed give no event.
 */
export function toLineage(followed: Followed, versions: readonly Version[], changes: readonly Change[]): ClauseLineage {
  return { ...followed, runs: toRuns(followed.standings), events: toEvents(followed.standings, versions, changes) };
}

function wordingOf(standing: Standing | Absence | undefined): number | undefined {
  return standing && 'wording' in standing ? standing.wording : undefined;
}

function toRuns(standings: Followed['standings']): LineageRun[] {
  const runs: LineageRun[] = [];
  for (const [index, standing] of standings.entries()) {
    const wording = wordingOf(standing);
    const last = runs.at(-1);
    if (last?.state === standing.state && last.wording === wording) runs[runs.length - 1] = { ...last, to: index + 1 };
    else
      runs.push({ state: standing.state, from: index + 1, to: index + 1, ...(wording !== undefined && { wording }) });
  }
  return runs;
}

function toEvents(
  standings: Followed['standings'],
  versions: readonly Version[],
  changes: readonly Change[],
): LineageEvent[] {
  const events: LineageEvent[] = [];
  const captured = versions.flatMap(({ captures }) => captures);
  const isOrdered = captured.every(({ capturedAt }, at) => at === 0 || captured[at - 1]!.capturedAt <= capturedAt);
  let before = -1;
  let stood = false;
  for (const [index, standing] of standings.entries()) {
    if (standing.state === 'unreadable') continue;
    const was = before < 0 ? undefined : wordingOf(standings[before]);
    const is = wordingOf(standing);
    const kind =
      was === is
        ? undefined
        : is === undefined
          ? 'removed'
          : was !== undefined
            ? 'reworded'
            : stood
              ? 'returned'
              : 'introduced';
    const { kind: change, truncation } = changes[index]!;
    const doubt = truncation ? 'truncation' : undefined;
    if (kind)
      events.push({
        kind,
        version: index + 1,
        capture: versions[index]!.capture,
        ...(before >= 0 && { before: isOrdered ? versions[before]!.last : lastBefore(versions, standings, index) }),
        ...(was !== undefined && { was }),
        ...(is !== undefined && { is }),
        change,
        ...(doubt && { doubt }),
        counts: (change === 'substantive' && !doubt) || before < 0,
      });
    stood ||= is !== undefined;
    before = index;
  }
  return withoutExcursions(events);
}

/**
 * The last readable capture before a version, where dates run backwards: of those that the archive lists before it the latest that is no later. Where all of
 * them are later, the one that is listed last.
 */
function lastBefore(versions: readonly Version[], standings: Followed['standings'], index: number): Capture {
  const on = versions[index]!.capture.capturedAt;
  const listed = versions
    .slice(0, index)
    .flatMap(({ captures }, at) => (standings[at]!.state === 'unreadable' ? [] : captures));
  const earlier = listed.filter(({ capturedAt }) => capturedAt <= on);
  const latest = (one: Capture, other: Capture) => (other.capturedAt >= one.capturedAt ? other : one);
  return earlier.length > 0 ? earlier.reduce(latest) : listed.at(-1)!;
}

const toFlip = (event: LineageEvent): LineageEvent => ({ ...event, change: 'flip', counts: false });

const day = 24 * 60 * 60 * 1000;

/** Words of a clause that went and soon stood again are an excursion at both ends, also where other words changed in one of the two steps. */
function withoutExcursions(events: readonly LineageEvent[]): LineageEvent[] {
  const found = [...events];
  for (let at = 0; at + 1 < found.length; at++) {
    const [went, back] = [found[at]!, found[at + 1]!];
    const days = (Date.parse(back.capture.capturedAt) - Date.parse(went.capture.capturedAt)) / day;
    const isNear = back.version - went.version <= excursionVersions && days <= excursionDays;
    const isBack = went.was !== undefined && went.was === back.is;
    // One end is nothing but an excursion by the document's own steps; so is the other, whatever else changed there.
    const isOneFlip = (went.change === 'flip' && back.counts) || (back.change === 'flip' && went.counts);
    if (!isNear || !isBack || !isOneFlip) continue;
    [found[at], found[at + 1]] = [toFlip(went), toFlip(back)];
    at++;
  }
  return found;
}
