/**
 * The tables of the bulk data. In: what a site holds. Out: of each table its columns, documented, and its rows. The one place that says which
 * columns there are: CSV, JSON Lines, Parquet, SQLite and the data package are written from it.
 */
import { citedPart } from '../../records/texts.ts';
import type { SiteData } from '../site-format.ts';
import { of, type Table, table, text } from './table.ts';

type Platform = SiteData['platforms'][number];
type Document = SiteData['documents'][number];
type Clause = SiteData['clauses'][number];
type Change = SiteData['changes'][number];
interface Version {
  document: Document;
  version: Document['versions'][number];
}
interface Answer {
  comparison: SiteData['comparisons'][number];
  answer: SiteData['comparisons'][number]['answers'][number];
}

const below = (path: string) => path.replace(/^platforms\//, '');

export const tables: readonly Table[] = [
  table<Platform>({
    name: 'platforms',
    is: 'Services whose documents are read.',
    key: ['platform'],
    refers: [],
    rows: ({ platforms }) => platforms,
    columns: [
      text('platform', 'Its slug.', ({ path }) => below(path)),
      text('name', 'Its name.', ({ name }) => name),
      text('operator', 'The company behind it, as its documents name it.', ({ operator }) => operator),
      text('sector', 'What kind of service it is.', ({ sector }) => sector),
      text('country', 'ISO 3166-1 alpha-2, of the operator.', ({ country }) => country),
      text('website', 'Its website.', ({ website }) => website),
      text('succeeded_by', 'Slug of the platform that it became.', ({ succeededBy }) => succeededBy?.platform.slug),
    ],
  }),
  table<Document>({
    name: 'documents',
    is: 'Legal texts of platforms.',
    key: ['document'],
    refers: [{ column: 'platform', table: 'platforms' }],
    rows: ({ documents }) => documents,
    columns: [
      text('document', 'platform/document.', ({ path }) => below(path)),
      text('platform', 'Slug of the platform.', ({ platform }) => platform.slug),
      text('title', 'Its title.', ({ title }) => title),
      text('document_type', 'Its type.', ({ documentType }) => documentType),
      text('source_url', 'Where its publisher has it.', ({ sourceUrl }) => sourceUrl),
      text('language', 'BCP 47.', ({ language }) => language),
      text('region', 'Whom this edition is for.', ({ region }) => region),
      of('integer', 'words', 'Words of the newest version.', ({ words }) => words),
      of('integer', 'clauses', 'Analysed clauses.', ({ clauses }) => clauses),
      of('integer', 'versions', 'Runs of captures with the same bytes.', ({ versions }) => versions.length),
      of('integer', 'captures', 'Captures.', ({ captures }) => captures),
      of('integer', 'changes', 'Changes of words.', ({ changes }) => changes),
      of('datetime', 'newest_capture', 'When it was captured last.', ({ newest }) => newest?.capturedAt),
      text('newest_sha256', 'SHA-256 of the newest capture.', ({ newest }) => newest?.digest),
    ],
  }),
  table<Clause>({
    name: 'clauses',
    is: 'Analysed passages, with their words.',
    key: ['record_id'],
    refers: [
      { column: 'platform', table: 'platforms' },
      { column: 'document', table: 'documents' },
    ],
    rows: ({ clauses }) => clauses,
    columns: [
      text('record_id', 'Permanent id.', ({ recordId }) => recordId),
      text('clause', 'platform/document/clause.', ({ path }) => below(path)),
      text('platform', 'Slug of the platform.', ({ platform }) => platform.slug),
      text('document', 'platform/document.', ({ platform, document }) => `${platform.slug}/${document.slug}`),
      text('title', 'Its title.', ({ title }) => title),
      text('clause_type', 'Slug of its type.', ({ clauseType }) => clauseType.slug),
      text('category', 'Category of the type.', ({ clauseType }) => clauseType.category.id),
      text('actor', 'Whose act it is about.', ({ clauseType }) => clauseType.actor),
      text('stance', 'permits, limits, prohibits, requires or informs.', ({ stance }) => stance),
      text('severity', 'low, medium or high, by the published rubric.', ({ severity }) => severity.level),
      text('opt_out', 'yes, partly, no or unstated.', ({ optOut }) => optOut.available),
      text(
        'state',
        'In the newest version: verbatim, reworded, gone or unreadable.',
        ({ observation }) => observation.state,
      ),
      of('datetime', 'first_seen', 'First capture with these words.', ({ observation }) => observation.firstSeen),
      of('datetime', 'last_seen', 'Last capture with these words.', ({ observation }) => observation.lastSeen),
      of('integer', 'changes', 'Times it was reworded, removed or returned.', ({ changes }) => changes),
      of('datetime', 'captured_at', 'The capture these words were read in.', ({ snapshot }) => snapshot.capturedAt),
      text('sha256', 'Of the text of that capture.', ({ snapshot }) => snapshot.digest),
      text('words', 'The words, as archived.', ({ words }) => words),
      text('regulations', 'Laws that its analysis names, separated by spaces.', ({ regulations }) =>
        [...new Set(regulations.map(({ id }) => id))].join(' '),
      ),
      text('articles', 'The same laws with the parts that are named, separated by semicolons.', ({ regulations }) =>
        regulations
          .map(({ short, unit, article }) => (article ? `${short}, ${citedPart(unit, article)}` : short))
          .join('; '),
      ),
      of('date', 'analysed_on', 'When the analysis was written.', ({ analysis }) => analysis.on),
      of('integer', 'revisions', 'Times the analysis was revised.', ({ analysis }) => analysis.revisions.length),
      of(
        'boolean',
        'ai_assisted',
        'Whether a language model helped to write it.',
        ({ analysis }) => analysis.aiAssisted,
      ),
    ],
  }),
  table<Version>({
    name: 'versions',
    is: 'Versions of documents: runs of captures with the same bytes, and what kind of change led to each.',
    key: ['document', 'number'],
    refers: [{ column: 'document', table: 'documents' }],
    rows: ({ documents }) =>
      documents.flatMap((document) => document.versions.map((version) => ({ document, version }))),
    columns: [
      text('document', 'platform/document.', ({ document }) => below(document.path)),
      of('integer', 'number', 'From 1, oldest first.', ({ version }) => version.number),
      of('datetime', 'captured_at', 'First capture.', ({ version }) => version.capturedAt),
      of('datetime', 'last_captured_at', 'Last capture of the run.', ({ version }) => version.lastCapturedAt),
      text('sha256', 'Of its bytes.', ({ version }) => version.digest),
      of('integer', 'words', 'Words.', ({ version }) => version.words),
      text('change', 'The kind of change that led to it.', ({ version }) => version.kind),
      of('boolean', 'suspect', 'Whether the capture may be cut off.', ({ version }) => version.suspect ?? false),
      of('integer', 'words_added', 'Words added.', ({ version }) => version.added),
      of('integer', 'words_removed', 'Words removed.', ({ version }) => version.removed),
    ],
  }),
  table<Change>({
    name: 'changes',
    is: 'Changes that have a page, with the words before and after.',
    key: ['change'],
    refers: [{ column: 'document', table: 'documents' }],
    rows: ({ changes }) => changes,
    columns: [
      text('change', 'Path of its page.', ({ path }) => below(path)),
      text('document', 'platform/document.', ({ path }) => path.split('/').slice(1, 3).join('/')),
      of('integer', 'version', 'Number of the version that it led to.', ({ after }) => after.number),
      of('datetime', 'captured_at', 'The capture that showed it.', ({ after }) => after.snapshot.capturedAt),
      text('kind', 'Its kind.', ({ change }) => change.kind),
      of('boolean', 'suspect', 'Whether the capture may be cut off.', ({ change }) => change.suspect ?? false),
      text('before_sha256', 'Text before.', ({ before }) => before?.snapshot.digest),
      text('after_sha256', 'Text after.', ({ after }) => after.snapshot.digest),
      text('words_before', 'The words that changed, before; cut where they are long.', ({ was }) => was),
      text('words_after', 'The words that changed, after.', ({ is }) => is),
      text('clauses', 'Clauses it touched, separated by spaces.', ({ clauses }) =>
        clauses.map(({ path }) => below(path)).join(' '),
      ),
    ],
  }),
  table<Answer>({
    name: 'answers',
    is: 'What each platform answers to each clause type, by audience.',
    key: ['platform', 'clause_type', 'audience'],
    refers: [{ column: 'platform', table: 'platforms' }],
    rows: ({ comparisons }) =>
      comparisons.flatMap((comparison) => comparison.answers.map((answer) => ({ comparison, answer }))),
    columns: [
      text('platform', 'Slug of the platform.', ({ answer }) => answer.platform.slug),
      text('clause_type', 'Slug of the type.', ({ comparison }) => comparison.slug),
      text('audience', 'consumer, business or developer.', ({ comparison }) => comparison.audience),
      text('answer', 'says, silent, not-found, not-reviewed or no-document.', ({ answer }) => answer.answer),
      of(
        'boolean',
        'counted',
        'Whether all documents that could say it were read in full.',
        ({ answer }) => answer.isReviewed ?? false,
      ),
      of('integer', 'clauses', 'Clauses that say it and stand today.', ({ answer }) => answer.clauses),
      text('severity', 'Of the most severe of them.', ({ answer }) => answer.severity),
      of('datetime', 'on', 'The newest capture that it rests on.', ({ answer }) => answer.on),
    ],
  }),
];
