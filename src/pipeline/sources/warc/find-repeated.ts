import type { WarcEntry } from './warc-entry.ts';

/**
 * What revisits repeat. In: all entries, by time within an address. Out: the same entries, each revisit with the place of the record that
 * holds its bytes, and with what came back then: the record that it names, else the one with the same digest that came before it, of its own
 * address first. Crawlers name records of other addresses and other files, too. A revisit of a redirect, an error or a picture is no page.
 */
export function findRepeated(entries: readonly WarcEntry[]): WarcEntry[] {
  const whole = entries.filter(({ type }) => type !== 'revisit');
  const byName = new Map(whole.map((entry) => [`${entry.url} ${entry.capturedAt}`, entry]));
  const byDigest = Map.groupBy(whole, ({ digest }) => digest);
  return entries.map((entry) => {
    if (entry.type !== 'revisit') return entry;
    const { refersTo, key, digest, capturedAt } = entry;
    const earlier = (byDigest.get(digest) ?? []).filter((one) => one.capturedAt <= capturedAt);
    const original =
      (refersTo && byName.get(`${refersTo.url} ${refersTo.capturedAt}`)) ??
      earlier.findLast((one) => one.key === key) ??
      earlier.at(-1);
    // A server that answers "not modified" says nothing else.
    if (!original) return entry.status === 304 ? { ...entry, status: 200 } : entry;
    const { type, file, offset, status, mime, redirect, truncated } = original;
    return {
      ...entry,
      status,
      mime,
      ...(redirect && { redirect }),
      ...(truncated && { truncated }),
      repeats: { type, file, offset },
    };
  });
}
