/**
 * Rules by which the permanent addresses of records lead on where a host takes too few files for a page each: of a record to its clause, of a
 * released wording to the clause that still says it. In: the generated collections, how many rules the host takes. Out: the addresses that rules
 * answer, and the rules: one an address, or, of more addresses than rules, one that leads them all to the search, which finds a record by its
 * id. Withdrawn records and former wordings keep their pages.
 */

import type { AddressRecord } from '../pipeline/schema/address-record.ts';
import { addresses } from '../pipeline/schema/addresses.ts';
import { type RevisionRecord, saysToday } from '../pipeline/schema/revision.ts';
import { readRecordIndex } from './read/record-index.ts';

export interface HostRule {
  /** Below the base, with a slash at the end; `:id` stands for any part. */
  readonly from: string;
  readonly to: string;
  /** 302: a record may move. 200: the page at the address itself. */
  readonly status: 200 | 302;
}

interface RecordRules {
  readonly answered: ReadonlySet<string>;
  readonly rules: readonly HostRule[];
}

type Listed = Pick<AddressRecord, 'path' | 'status' | 'clausePath'>;
type Revision = Pick<RevisionRecord, 'path' | 'newer' | 'differs' | 'stands'>;

export function readRecordRules(collections: string, root: string, most: number): RecordRules {
  const index = readRecordIndex(collections, root);
  const list = <Head>(name: string) =>
    [...(index?.get(name)?.values() ?? [])].map(({ data }) => data as unknown as Head);
  return toRecordRules(list<Listed>('addresses'), list<Revision>('revisions'), most);
}

export function toRecordRules(records: readonly Listed[], revisions: readonly Revision[], most: number): RecordRules {
  const leading = [
    ...records.map(({ path, status, clausePath }) => ({ path, to: status === 'published' ? clausePath : undefined })),
    ...revisions.map((one) => ({ path: one.path, to: saysToday(one) ? one.stands : undefined })),
  ];
  const own = leading.flatMap(({ path, to }): HostRule[] =>
    to === undefined ? [] : [{ from: `${path}/`, to: `${to}/`, status: 302 }],
  );
  const answered = new Set(own.map(({ from }) => from));
  if (own.length <= most) return { answered, rules: own };
  const kept = leading.flatMap(({ path, to }): HostRule[] =>
    to === undefined ? [{ from: `${path}/`, to: `${path}/`, status: 200 }] : [],
  );
  const search = ['records/:id/', 'records/:id/:wording/'].map(
    (from): HostRule => ({ from, to: 'search/?q=:id', status: 302 }),
  );
  const lists: HostRule = {
    from: `${addresses.recordList(':part')}/`,
    to: `${addresses.recordList(':part')}/`,
    status: 200,
  };
  return { answered, rules: [...kept, lists, ...search] };
}
