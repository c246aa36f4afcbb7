/** Which part of the pages a build is asked for. In: `2/3`. Out: the part, or what is wrong with it. */
import { UsageError } from './reported-error.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export function toShard(text: string): Shard {
  const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number > of)
    throw new UsageError(`--shard ${text}: expected a part of how many, such as 2/3`);
  return { number, of };
}
