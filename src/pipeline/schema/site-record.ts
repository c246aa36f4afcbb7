/** What the home page, the lists and the frame of every page print. Birthplace: records/site-record.ts. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { changeRow } from './change-record.ts';
import { date, instant, line, slug, webAddress } from './common.ts';
import { documentRow } from './document-record.ts';
import { term } from './glossary.ts';
import { measuredRates } from './measured-rates.ts';
import {
  clauseRow,
  count,
  matrixCell,
  path,
  platformName,
  prevalence,
  severityCounts,
  typeName,
} from './record-parts.ts';
import { rubric, severity } from './rubric.ts';
import { suggestionTables } from './suggestion-scores.ts';
import { captureJudgement, changeCounts, changeKind } from './time-parts.ts';

const measure = z.strictObject({
  name: line,
  pairs: count,
  same: count,
  withinOne: count,
  alpha: z.number().optional().describe('Krippendorff’s alpha; none where every score is the same.'),
});

export const siteRecord = z
  .strictObject({
    kind: z.literal('site'),
    title: line,
    tagline: line,
    language: line,
    fictional: z.boolean(),
    publisher: line,
    republishTexts: z.boolean(),
    licence: z.strictObject({ analyses: line, texts: line }),
    contact: webAddress.optional(),
    source: webAddress.optional(),
    archive: z.strictObject({
      kind: line,
      repository: webAddress.optional(),
      commit: line.optional(),
      attribution: line.optional(),
      licence: line.optional(),
    }),
    counts: z.strictObject({
      platforms: count,
      formerPlatforms: count.describe('Platforms that became another; the search finds them too.'),
      documents: count,
      clauses: count,
      types: count.describe('Clause types with at least one clause.'),
      vocabulary: count.describe('Clause types of the vocabulary.'),
      regulations: count.describe('Regulations named by at least one clause.'),
      captures: count,
      versions: count,
      texts: count.describe('Distinct texts.'),
      passages: count.describe('Passages of the newest archived texts.'),
      changes: count.describe('Substantive changes.'),
    }),
    changeCounts: changeCounts.describe('Steps between versions, by group, in the order of the rules.'),
    newestChanges: z.array(changeRow).describe('Newest substantive changes.'),
    rules: z
      .strictObject({
        judgements: z.array(z.strictObject({ judgement: captureJudgement, rule: line })),
        kinds: z.array(z.strictObject({ kind: changeKind, rule: line })),
        thresholds: z.array(z.strictObject({ name: line, value: line })),
      })
      .describe('How changes and states are told, as the code has it.'),
    log: z
      .strictObject({ size: count, root: z.string() })
      .optional()
      .describe('The log of captures: how many leaves, and its root in base64; absent while nothing is registered.'),
    rates: measuredRates
      .omit({ rules: true })
      .extend({ rates: z.array(z.strictObject({ name: line, wrong: count, of: count })) })
      .describe('How often the rules were right where a reader had judged, and what was counted.'),
    suggestions: suggestionTables.describe(
      'How many passages that others labelled the phrases of the vocabulary find.',
    ),
    severities: severityCounts,
    first: instant.optional(),
    newest: instant.optional(),
    newestAnalysis: date.optional(),
    normalisation: z.int().describe('Version of the normalisation excerpts are located through.'),
    rubric,
    platforms: z.array(
      z.strictObject({
        path,
        slug,
        name: line,
        sector: line.optional(),
        documents: count,
        clauses: count,
        severities: severityCounts,
        newest: instant.optional(),
        finding: z.strictObject({ path, title: line, severity }).optional().describe('Its most severe clause.'),
      }),
    ),
    documents: z.array(documentRow),
    categories: z.array(
      z.strictObject({
        id: slug,
        name: line,
        description: z.string(),
        types: z.array(z.strictObject({ path, slug, name: line, question: line, prevalence })),
      }),
    ),
    movedTypes: z
      .array(
        z.strictObject({
          slug,
          name: line,
          until: date,
          to: z.array(z.strictObject({ slug, name: line, question: line, isCompared: z.boolean() })).min(1),
        }),
      )
      .describe('Clause types that were split or renamed, and the types that hold their clauses now.'),
    regulations: z.array(
      z.strictObject({
        path,
        id: slug,
        short: line,
        official: line,
        jurisdiction: line,
        jurisdictionName: line,
        clauses: count,
        platforms: count,
      }),
    ),
    glossary: z.array(term.omit({ clauseTypes: true })).describe('Legal terms in plain words.'),
    recent: z.array(clauseRow).describe('The newest analysis of each document, newest first.'),
    agreement: z
      .strictObject({
        readings: count,
        clauses: count,
        factors: z.array(measure),
        stance: measure,
        optOut: measure,
        proseBears: count.describe('Readings that found the prose to say what the words bear.'),
        types: z.array(z.strictObject({ type: typeName, stance: measure, factors: measure })),
      })
      .optional()
      .describe('How far second readings agree with the first. Birthplace: records/agreement.ts.'),
    archiveDay: z.string().describe('The day of the newest capture.'),
    effective: z
      .array(z.strictObject({ on: date, path, title: line, platform: line, isAnnounced: z.boolean() }))
      .describe('Days from which words apply, as texts name them, newest first.'),
    unread: count.describe('Analyses without a second reading.'),
    audiences: z.array(audience).describe('The audiences that answers distinguish, the one shown first first.'),
    matrices: z
      .array(
        z.strictObject({
          audience,
          types: z.array(
            z.strictObject({ slug, name: line, category: line, scope: line, saying: count, reviewed: count }),
          ),
          asked: z
            .array(z.strictObject({ slug, name: line, question: line, scope: line }))
            .describe('The questions of the home page, with "it" in place of the platform.'),
          rows: z.array(
            z.strictObject({
              platform: platformName,
              cells: z
                .array(matrixCell)
                .describe(
                  'One answer a type: the highest severity said, or that nothing is said, or that nobody looked.',
                ),
              asked: z
                .array(z.strictObject({ cell: matrixCell, word: line, refuse: clauseRow.shape.optOut.optional() }))
                .describe('One answer a question of the home page.'),
            }),
          ),
        }),
      )
      .describe('One an audience.'),
  })
  .describe('The corpus as a whole.');
export type SiteRecord = z.infer<typeof siteRecord>;
