import { writeSnapshot } from '../../sources/snapshot-file.ts';
import { validClauses } from '../clauses.ts';
import { clauseFile } from '../example-corpus.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const hedged = {
  'platforms/pebble/privacy-policy/snapshots/2026-01-02T03-04-05Z.md': String(
    writeSnapshot(
      { capturedAt: '2026-01-02T03:04:05Z', sourceUrl: 'https://pebble.example/privacy', statedUpdate: '2025-12-31' },
      Buffer.from('We take your name out before we train our models, where possible.'),
    ),
  ),
};
const dropped = clauseFile
  .replace(/^excerpt: .*$/m, 'excerpt: We take your name out before we train our models, where possible.')
  .replace(/^consumerImpact: .*$/m, 'consumerImpact: No name reaches the models.');

/** What weakens a promise: it holds only as far as somebody finds it possible, and that is part of what it says. */
const hedges =
  /\b(?:where(?:ver)?|if|when(?:ever)?|as far as|as soon as|to the extent|insofar as) (?:(?:it is|reasonably|technically|legally|commercially|practically) )*(?:possible|feasible|practicable|applicable)\b|\b(?:reasonable|best|commercially reasonable) (?:efforts|endeavours)\b|\b(?:we|may) (?:try|aim|strive|endeavou?r) to\b/i;

/** Words in an analysis that keep a promise as weak as it is. */
const kept =
  /\b(?:possible|feasible|practicable|applicable|reasonabl[ey]|efforts?|endeavou?rs?|tr(?:y|ies|ied|ying)|attempts?|aims?|intends?|strives?|not (?:always|guaranteed|promised?|certain|bound)|no (?:guarantee|promise)|promises? (?:nothing|no|little)|depends?|discretion|decides?|judges?|hedg\w*|qualif\w*|as far as|as soon as)\b/i;

/** The analysis is no firmer than the words. */
export const hedgeKept: Rule = {
  id: 'hedge-kept',
  severity: 'warning',
  title: 'An analysis is no firmer than the words it is about',
  why: '“Where possible” leaves the choice to the platform. An analysis that drops it promises what the text does not.',
  isOfDocument: true,
  examples: [
    {
      title: 'a hedge that the analysis drops',
      edits: { ...hedged, [clause]: dropped },
      expect: [`${clause}:8:15 the words say “where possible”, and nothing in the analysis does`],
    },
    {
      title: 'a hedge that the analysis keeps',
      edits: {
        ...hedged,
        [clause]: dropped.replace(
          'No name reaches the models.',
          'A name may stay in where removing it is not possible.',
        ),
      },
      expect: [],
    },
  ],
  *check(project) {
    for (const { file, value, reading } of validClauses(project)) {
      if (!reading?.excerpt?.found) continue;
      const hedge = hedges.exec(reading.excerpt.folded)?.[0];
      if (hedge === undefined || kept.test(`${value.whyItMatters} ${value.consumerImpact}`)) continue;
      yield {
        file: file.path,
        ...file.placeOf(['whyItMatters']),
        message: `the words say “${hedge}”, and nothing in the analysis does`,
        remedy: 'say that it holds only as far as the words do, or cut the hedge out of the excerpt',
      };
    }
  },
};
