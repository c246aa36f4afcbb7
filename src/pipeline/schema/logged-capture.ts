/**
 * `corpora/<corpus>/captures.txt`: every capture ever published, in the order in which they were written down: the leaves of the
 * log. Append-only. A line is `<platform>/<document> <capturedAt> <sha256> <source address>`, and its bytes are the leaf. Above those
 * that were written down together stands `# registered <day>`, which is no leaf.
 */
import { z } from 'zod';
import { date, digest, instant } from './common.ts';

const form = /^(?<document>[a-z0-9-]+\/[a-z0-9-]+) (?<capturedAt>\S+) (?<digest>\S+) (?<sourceUrl>[^\s\p{Cc}]+)$/u;
const parts = z.object({ document: z.string(), capturedAt: instant, digest, sourceUrl: z.string() });

export type LoggedLeaf = z.infer<typeof parts>;

/** The capture that a line names; undefined where it is no such line. */
export function parseLeaf(line: string): LoggedLeaf | undefined {
  const read = parts.safeParse({ ...form.exec(line)?.groups });
  return read.success ? read.data : undefined;
}

/** The line above captures that are written down on a day. */
export const formatRegistered = (day: string) => `# registered ${day}`;

/** The day in such a line; undefined where it is none. */
export function parseRegistered(line: string): string | undefined {
  const day = date.safeParse(line.slice(formatRegistered('').length));
  return day.success && line === formatRegistered(day.data) ? day.data : undefined;
}

/** What a capture is found by: its line without the address, which not every archive keeps. */
export function toLeafKey({ document, capturedAt, digest: sha256 }: Omit<LoggedLeaf, 'sourceUrl'>): string {
  return `${document} ${capturedAt} ${sha256}`;
}
