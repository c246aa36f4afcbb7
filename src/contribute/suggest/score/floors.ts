/**
 * How good suggestions must be on the labelled sentences. In: scores. Out: a line for each that is worse than it may be. The floors
 * are what was reached, rounded down: they go up with the scores and are never lowered to let a change pass.
 */
import { sumCounts, toScoreRates } from '../../../pipeline/records/suggestion-scores.ts';
import type { SuggestionScores } from '../../../pipeline/schema/suggestion-scores.ts';

type Score = SuggestionScores['scores'][number];

/** Of a language and tier, by the tags of a label: least F1 and least recall; `all` is the sum over labels. */
export const floors: Readonly<Record<string, Readonly<Record<string, readonly [f1: number, recall: number]>>>> = {
  'de phrases': {
    a: [0.41, 0.65],
    ch: [0.38, 0.5],
    cr: [0.62, 0.63],
    'j,law': [0.56, 0.57],
    ltd: [0.66, 0.82],
    ter: [0.56, 0.72],
    use: [0.62, 0.79],
    all: [0.57, 0.69],
  },
  'en phrases': {
    a: [0.61, 0.9],
    ch: [0.55, 0.66],
    cr: [0.77, 0.81],
    'j,law': [0.84, 0.85],
    ltd: [0.75, 0.9],
    ter: [0.77, 0.84],
    use: [0.76, 0.85],
    all: [0.73, 0.84],
  },
  'en both': {
    a: [0.58, 0.9],
    ch: [0.58, 0.74],
    cr: [0.76, 0.84],
    'j,law': [0.8, 0.87],
    ltd: [0.73, 0.91],
    ter: [0.74, 0.88],
    use: [0.71, 0.86],
    all: [0.71, 0.87],
  },
  'it phrases': {
    a: [0.41, 0.78],
    ch: [0.41, 0.52],
    cr: [0.68, 0.68],
    'j,law': [0.65, 0.71],
    ltd: [0.67, 0.84],
    ter: [0.56, 0.7],
    use: [0.71, 0.75],
    all: [0.59, 0.73],
  },
  'pl phrases': {
    a: [0.41, 0.68],
    ch: [0.38, 0.57],
    cr: [0.61, 0.63],
    'j,law': [0.67, 0.65],
    ltd: [0.63, 0.82],
    ter: [0.54, 0.7],
    use: [0.62, 0.82],
    all: [0.56, 0.72],
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
