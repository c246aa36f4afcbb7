import { createHash } from 'node:crypto';

const [least, most, mostAlone, days] = [25, 50, 100, 31];

interface Archive<Entry> {
  /** Stands in its address. It covers the ids of this and all older archives: a client that knows the address holds all of them. */
  readonly name: string;
  readonly entries: readonly Entry[];
}

/**
 * Which entries a feed holds itself, and which its archive documents hold (RFC 5005, section 4). In: all entries, newest first. Out: the
 * newest ones, at least a month of them unless there are too many; and the archives, oldest first, where some are not among the newest.
 * Without a size of archives there are none, and more entries may be among the newest.
 */
export function toPages<Entry extends { readonly id: string; readonly at: string }>(
  entries: readonly Entry[],
  inArchive?: number,
): { newest: readonly Entry[]; archives: readonly Archive<Entry>[] } {
  const start = Date.parse(entries[0]?.at ?? '') - days * 86_400_000;
  const older = entries.findIndex(({ at }) => Date.parse(at) < start);
  const recent = older < 0 ? entries.length : older;
  const listed = Math.max(least, recent);
  if (inArchive === undefined) return { newest: entries.slice(0, Math.min(mostAlone, listed)), archives: [] };
  // Archives are full and counted from the oldest entry: what is published of them stays. The rest of a page is among the newest.
  const own = Math.max(Math.min(most, listed), entries.length % inArchive);
  const archives: Archive<Entry>[] = [];
  let name = '';
  for (let end = entries.length; own < entries.length && end >= inArchive; end -= inArchive) {
    const page = entries.slice(end - inArchive, end);
    const ids = page.map(({ id }) => id);
    const digest = createHash('sha256')
      .update([name, ...ids].join('\n'))
      .digest('hex')
      .slice(0, 8);
    name = `${archives.length + 1}-${digest}`;
    archives.push({ name, entries: page });
  }
  return { newest: entries.slice(0, own), archives };
}
