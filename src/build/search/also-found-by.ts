/**
 * Further words that a record is found by, which stand nowhere on its page. In: the records of an index. Out: the same ones
 * with a field `also`: other spellings of their terms, amounts with their sign, and letters of scripts without spaces in pairs.
 */
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';
import { amountsIn } from '../../words/amounts.ts';
import { indexedPairs } from '../../words/unspaced.ts';
import { Spellings } from './spellings.ts';

/** What follows from a record alone. */
export interface Also {
  readonly amounts: readonly string[];
  readonly pairs: string;
}

const textOf = ({ content, meta }: SearchRecord) => [...Object.values(meta), content].join(' ¶ ');

export function toAlso(record: SearchRecord): Also {
  const text = textOf(record);
  const amounts = amountsIn(text).flatMap(({ word, exactly }) => [word, ...(exactly ? [exactly] : [])]);
  return { amounts: [...new Set(amounts)], pairs: indexedPairs(text) };
}

type Found = readonly (readonly [record: SearchRecord, also: Also])[];

const textsOf = (found: Found): string[] => found.map(([record]) => textOf(record));

function withAlso(record: SearchRecord, parts: readonly string[]): SearchRecord {
  const also = parts.filter((part) => part !== '').join(' ¶ ');
  return also === '' ? record : { ...record, meta: { ...record.meta, also } };
}

export const toSpellings = (found: Found): Spellings => Spellings.of(textsOf(found));

/** Takes what was found in records back and other records in their place; says whether all others are found by the same words as before. */
export const exchangeSpellings = (spellings: Spellings, gone: Found, came: Found): boolean =>
  spellings.exchange(textsOf(gone), textsOf(came));

export function addAlso(found: Found, spellings = toSpellings(found)): SearchRecord[] {
  return found.map(([record, { amounts, pairs }]) =>
    withAlso(record, [...spellings.others(textOf(record)), ...amounts, pairs]),
  );
}

/** Of words in no order: neighbours are no terms, and letters stand in pairs already. */
export const addAmounts = (found: Found): SearchRecord[] =>
  found.map(([record, { amounts }]) => withAlso(record, amounts));
