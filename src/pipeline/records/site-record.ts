import type { ArchiveSettings } from '../schema/archive-settings.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import { normalisationVersion } from '../text/normalise.ts';
import { toAgreement } from './agreement.ts';
import { countGroups } from './change-groups.ts';
import type { ClauseContext } from './clause-context.ts';
import { toDocumentRow } from './document-record.ts';
import { toRates } from './error-rates.ts';
import { toMatrix } from './matrix.ts';
import { toMovedTypes } from './moved-types.ts';
import { observedFrom } from './platform-record.ts';
import { toRules } from './rules-in-words.ts';
import { countSeverities } from './severity.ts';
import { countAll } from './site-counts.ts';
import { categoryLines, platformLines, regulationLines } from './site-lines.ts';
import { newestChanges, newestOfEachDocument, toEffectiveDays } from './site-news.ts';
import { toSuggestionTables } from './suggestion-scores.ts';

const recentShown = 8;
/**
 * The record of the corpus as a whole: what the home page, the lists and the frame of every page print.
 * In: the joined corpus, the answers and rows. Out: counts, lists and the matrix.
 */
export function toSiteRecord(context: ClauseContext): SiteRecord {
  const { joined, rows, times } = context;
  const { corpus, clauses, documents, rubric } = joined;
  const { title, tagline, language, fictional, publisher, republishTexts, licence, contact, source } = corpus;
  const { first, newest } = observedFrom(documents);
  const newestAnalysis = clauses
    .map(({ value }) => value.analysis.on)
    .sort()
    .at(-1);
  const recent = newestOfEachDocument(joined);
  return {
    kind: 'site',
    title,
    tagline,
    language,
    fictional,
    publisher,
    republishTexts,
    licence,
    ...(contact && { contact }),
    ...(source && { source }),
    archive: toShownArchive(corpus.archive),
    counts: countAll(context),
    changeCounts: countGroups(documents.flatMap(({ path }) => times.get(path)!.changes)),
    newestChanges: newestChanges(context),
    effective: toEffectiveDays(joined),
    archiveDay: joined.archiveDay,
    rules: toRules(),
    rates: toRates(),
    suggestions: toSuggestionTables(),
    severities: countSeverities(clauses.map(({ severity }) => severity.level)),
    ...(first && { first }),
    ...(newest && { newest }),
    ...(newestAnalysis && { newestAnalysis }),
    normalisation: normalisationVersion,
    rubric,
    platforms: platformLines(joined),
    documents: documents.map((document) => toDocumentRow(document, times)),
    categories: categoryLines(context),
    movedTypes: toMovedTypes(joined.vocabulary.types, (slug) => context.answers.get(slug)!.prevalence.reviewed > 0),
    regulations: regulationLines(joined),
    glossary: joined.vocabulary.glossary.map(({ clauseTypes: _types, ...term }) => term),
    recent: recent.slice(0, recentShown).map((clause) => rows.get(clause.path)!),
    ...toAgreement(clauses, new Map(rubric.factors.map(({ id, name: its }) => [id, its]))),
    unread: clauses.filter(({ value }) => value.reviews.length === 0).length,
    audiences: [...joined.audiences],
    matrices: joined.audiences.map((audience) => toMatrix(audience, context)),
  };
}

/** What a reader needs of an archive's settings; where its files lie is for the build. */
function toShownArchive(settings: ArchiveSettings): SiteRecord['archive'] {
  const { kind, repository, commit, attribution, licence }: SiteRecord['archive'] = settings;
  return {
    kind,
    ...(repository && { repository }),
    ...(commit && { commit }),
    ...(attribution && { attribution }),
    ...(licence && { licence }),
  };
}
