/** What an index takes of a file that was looked at: records as they are indexed, and what is counted over all files. In: what is found in it. Out: what is taken; counts with it, or without it. */
import { addAlso } from './also-found-by.ts';
import type { Findable, FindableFile } from './findable.ts';
import type { Hints } from './hints.ts';
import { type IndexedRecord, toIndexed } from './indexed-record.ts';
import type { FileHead } from './kept-counts.ts';
import type { Spellings } from './spellings.ts';
import type { Tally } from './tally.ts';

export type Taken = Omit<FileHead, 'records'> & { readonly records: readonly IndexedRecord[] };

export function countFindable({ hint, words: own }: Findable, hints: Hints, words: Tally): void {
  hints.count(hint);
  for (const one of own) words.add(one);
}

export function discountFindable({ hint, words: own }: Findable, hints: Hints, words: Tally): void {
  hints.discount(hint);
  for (const one of own) words.add(one, -1);
}

export function takeFound({ key }: FindableFile, findable: Findable, spellings: Spellings): Taken {
  const { digest, passages, records, hint } = findable;
  const { ordinary: _, said: __, ...names } = hint;
  return { key, digest, ...(passages && { passages }), names, records: addAlso(records, spellings).map(toIndexed) };
}

/** What was taken of a file that is the same: its records are found where they are asked for. */
export function takeAgain(head: FileHead, find: () => Findable, spellings: Spellings): Taken {
  const read = (at: number) => addAlso([find().records[at]!], spellings)[0]!;
  return { ...head, records: head.records.map((record, at) => ({ ...record, read: () => read(at) })) };
}
