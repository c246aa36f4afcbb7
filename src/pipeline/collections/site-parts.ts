/**
 * The parts of the site that are no record: data, feeds, lists. Each with its address, what it is called, what it is, and the
 * further words that people look for it by.
 */
import { addresses } from '../schema/addresses.ts';

export type SitePart = readonly [path: string, title: string, content: string, also: string];

export const partsEverywhere: readonly SitePart[] = [
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
  [
    addresses.platforms,
    'Platforms',
    'Every platform whose documents were read, with who operates it.',
    'all platforms companies services apps covered included list of which are here',
  ],
  [
    addresses.types,
    'Clause types',
    'What a clause can be about: every type, with its definition.',
    'topics taxonomy categories all clause types list definitions vocabulary',
  ],
  [
    addresses.comparisons,
    'Compare',
    'Each type of clause over all platforms, side by side.',
    'compare comparison comparisons side by side table matrix versus vs alternatives all platforms vergleichen comparer comparar',
  ],
  [
    addresses.faqs,
    'Questions',
    'The questions that people ask, with the answer of each platform.',
    'questions FAQ frequently asked answers all Fragen questions fréquentes',
  ],
  [
    addresses.regulations,
    'Laws and regulations',
    'The laws that clauses are read beside, with their articles.',
    'laws regulations directives acts list of all legislation statutes which Gesetze lois',
  ],
  [
    addresses.checks,
    'Checks',
    'Every check that analyses and texts pass, with examples.',
    'checks rules lint validation automatic tests error messages warnings',
  ],
];
