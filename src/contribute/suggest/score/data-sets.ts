/** Sets of labelled sentences that a score may be published of, by the name of their folder: whose they are, and what part was scored. */
import type { SuggestionScores } from '../../../pipeline/schema/suggestion-scores.ts';

export const dataSets: Readonly<Record<string, { group: string; set: SuggestionScores['set'] }>> = {
  claudette: {
    group: 'terms',
    set: {
      title: 'Unfair clause detection in terms of service across multiple languages',
      authors: 'A. Galassi, F. Lagioia, A. Jabłonowska, M. Lippi, 2024',
      url: 'https://doi.org/10.1007/s10506-024-09398-7',
      licence: 'CC BY 4.0',
      part: 'folds 0 to 2 of 5',
    },
  },
};
