import type { AddressRecord } from './address-record.ts';

/**
 * Where clauses stood before. In: records of addresses, and the paths that are taken now. Out: each former path with the record that stood there last; one
 * that another clause took since is not given back.
 */
export function listFormer<Record extends Pick<AddressRecord, 'formerPaths'>>(
  records: readonly Record[],
  taken: ReadonlySet<string>,
): Map<string, Record> {
  const former = new Map<string, Record>();
  for (const record of records) for (const path of record.formerPaths) if (!taken.has(path)) former.set(path, record);
  return former;
}
