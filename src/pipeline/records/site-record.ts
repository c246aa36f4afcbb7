import { addresses } from '../schema/addresses.ts';
import type { Audience } from '../schema/applies-to.ts';
import type { ArchiveSettings } from '../schema/archive-settings.ts';
import { askOfAny } from '../schema/question.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import { normalisationVersion } from '../text/normalise.ts';
import { toAgreement } from './agreement.ts';
import { toAskedTypes, toAtAGlance } from './asked.ts';
import { countGroups, isSubstantive } from './change-groups.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import { toDocumentRow } from './document-record.ts';
import type { DocumentTime } from './document-time.ts';
import { toRates } from './error-rates.ts';
import type { Joined } from './join.ts';
import type { JoinedClause } from './joined.ts';
import { toMovedTypes } from './moved-types.ts';
import { unpack } from './packed.ts';
import { toPassages } from './passages.ts';
import { observedFrom } from './platform-record.ts';
import { byRegulation } from './regulations.ts';
import { toRules } from './rules-in-words.ts';
import { countSeverities, severityRank } from './severity.ts';
import { standingOf } from './standing.ts';
import { toSuggestionTables } from './suggestion-scores.ts';
import { textsOf } from './texts.ts';

const recentShown = 8;
/** The newest changes of the corpus that are listed; all are in the histories of the documents. */
const changesShown = 200;

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

/** Substantive changes of the whole corpus; those that may be cut-off captures are no news. */
function newestChanges({ joined, times }: ClauseContext): SiteRecord['newestChanges'] {
  return joined.documents
    .flatMap(({ path }) => times.get(path)!.rows.filter(isSubstantive).slice(0, changesShown))
    .sort((a, b) => compare(b.capturedAt, a.capturedAt) || compare(a.path, b.path))
    .slice(0, changesShown)
    .sort(
      (a, b) =>
        compare(b.capturedAt.slice(0, 7), a.capturedAt.slice(0, 7)) ||
        newsRank(a) - newsRank(b) ||
        compare(b.capturedAt, a.capturedAt) ||
        compare(a.path, b.path),
    );
}

/** Within a month first what an editor explains, then what touches analysed clauses, then the others. */
function newsRank({ note, clauses }: SiteRecord['newestChanges'][number]): number {
  return note ? 0 : clauses.length > 0 ? 1 : 2;
}

/** Days that texts name: announced where they are after the newest capture, newest first. */
function toEffectiveDays({ clauses, documents, archiveDay }: Joined): SiteRecord['effective'] {
  const ofClauses = clauses.flatMap((clause) =>
    clause.value.effective
      ? [
          {
            on: clause.value.effective.on,
            path: clausePath(clause),
            title: clause.value.title,
            platform: clause.platform.value.name,
          },
        ]
      : [],
  );
  const ofDocuments = documents.flatMap(({ path, value, platform }) =>
    value.effective
      ? [{ on: value.effective.on, path: addresses.document(path), title: value.title, platform: platform.value.name }]
      : [],
  );
  return [...ofClauses, ...ofDocuments]
    .map((one) => ({ ...one, isAnnounced: one.on > archiveDay }))
    .sort((a, b) => compare(b.on, a.on) || compare(a.path, b.path));
}

/** The newest analysis of each document, newest first, so that one busy day does not fill the list. */
function newestOfEachDocument({ documents }: Joined): JoinedClause[] {
  const newer = (a: JoinedClause, b: JoinedClause) =>
    compare(b.value.analysis.on, a.value.analysis.on) || compare(a.path, b.path);
  return documents.flatMap(({ clauses }) => [...clauses].sort(newer).slice(0, 1)).sort(newer);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countAll({ joined, times }: ClauseContext): SiteRecord['counts'] {
  const { documents, clauses, byType, vocabulary } = joined;
  return {
    platforms: joined.current.length,
    documents: documents.length,
    clauses: clauses.length,
    types: byType.size,
    vocabulary: vocabulary.types.size,
    regulations: byRegulation(clauses).size,
    captures: documents.reduce((sum, { reading }) => sum + reading.captures.length, 0),
    versions: documents.reduce((sum, { reading }) => sum + reading.versions.length, 0),
    texts: new Set(documents.flatMap(({ reading }) => [...reading.words.keys()])).size,
    passages: documents.reduce((sum, { path }) => sum + countPassages(times.get(path)!), 0),
    changes: documents.reduce((sum, { path }) => sum + times.get(path)!.substantive, 0),
  };
}

function countPassages({ evidence, versions }: DocumentTime): number {
  const newest = evidence.texts.get(versions.length);
  return newest ? toPassages(unpack(newest).blocks).length : (evidence.places ?? 0);
}

function platformLines({ current }: Joined): SiteRecord['platforms'] {
  return current.map(({ platform: { slug, value, documents } }) => {
    const clauses = documents.flatMap((document) => document.clauses);
    const { newest } = observedFrom(documents);
    const worst = mostSevere(clauses);
    return {
      path: addresses.platform(slug),
      slug,
      name: value.name,
      ...(value.sector && { sector: value.sector }),
      documents: documents.length,
      clauses: clauses.length,
      severities: countSeverities(clauses.map(({ severity }) => severity.level)),
      ...(newest && { newest }),
      ...(worst && {
        finding: { path: clausePath(worst), title: worst.value.title, severity: worst.severity.level },
      }),
    };
  });
}

/** The clause of highest severity, then of most points; of equals the one whose words stand today, then the first by address. */
function mostSevere(clauses: readonly JoinedClause[]): JoinedClause | undefined {
  const rank = ({ severity, reading }: JoinedClause) =>
    severityRank[severity.level] * 1000 + severity.total * 10 + (standingOf(reading) === 'verbatim' ? 1 : 0);
  return [...clauses].sort((a, b) => rank(b) - rank(a) || (a.path < b.path ? -1 : 1))[0];
}

function categoryLines({ joined, answers }: ClauseContext): SiteRecord['categories'] {
  const { categories, types } = joined.vocabulary;
  return categories.map((category) => ({
    ...category,
    types: [...types]
      .filter(([, type]) => type.category === category.id)
      .map(([slug, { name, question }]) => ({
        path: addresses.type(slug),
        slug,
        name,
        question,
        prevalence: answers.get(slug)!.prevalence,
      })),
  }));
}

function regulationLines({ clauses, vocabulary }: Joined): SiteRecord['regulations'] {
  const naming = byRegulation(clauses);
  return [...vocabulary.regulations.values()].map(({ id, short, official, jurisdiction, jurisdictionName }) => {
    const own = naming.get(id) ?? [];
    const platforms = new Set(own.map(({ platform }) => platform.slug)).size;
    return {
      path: addresses.regulation(id),
      id,
      short,
      official,
      jurisdiction,
      jurisdictionName,
      clauses: own.length,
      platforms,
    };
  });
}

/** Platforms × the types that any of them answers the audience, in the order of the vocabulary. */
function toMatrix(audience: Audience, { joined, byAudience }: ClauseContext): SiteRecord['matrices'][number] {
  const { categories, types } = joined.vocabulary;
  const answers = byAudience.get(audience)!;
  const columns = categories.flatMap((category) =>
    [...types].flatMap(([slug, { name, category: its }]) => {
      const { answered, scope, saying, reviewed } = answers.get(slug)!.prevalence;
      return its === category.id && answered > 0
        ? [{ slug, name, category: category.name, scope, saying, reviewed }]
        : [];
    }),
  );
  const asked = toAskedTypes(joined, answers);
  const texts = textsOf(joined.corpus.language);
  return {
    audience,
    types: columns,
    asked: asked.map((slug) => ({
      slug,
      name: types.get(slug)!.name,
      question: askOfAny(types.get(slug)!.question, texts.it),
      scope: answers.get(slug)!.prevalence.scope,
    })),
    rows: joined.current.map(({ platform }) => ({
      platform: { slug: platform.slug, name: platform.value.name },
      cells: columns.map(({ slug }) => answers.get(slug)!.byPlatform.get(platform.slug)!),
      asked: asked.map((slug) => toAtAGlance(answers.get(slug)!.replies.get(platform.slug)!, texts)),
    })),
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
