/**
 * Formats with a file for each clause. In: nothing. Out: the list that the build writes. Each is a file more for every clause of a corpus:
 * two are the most there may be.
 */
import { clauseAnswer } from './api/clause-answer.ts';
import { clauseText } from './markdown/clause-text.ts';
import type { ClauseFormat } from './site-format.ts';

export const formatsOfClauses: readonly ClauseFormat[] = [clauseAnswer, clauseText];
