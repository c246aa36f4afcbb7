import { addresses } from '../schema/addresses.ts';
import type { SearchRecord } from './search-records.ts';

type Part = readonly [path: string, title: string, content: string, also: string];

const everywhere: readonly Part[] = [
  [
    addresses.data,
    'Data',
    'Everything on this site as files: tables, an API, feeds, calendars.',
    'download all CSV Excel spreadsheet JSON Lines Parquet SQLite dataset bulk export open data licence herunterladen télécharger',
  ],
  [
    addresses.changes,
    'Changes',
    'What changed in the documents of all platforms, month by month, with the words before and after.',
    'recent changed latest newest news updates history geändert modifié',
  ],
  [
    addresses.digests,
    'Weekly digest',
    'Changes of words and new analyses of each week, also as a letter and a feed.',
    'newsletter subscribe follow RSS Atom JSON feed email mail alert weekly news abonnieren abonner',
  ],
  [
    addresses.watch,
    'Watch list',
    'Platforms, documents, clause types and clauses that you follow in this browser.',
    'follow subscribe notify notifications alerts RSS OPML feeds track changes remind',
  ],
  [
    addresses.optOuts,
    'Ways to refuse',
    'Every way to refuse that a document names: what it covers, how, where and until when, with a letter.',
    'opt out all opt-outs list deadlines letter template object withdraw consent',
  ],
  [
    addresses.glossary,
    'Legal terms in plain words',
    'What the terms mean that policies use and our analyses repeat.',
    'glossary dictionary definitions meaning explained legalese jargon',
  ],
  [
    addresses.offline,
    'Read offline',
    'Your browser can keep this site and open it without a network.',
    'offline download site app without internet',
  ],
  [
    addresses.records,
    'Records',
    'Every record id ever published, and what became of it.',
    'permanent identifier ids permalink withdrawn list of clauses',
  ],
  [
    addresses.release,
    'Release notes',
    'Coverage, second readings, age, and what is new.',
    'release version statistics coverage',
  ],
];

/** Of pages written by hand the parts that people look for by other words. Pagefind knows one record an address, so these are not the whole pages. */
const byHand: readonly Part[] = [
  [
    'methodology/#severity',
    'How severity is computed',
    'Five factors, each scored from 0 to 3 on the quoted words alone, give high, medium or low.',
    'severity calculated score scored scoring rated rating rubric factors grade',
  ],
  [
    'methodology/#how-often-this-is-wrong',
    'How often this is wrong',
    'Rules that tell changes from noise, measured on captures and steps that a reader judged.',
    'error rate errors accuracy reliable reliability trust mistakes false positives',
  ],
  [
    'methodology/#silence',
    'Silent, not found, not reviewed',
    'A platform is silent where every document that could say it was read in full.',
    'silence silent unread',
  ],
  [
    `${addresses.citeAndVerify}/#what-to-cite`,
    'What to cite',
    'How to cite a record that does not move.',
    'cite a clause citation citing quote quoting quotation reference footnote BibTeX APA Zotero zitieren citer',
  ],
  [
    `${addresses.citeAndVerify}/#what-a-check-proves`,
    'What a check proves',
    'How to check quoted words against the archived bytes.',
    'verify a quotation quote real genuine true verification proof prove SHA-256 hash tampered authentic überprüfen vérifier',
  ],
  [
    `${addresses.citeAndVerify}/#an-exhibit-for-a-date`,
    'An exhibit for a date',
    'What a document said on a day, as two or three pages to print and a ZIP with the bytes.',
    'exhibit evidence court affidavit custodian',
  ],
];

/**
 * The parts of the site that are no record: data, feeds, lists. In: the paths of its hand-written pages, and whether its glossary has terms. Out: a search
 * record for each, found by what people call it ("CSV", "RSS", "how is severity calculated").
 */
export function toPartRecords(pages: readonly string[], hasTerms: boolean): SearchRecord[] {
  const always = everywhere.filter(([path]) => path !== addresses.glossary || hasTerms);
  const written = byHand.filter(([path]) => pages.includes(path.split('/')[0]!));
  return [...always, ...written].map(([path, title, content, also]) => ({
    url: path.includes('#') ? `/${path}` : `/${path}/`,
    content,
    meta: { title, also },
    filters: { kind: ['part of the site'], part: [path] },
  }));
}
