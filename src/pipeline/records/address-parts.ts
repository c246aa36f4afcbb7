import { partOfAddress, toStandingAddress, toWithdrawnAddress } from './address-record.ts';
import type { ClauseContext } from './clause-context.ts';
import type { EntryKeys } from './entry-keys.ts';
import { type RecordEntry, type RecordPart, toEntry } from './record-entry.ts';

/** The addresses of records that stand or were withdrawn: those whose ids begin alike, one after the other. */
export function* addressParts({ joined }: ClauseContext, keys: EntryKeys): Generator<RecordPart> {
  const { clauses, register, vocabulary } = joined;
  const registered = new Map(register.map((entry) => [entry.id, entry]));
  const place = { collection: 'addresses' as const, prose: [], source: 'register.yml' };
  const standing = clauses.map((clause) => ({ id: clause.value.recordId, clause }));
  const withdrawn = register.flatMap((entry) => (entry.status === 'withdrawn' ? [{ id: entry.id, entry }] : []));
  for (const own of Map.groupBy([...standing, ...withdrawn], ({ id }) => partOfAddress(id)).values()) {
    const factsOf = (one: (typeof own)[number]) => ('clause' in one ? one.clause.facts : joined.shared);
    const entries = () =>
      own.map((one): RecordEntry => {
        const entry = registered.get(one.id);
        const key = keys.toKey([factsOf(one)], entry);
        return toEntry({ ...place, id: one.id, ...key }, () =>
          'clause' in one ? toStandingAddress(one.clause, entry) : toWithdrawnAddress(one.entry, vocabulary),
        );
      });
    const ids = own.map(({ id }) => id);
    const key = keys.toKey(own.map(factsOf), 'addresses', ...own.map(({ id }) => [id, registered.get(id)]));
    yield { collection: 'addresses', ids, ...key, entries };
  }
}
