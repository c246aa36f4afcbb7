/** The permanent address of every record, published or withdrawn. In: what stands, or stood, with its entry in the register. Out: its record. */
import type { AddressRecord } from '../schema/address-record.ts';
import { addresses } from '../schema/addresses.ts';
import type { Registration } from '../schema/register.ts';
import type { Vocabulary } from '../sources/vocabulary.ts';
import { clausePath } from './clause-row.ts';
import type { JoinedClause } from './joined.ts';

/** Addresses with ids that are alike up to the first letter behind the prefix of the corpus are written together. */
export const partOfAddress = (id: string): string => id.slice(0, id.indexOf('-') + 2);

/** Of a clause that stands; it need not be in the register yet. */
export function toStandingAddress(clause: JoinedClause, entry: Registration | undefined): AddressRecord {
  const { recordId, title, clauseType } = clause.value;
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
}

/** Of one that was withdrawn, in the type that it had then. */
export function toWithdrawnAddress(
  entry: Extract<Registration, { status: 'withdrawn' }>,
  { types }: Pick<Vocabulary, 'types'>,
): AddressRecord {
  const type = types.get(entry.clauseType);
  return {
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
  };
}
