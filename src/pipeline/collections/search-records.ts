import { interfaceOf } from '../../words/interface/interface.ts';
import type { AddressRecord } from '../schema/address-record.ts';
import { addresses } from '../schema/addresses.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import type { PlatformRecord } from '../schema/platform-record.ts';
import type { RecordData } from '../schema/record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import { searchOfClause } from './search-of-clause.ts';
import {
  searchOfComparison,
  searchOfLaw,
  searchOfLawParts,
  searchOfQuestions,
  searchOfType,
} from './search-of-vocabulary.ts';
import { type SearchRecord, toContent } from './search-record.ts';

function document(record: DocumentRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: toContent(prose, record.documentType),
    meta: { title: record.title, platform: record.platform.name },
    filters: { kind: ['document'], platform: [record.platform.name], documentType: [record.documentType] },
    ...(record.newest && { date: (record.lastChanged ?? record.newest.capturedAt).slice(0, 10) }),
  };
}

function platform(record: PlatformRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: toContent(prose, [...record.formerNames, ...record.otherNames].join(', '), record.sector ?? ''),
    meta: { title: record.name, ...(record.operator && { operator: record.operator }) },
    filters: { kind: ['platform'], platform: [record.name] },
    ...(record.newest && { date: record.newest.slice(0, 10) }),
  };
}

/** What changed there, as editors say it: a page of its own. */
const toldChanges = ({ path, name, told, newest }: PlatformRecord): SearchRecord[] =>
  told.length === 0
    ? []
    : [
        {
          url: `/${addresses.whatChanged(path.slice(`${addresses.platforms}/`.length))}/`,
          content: toContent(...told.map(({ sentence }) => sentence)),
          meta: { title: `What changed at ${name}`, platform: name },
          filters: { kind: ['page'], platform: [name] },
          ...(newest && { date: newest.slice(0, 10) }),
        },
      ];

/** Only a search for its id, as from a citation, finds it, and shows what became of it. */
const withdrawn = ({ path, recordId }: AddressRecord): SearchRecord => ({
  url: `/${path}/`,
  content: recordId,
  meta: { title: 'A withdrawn record' },
  filters: { kind: ['withdrawn record'] },
});

/** Of the changes of the site each month that has a page: "August 2026". */
function monthsOf({ newestChanges }: SiteRecord): SearchRecord[] {
  const months = new Set(newestChanges.map(({ capturedAt }) => capturedAt.slice(0, 7)));
  return [...months].map((month) => {
    const path = addresses.changesOf(month);
    const name = interfaceOf('en').month(month);
    return {
      url: `/${path}/`,
      content: `What changed in the documents in ${name}, and what it means.`,
      meta: { title: `Changes of ${name}` },
      filters: { kind: ['part of the site'], part: [path] },
      date: month,
    };
  });
}

type Kind = RecordData['kind'];
type Searched = {
  readonly [K in Kind]: ((record: Extract<RecordData, { kind: K }>, prose: string) => SearchRecord[]) | 'not searched';
};

/** Of every kind of record what search knows, or that it knows nothing. */
const searched: Searched = {
  clause: (record, prose) => [searchOfClause(record, prose)],
  document: (record, prose) => [document(record, prose)],
  platform: (record, prose) => [platform(record, prose), ...toldChanges(record)],
  type: (record, prose) => [searchOfType(record, prose)],
  regulation: (record, prose) => [searchOfLaw(record, prose), ...searchOfLawParts(record)],
  comparison: (record) => [searchOfComparison(record)],
  faq: (record) => [searchOfQuestions(record)],
  address: (record) => (record.status === 'withdrawn' ? [withdrawn(record)] : []),
  change: 'not searched',
  text: 'not searched',
  digest: 'not searched',
  'opt-outs': 'not searched',
  data: 'not searched',
  check: 'not searched',
  revision: 'not searched',
  site: monthsOf,
};

/**
 * What the search knows of a record: its own words, and the values it can be narrowed by. What a page repeats
 * of other records (peers, lists, questions) is not indexed, or every search would find every page.
 * In: a record, and its prose as plain text. Out: custom records of Pagefind: one for a page, one more
 * for each part of a law, none for a record that is no page to find. Every word is sent once: all of `meta` is searchable, so machine values are filters only, a title
 * is no content, and what a list shows of a page is the first part of its content.
 */
export function toSearchRecords(record: RecordData, prose: string): SearchRecord[] {
  const toRecords = searched[record.kind] as ((record: RecordData, prose: string) => SearchRecord[]) | 'not searched';
  return toRecords === 'not searched' ? [] : toRecords(record, prose);
}
