/**
 * The life of a sentence in words. In: the versions that hold it, all versions with their first and last captures, how a day is
 * written. Out: one sentence that sums it up, and a line for each unbroken run of versions.
 */
interface Life {
  readonly lead: string;
  readonly spans: readonly string[];
}

export function toLife(
  found: readonly number[],
  versions: readonly (readonly [first: string, last: string])[],
  day: (instant: string) => string,
): Life {
  const count = versions.length === 1 ? 'the one archived version' : `the ${versions.length} archived versions`;
  if (found.length === 0) return { lead: `None of ${count} holds these words in this order.`, spans: [] };
  const first = versions[found[0]! - 1]![0];
  const last = versions[found.at(-1)! - 1]![1];
  const isThere = found.at(-1) === versions.length;
  const since =
    found[0] === 1 ? `It stands in the oldest capture, of ${day(first)}` : `It was first captured on ${day(first)}`;
  const until = isThere ? 'and is in the newest' : `and last captured on ${day(last)}`;
  const runs: [number, number][] = [];
  for (const version of found) {
    const run = runs.at(-1);
    if (run && run[1] === version - 1) run[1] = version;
    else runs.push([version, version]);
  }
  const spans = runs.map(([from, to]) => {
    const numbers = from === to ? `Version ${from}` : `Versions ${from} to ${to}`;
    return `${numbers}: captured from ${day(versions[from - 1]![0])} to ${day(versions[to - 1]![1])}`;
  });
  return { lead: `${since}, ${until}: ${found.length} of ${count}.`, spans };
}
