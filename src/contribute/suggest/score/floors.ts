/**
 * How good suggestions must be on the labelled sentences. In: scores. Out: a line for each that is worse than it may be. The floors
 * are what was reached, rounded down: they go up with the scores and are never lowered to let a change pass.
 */
import { sumCounts, toScoreRates } from '../../../pipeline/records/suggestion-scores.ts';
import type { SuggestionScores } from '../../../pipeline/schema/suggestion-scores.ts';

type Score = SuggestionScores['scores'][number];

/** Of a language and tier, by the tags of a label: least F1 and least recall; `all` is the sum over labels. */
export const floors: Readonly<Record<string, Readonly<Record<string, readonly [f1: number, recall: number]>>>> = {
  'en phrases': {
    a: [0.55, 0.73],
    ch: [0.53, 0.63],
    cr: [0.69, 0.75],
    'j,law': [0.79, 0.81],
    ltd: [0.71, 0.83],
    ter: [0.68, 0.77],
    use: [0.7, 0.84],
    all: [0.68, 0.78],
  },
};

export function findBelow({ language, tier, labels }: Score): string[] {
  const rows = [...labels, { id: 'all', name: 'all', ...sumCounts(labels) }];
  return rows.flatMap((row) => {
    const [leastF1, leastRecall] = floors[`${language} ${tier}`]?.[row.id] ?? [0, 0];
    const { f1, recall } = toScoreRates(row);
    const where = `${language}, ${tier}, ${row.name}`;
    return [
      ...(f1 < leastF1 ? [`${where}: F1 ${f1.toFixed(3)}; at least ${leastF1} was reached`] : []),
      ...(recall < leastRecall ? [`${where}: recall ${recall.toFixed(3)}; at least ${leastRecall} was reached`] : []),
    ];
  });
}
