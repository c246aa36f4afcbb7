/**
 * The addresses of pages and files, all of them: relative to the site's base, without a slash at either end. In: slugs, ids,
 * instants. Out: what a record calls its `path`. Free of zod: pages and the browser's programs read it too.
 */

const historyOf = (page: string) => `${page}/history`;

export const addresses = {
  platforms: 'platforms',
  platform: (platform: string) => `platforms/${platform}`,
  /** Its answers to the first audience, or to another one. */
  platformFaq: (platform: string, audience?: string) => `platforms/${platform}/faq${audience ? `/${audience}` : ''}`,
  /** Its changes as editors explain them. */
  whatChanged: (platform: string) => `platforms/${platform}/what-changed`,
  /** By its path in the corpus: platform/document. */
  document: (path: string) => `platforms/${path}`,
  history: (document: string) => historyOf(`platforms/${document}`),
  /** By the address of the page of the document. */
  historyOf,
  /** Where a reader asks in which versions a sentence stands. */
  firstSeen: (document: string) => `platforms/${document}/history/first-seen`,
  /** By its path in the corpus: platform/document/clause. */
  clause: (path: string) => `platforms/${path}`,
  /** What stood in a document on a day, with its proof; `?on=` and `&clause=` choose. */
  exhibit: (document: string) => `platforms/${document}/exhibit`,
  change: (document: string, version: string) => `platforms/${document}/changes/${version}`,
  version: (document: string, version: string) => `platforms/${document}/versions/${version}`,
  types: 'clauses',
  type: (type: string) => `clauses/${type}`,
  category: (category: string) => `categories/${category}`,
  comparisons: 'compare',
  comparison: (type: string) => `compare/${type}`,
  stance: (type: string, stance: string) => `compare/${type}/${stance}`,
  faqs: 'faq',
  faq: (type: string) => `faq/${type}`,
  regulations: 'regulations',
  regulation: (regulation: string) => `regulations/${regulation}`,
  article: (regulation: string, article: string) => `regulations/${regulation}/${article}`,
  changes: 'changes',
  /** Such as 2026-03. */
  changesOf: (month: string) => `changes/${month}`,
  digests: 'digest',
  /** Such as 2026-w13. */
  digest: (week: string) => `digest/${week}`,
  records: 'records',
  /** One of the parts of the list of records, from 1. */
  recordList: (part: number | string) => `records/list/${part}`,
  record: (recordId: string) => `records/${recordId}`,
  /** What a record said at a release: ends in the beginning of its digest. */
  revision: (recordId: string, digest: string) => `records/${recordId}/${digest.slice(0, 16)}`,
  citeAndVerify: 'cite-and-verify',
  data: 'data',
  release: 'data/release',
  watch: 'watch',
  /** Ways to refuse, for the first audience. */
  optOuts: 'opt-outs',
  glossary: 'glossary',
  offline: 'offline',
  check: (rule: string) => `contribute/checks/${rule}`,
  checks: 'contribute/checks',
  search: 'search',
  snapshot: (digest: string, ending: 'txt' | 'pdf' = 'txt') => `snapshots/${digest}.${ending}`,
} as const;
