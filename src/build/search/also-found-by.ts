/**
 * Further words that a record is found by, which stand nowhere on its page. In: the records of an index. Out: the same ones
 * with a field `also`: other spellings of their terms, amounts with their sign, and letters of scripts without spaces in pairs.
 */
import type { SearchRecord } from '../../pipeline/collections/search-records.ts';
import { amountsIn } from '../../words/amounts.ts';
import { indexedPairs } from '../../words/unspaced.ts';
import { Spellings } from './spellings.ts';

const textOf = ({ content, meta }: SearchRecord) => [...Object.values(meta), content].join(' ¶ ');

const amountsOf = (text: string) => [...new Set(amountsIn(text).map(({ word }) => word))];

function withAlso(record: SearchRecord, parts: readonly string[]): SearchRecord {
  const also = parts.filter((part) => part !== '').join(' ¶ ');
  return also === '' ? record : { ...record, meta: { ...record.meta, also } };
}

export function addAlso(records: readonly SearchRecord[]): SearchRecord[] {
  const texts = records.map(textOf);
  const spellings = new Spellings(texts);
  return records.map((record, at) => {
    const text = texts[at]!;
    return withAlso(record, [...spellings.others(text), ...amountsOf(text), indexedPairs(text)]);
  });
}

/** Of words in no order: neighbours are no terms, and letters stand in pairs already. */
export const addAmounts = (records: readonly SearchRecord[]): SearchRecord[] =>
  records.map((record) => withAlso(record, amountsOf(textOf(record))));
