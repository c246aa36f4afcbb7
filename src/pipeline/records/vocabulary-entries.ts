import type { ClauseContext } from './clause-context.ts';
import type { EntryKeys } from './entry-keys.ts';
import { type RecordEntry, toEntry } from './record-entry.ts';
import { byRegulation, toRegulationRecord } from './regulations.ts';
import { toTypeRecord } from './type-record.ts';

/** Clause types and laws. */
export function* vocabularyEntries(context: ClauseContext, keys: EntryKeys): Generator<RecordEntry> {
  const { vocabulary, clauses, byType } = context.joined;
  for (const [slug, { definition, scopeNote }] of vocabulary.types) {
    const prose = [
      ['', definition],
      ['What does not belong here', scopeNote],
    ] as const;
    const { saying, found, silent, notReviewed } = context.answers.get(slug)!;
    const key = keys.ofType(slug, byType.get(slug) ?? [], [saying, found, silent, notReviewed]);
    const source = `clause-types/${slug}.yml`;
    yield toEntry({ collection: 'types', id: slug, ...key, prose, source }, () => toTypeRecord(slug, context));
  }
  const naming = byRegulation(clauses);
  for (const [id, { summary }] of vocabulary.regulations) {
    const own = naming.get(id) ?? [];
    const entry = { collection: 'regulations' as const, id, ...keys.ofRegulation(id, own) };
    yield toEntry({ ...entry, prose: [['', summary]], source: 'regulations.yml' }, () =>
      toRegulationRecord(id, own, context),
    );
  }
}
