import type { Surroundings } from '../../schema/reader-diff.ts';
import { toBlocks } from '../../text/blocks.ts';
import { normalise } from '../../text/normalise.ts';

const reach = 240; // characters

/**
 * What stands around an excerpt. In: the text it was cut from and its place in bytes. Out: the heading above it and some
 * words before and after, as plain text.
 */
export function toSurroundings(payload: Buffer, { start, end }: { start: number; end: number }): Surroundings {
  const before = normalise(payload.subarray(0, start).toString('utf8'));
  const after = normalise(payload.subarray(end).toString('utf8')).text.trimStart();
  const heading = toBlocks(before).findLast(({ kind }) => kind === 'heading')?.text;
  const head = before.text.trimEnd();
  return {
    ...(heading && { heading: heading.slice(0, reach) }),
    before: head.length > reach ? `… ${head.slice(-reach).replace(/^\S*\s/, '')}` : head,
    after: after.length > reach ? `${after.slice(0, reach).replace(/\s\S*$/, '')} …` : after,
  };
}
