/**
 * What formats of the whole site take of its records. In: records one by one, in any order of kinds, with the prose of their entries. Out: what the
 * site holds; clauses and changes are cut down, because a corpus has too many of them to hold all of each.
 */
import type { AddressRecord } from '../schema/address-record.ts';
import type { ChangeRecord } from '../schema/change-record.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { byCodeOrder } from '../schema/order.ts';
import type { RecordData } from '../schema/record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { HeldChange, HeldClause, SiteData } from './site-format.ts';
import { toChangedWords } from './words-of-change.ts';

type Lists = { -readonly [Key in Exclude<keyof SiteData, 'site' | 'prose' | 'sources'>]: SiteData[Key][number][] };

/** What is held of a record: a plain value and the list that it stands in. */
export type Held =
  | { [Key in keyof Lists]: { readonly list: Key; readonly value: Lists[Key][number] } }[keyof Lists]
  | {
      readonly list: 'site';
      readonly value: SiteRecord;
    };

/** Of a record that formats of the whole site do not look at, nothing. */
export function toHeld(record: RecordData): Held[] {
  switch (record.kind) {
    case 'clause':
      return [{ list: 'clauses', value: toHeldClause(record) }];
    case 'change':
      return [{ list: 'changes', value: toHeldChange(record) }];
    case 'comparison':
      return [{ list: 'comparisons', value: record }];
    case 'faq':
      return [{ list: 'faqs', value: record }];
    case 'digest':
      return [{ list: 'digests', value: record }];
    case 'address':
      return [
        ...(isWithdrawn(record) ? [{ list: 'withdrawn' as const, value: record }] : []),
        ...(record.formerPaths.length > 0 ? [{ list: 'former' as const, value: record }] : []),
      ];
    case 'site':
      return [{ list: 'site', value: record }];
    case 'platform':
      return [{ list: 'platforms', value: record }];
    case 'document':
      return [{ list: 'documents', value: record }];
    case 'type':
      return [{ list: 'types', value: record }];
    case 'regulation':
      return [{ list: 'laws', value: record }];
    default:
      return [];
  }
}

const hasProse = ({ kind }: RecordData) => ['platform', 'document', 'type', 'regulation'].includes(kind);

export class SiteHolder {
  #site: SiteRecord | undefined;
  readonly #prose = new Map<string, string>();
  readonly #lists: Lists = {
    ...{ platforms: [], documents: [], types: [], clauses: [], changes: [] },
    ...{ comparisons: [], faqs: [], laws: [], digests: [], withdrawn: [], former: [] },
  };

  take(record: RecordData, prose = ''): void {
    for (const held of toHeld(record)) this.hold(held);
    if (prose !== '' && 'path' in record && hasProse(record)) this.#prose.set(record.path, prose);
  }

  hold({ list, value }: Held): void {
    if (list === 'site') this.#site = value;
    else (this.#lists[list] as unknown[]).push(value);
  }

  /** Each list in the order of its addresses, whatever order records came in. In: the digests of their files. */
  toData(sources: SiteData['sources'] = new Map()): SiteData {
    if (!this.#site) throw new Error('There is no site record among the records.');
    for (const list of Object.values(this.#lists) as { path: string }[][]) list.sort(byCodeOrder(({ path }) => path));
    return { site: this.#site, prose: this.#prose, sources, ...this.#lists };
  }
}

const isWithdrawn = ({ status }: AddressRecord) => status === 'withdrawn';

function toHeldClause(clause: ClauseRecord): HeldClause {
  const { path, recordId, title, platform, document, clauseType, stance, severity, optOut, snapshot } = clause;
  const { observation, analysis, regulations, passage, lineage, effective, reviews } = clause;
  return {
    ...{ path, recordId, title, platform, document, clauseType, stance, severity, optOut, snapshot },
    ...{ observation, analysis, regulations, reviews },
    ...(effective && { effective }),
    words: passage.blocks.map(({ text }) => text).join('\n'),
    changes: lineage.changes,
  };
}

function toHeldChange(record: ChangeRecord): HeldChange {
  const { path, platform, document, before, after, change, clauses, rule, parts } = record;
  return {
    path,
    platform,
    document,
    ...(before && { before }),
    after,
    change,
    clauses,
    rule,
    ...toChangedWords(parts),
  };
}
