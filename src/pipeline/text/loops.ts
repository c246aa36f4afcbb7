import { excursionDays, flipWindow } from './change-kind.ts';

interface Lettered {
  readonly index: number;
  readonly letters: string;
  readonly at: string;
  /** The archive read the page in a new way. */
  readonly isTechnical?: boolean;
}

const longest = excursionDays * 24 * 60 * 60 * 1000;

/**
 * Stretches in which a document left a text and soon came back to it. In: the readable versions in order, each with its letters.
 * Out: for the index of each version in such a stretch the one in which the text was there again. A version is in one stretch
 * at most, the one shortest away first and of two as long the later: of A, B, A, B one step is left, as B is there in the end.
 */
export function findLoops(versions: readonly Lettered[]): Map<number, number> {
  const last = new Map<string, number>();
  const found: { first: number; end: number; time: number }[] = [];
  for (const [end, { letters, at, index, isTechnical }] of versions.entries()) {
    const before = last.get(letters);
    last.set(letters, end);
    if (before === undefined || before === end - 1 || index - versions[before]!.index > flipWindow) continue;
    const time = Date.parse(at) - Date.parse(versions[before + 1]!.at);
    // What stood for longer was a text of the document, too: that it came and that it went are changes, unless the archive took it away.
    if (time <= longest || isTechnical) found.push({ first: before + 1, end, time });
  }
  found.sort((a, b) => a.time - b.time || b.end - a.end);
  const loops = new Map<number, number>();
  // How far on each side a step is taken; a loop around others holds all of them.
  const taken = new Set<number>();
  for (const { first, end } of found) {
    const steps = Array.from({ length: end - first + 1 }, (_, k) => first + k);
    const mine = steps.filter((step) => !taken.has(step));
    // A loop that only began or ended in another one is none: its net step is left.
    if (taken.has(first) !== taken.has(end) || mine.length === 0) continue;
    for (const step of mine) loops.set(versions[step]!.index, versions[end]!.index);
    for (const step of steps) taken.add(step);
  }
  return loops;
}
