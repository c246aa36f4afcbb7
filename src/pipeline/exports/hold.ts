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

type Lists = { -readonly [Key in Exclude<keyof SiteData, 'site' | 'prose'>]: SiteData[Key][number][] };

export class SiteHolder {
  #site: SiteRecord | undefined;
  readonly #prose = new Map<string, string>();
  readonly #lists: Lists = {
    ...{ platforms: [], documents: [], types: [], clauses: [], changes: [] },
    ...{ comparisons: [], faqs: [], laws: [], digests: [], withdrawn: [], former: [] },
  };

  take(record: RecordData, prose = ''): void {
    const lists = this.#lists;
    switch (record.kind) {
      case 'clause':
        lists.clauses.push(toHeldClause(record));
        return;
      case 'change':
        lists.changes.push(toHeldChange(record));
        return;
      case 'comparison':
        lists.comparisons.push(record);
        return;
      case 'faq':
        lists.faqs.push(record);
        return;
      case 'digest':
        lists.digests.push(record);
        return;
      case 'address':
        if (isWithdrawn(record)) lists.withdrawn.push(record);
        if (record.formerPaths.length > 0) lists.former.push(record);
        return;
      case 'site':
        this.#site = record;
        return;
      case 'platform':
        lists.platforms.push(record);
        break;
      case 'document':
        lists.documents.push(record);
        break;
      case 'type':
        lists.types.push(record);
        break;
      case 'regulation':
        lists.laws.push(record);
        break;
      default:
        return;
    }
    if (prose !== '') this.#prose.set(record.path, prose);
  }

  /** Each list in the order of its addresses, whatever order records came in. */
  toData(): SiteData {
    if (!this.#site) throw new Error('There is no site record among the records.');
    for (const list of Object.values(this.#lists) as { path: string }[][]) list.sort(byCodeOrder(({ path }) => path));
    return { site: this.#site, prose: this.#prose, ...this.#lists };
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
