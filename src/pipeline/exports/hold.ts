/**
 * What formats of the whole site take of its records. In: records one by one, in any order of kinds. Out: what the site holds; records are cut
 * down, because a corpus has too many of them to hold all of each.
 */
import type { AddressRecord } from '../schema/address-record.ts';
import type { ChangeRecord } from '../schema/change-record.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { ComparisonRecord } from '../schema/comparison-record.ts';
import type { DigestRecord } from '../schema/digest-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import { byCodeOrder } from '../schema/order.ts';
import type { PlatformRecord } from '../schema/platform-record.ts';
import type { RecordData } from '../schema/record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type {
  HeldChange,
  HeldClause,
  HeldComparison,
  HeldDigest,
  HeldDocument,
  HeldPlatform,
  SiteData,
  SiteHeld,
} from './site-format.ts';
import { toChangedWords } from './words-of-change.ts';

type Lists = { -readonly [Key in Exclude<keyof SiteData, 'site'>]: SiteData[Key][number][] };

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
      return [{ list: 'comparisons', value: toHeldComparison(record) }];
    case 'digest':
      return [{ list: 'digests', value: toHeldDigest(record) }];
    case 'address':
      return [
        ...(isWithdrawn(record) ? [{ list: 'withdrawn' as const, value: record }] : []),
        ...(record.formerPaths.length > 0 ? [{ list: 'former' as const, value: record }] : []),
      ];
    case 'site':
      return [{ list: 'site', value: record }];
    case 'platform':
      return [{ list: 'platforms', value: toHeldPlatform(record) }];
    case 'document':
      return [{ list: 'documents', value: toHeldDocument(record) }];
    case 'type': {
      const { path, slug, name } = record;
      return [{ list: 'types', value: { path, slug, name } }];
    }
    default:
      return [];
  }
}

export class SiteHolder {
  #site: SiteRecord | undefined;
  readonly #lists: Lists = {
    ...{ platforms: [], documents: [], types: [], clauses: [], changes: [] },
    ...{ comparisons: [], digests: [], withdrawn: [], former: [] },
  };

  take(record: RecordData): void {
    for (const held of toHeld(record)) this.hold(held);
  }

  hold({ list, value }: Held): void {
    if (list === 'site') this.#site = value;
    else (this.#lists[list] as unknown[]).push(value);
  }

  /** Each list in the order of its addresses, whatever order records came in. */
  toData(): SiteData {
    const { site, ...lists } = this.toPart();
    if (!site) throw new Error('There is no site record among the records.');
    return { site, ...lists };
  }

  /** The same of some records, perhaps without that of the site. */
  toPart(): SiteHeld {
    for (const list of Object.values(this.#lists) as { path: string }[][]) list.sort(byCodeOrder(({ path }) => path));
    return { site: this.#site, ...this.#lists };
  }
}

const isWithdrawn = ({ status }: AddressRecord) => status === 'withdrawn';

function toHeldPlatform(record: PlatformRecord): HeldPlatform {
  const { path, name, operator, sector, country, website, succeededBy, severities, answers } = record;
  const cells = (answers[0]?.categories ?? []).flatMap(({ types }) => types.map(({ slug, answer }) => [slug, answer]));
  return {
    ...{ path, name, operator, sector, country, website, succeededBy, severities },
    answers: Object.fromEntries(cells),
  };
}

function toHeldDocument(record: DocumentRecord): HeldDocument {
  const { path, platform, title, documentType, sourceUrl, language, region, words, captures, changes } = record;
  const { clauses, newest, reviewed, coverage, versions } = record;
  return {
    ...{ path, platform, title, documentType, sourceUrl, language, region, words, captures, changes },
    clauses: clauses.length,
    ...(newest && { newest: { capturedAt: newest.capturedAt, digest: newest.digest } }),
    isRead: reviewed !== undefined,
    ...(coverage && { wordsInClauses: coverage.words }),
    versions: versions.toReversed().map(({ number, lastCapturedAt, words, snapshot, change }) => {
      const { kind, suspect, added, removed } = change;
      const { capturedAt, digest } = snapshot;
      return { number, capturedAt, lastCapturedAt, digest, words, kind, suspect, added, removed };
    }),
  };
}

function toHeldComparison({ path, slug, name, category, audience, answers }: ComparisonRecord): HeldComparison {
  return {
    ...{ path, slug, name, category, audience },
    answers: answers.map(({ platform, answer, isReviewed, on, clauses }) => ({
      ...{ platform, answer, isReviewed, on, clauses: clauses.length },
      ...(clauses[0] && { severity: clauses[0].severity }),
    })),
  };
}

function toHeldDigest({ analyses, byPlatform: _, ...digest }: DigestRecord): HeldDigest {
  return {
    ...digest,
    analyses: analyses.map(({ clause: { path, title, stance }, ...analysis }) => ({
      ...analysis,
      clause: { path, title, stance },
    })),
  };
}

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

/** In: a change. Out: what formats print of it, with the words that it took away and brought, cut where they are long. */
export function toHeldChange(record: ChangeRecord): HeldChange {
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
