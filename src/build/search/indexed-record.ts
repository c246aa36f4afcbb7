/**
 * Records of an index by what says whether they are another: none but those that changed has to be at hand. In: search records as they are sent. Out: their heads.
 */
import { hash } from 'node:crypto';
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';

export interface RecordHead {
  readonly date?: string;
  readonly digest: string;
  /** What it has besides its content. */
  readonly fields: readonly string[];
}

export interface IndexedRecord extends RecordHead {
  readonly read: () => SearchRecord;
}

/** Of a page without its day, which is no part of it. */
export const digestPage = (page: object): string =>
  hash('sha256', JSON.stringify({ ...page, date: undefined })).slice(0, 24);

export const toIndexed = (record: SearchRecord): IndexedRecord => ({
  ...(record.date !== undefined && { date: record.date }),
  digest: digestPage(record),
  fields: Object.keys(record.meta),
  read: () => record,
});
