/** How good suggestions are, as it was measured. In: the counts that the command wrote. Out: the same with rates and sums. */
import {
  type SuggestionScores,
  type SuggestionTables,
  suggestionScores,
  type TypeScores,
} from '../schema/suggestion-scores.ts';
import measured from './suggestion-scores.json' with { type: 'json' };

export interface Count {
  readonly labelled: number;
  readonly suggested: number;
  readonly right: number;
}

interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of nothing suggested, or nothing labelled, a rate is 0. */
export function toScoreRates({ labelled, suggested, right }: Count): Rates {
  const part = (of: number) => (of === 0 ? 0 : right / of);
  return { precision: part(suggested), recall: part(labelled), f1: (2 * right) / Math.max(1, labelled + suggested) };
}

/** The sum of counts of labelled, suggested and rightly suggested sentences. */
export function sumCounts(counts: readonly Count[]): Count {
  const add = (key: keyof Count) => counts.reduce((all, count) => all + count[key], 0);
  return { labelled: add('labelled'), suggested: add('suggested'), right: add('right') };
}

/**
 * The counts that `npm run suggest -- --score … --write` keeps in suggestion-scores.json. Throws where the file has another
 * shape.
 */
export function loadSuggestionScores(): SuggestionScores {
  return suggestionScores.parse(measured);
}

/** The same counts as tables: a row for each label and one for all, with precision and recall. */
export function toSuggestionTables({ scores, ...about } = loadSuggestionScores()): SuggestionTables {
  const tables = scores.map(({ digest: _, labels, ...score }) => ({
    ...score,
    rows: [...labels.map(({ id: _id, ...row }) => row), { name: 'All', ...sumCounts(labels) }].map((row) => ({
      ...row,
      ...toScoreRates(row),
    })),
  }));
  return { ...about, tables };
}

/** A label may mean several types: then they share its figures. */
export function toTypeScores(type: string, { scores } = loadSuggestionScores()): TypeScores {
  return scores
    .filter(({ language }) => language === 'en')
    .flatMap(({ tier, labels }) =>
      labels
        .filter(({ types }) => types?.split(', ').includes(type))
        .map(({ name: label, labelled, suggested, right }) => {
          const { precision, recall } = toScoreRates({ labelled, suggested, right });
          return { tier, label, labelled, suggested, right, precision, recall };
        }),
    );
}
