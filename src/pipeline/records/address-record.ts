import type { AddressRecord } from '../schema/address-record.ts';
import { addresses } from '../schema/addresses.ts';
import { clausePath } from './clause-row.ts';
import type { Joined } from './join.ts';

/**
 * The permanent address of every record, published or withdrawn.
 * In: the joined corpus. Out: one record an id: those of clauses that stand, then those of the register that do not.
 */
export function toAddressRecords({ clauses, register, vocabulary }: Joined): AddressRecord[] {
  const registered = new Map(register.map((entry) => [entry.id, entry]));
  const standing = clauses.map((clause): AddressRecord => {
    const { recordId, title, clauseType } = clause.value;
    const entry = registered.get(recordId);
    return {
      kind: 'address',
      path: addresses.record(recordId),
      recordId,
      status: 'published',
      title,
      clausePath: clausePath(clause),
      formerPaths: entry?.status === 'published' ? entry.formerPaths.map((path) => addresses.clause(path)) : [],
      ...(entry && { since: entry.since }),
      platform: { slug: clause.platform.slug, name: clause.platform.value.name },
      clauseType: { slug: clauseType, name: clause.type.name },
    };
  });
  const withdrawn = register.flatMap((entry): AddressRecord[] => {
    if (entry.status !== 'withdrawn') return [];
    const type = vocabulary.types.get(entry.clauseType);
    return [
      {
        kind: 'address',
        path: addresses.record(entry.id),
        recordId: entry.id,
        status: 'withdrawn',
        title: entry.title,
        formerPaths: [addresses.clause(entry.path)],
        since: entry.since,
        withdrawnOn: entry.on,
        reason: entry.reason,
        ...(entry.supersededBy && { supersededBy: entry.supersededBy }),
        ...(type && { clauseType: { slug: entry.clauseType, name: type.name } }),
      },
    ];
  });
  return [...standing, ...withdrawn];
}
