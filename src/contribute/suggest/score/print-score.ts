/** A score as text for a terminal. In: the scores of a language, the tags without a type. Out: a table, then the worst misses. */
import { toPrintable } from '../../../command/print.ts';
import { type Count, sumCounts, toScoreRates } from '../../../pipeline/records/suggestion-scores.ts';
import type { LabelScore, Place } from './score.ts';

interface PrintedScore {
  /** What was scored: language and tier. */
  readonly title: string;
  readonly scores: readonly LabelScore[];
  readonly without: readonly string[];
  /** How many missed and wrong sentences to print of each label. */
  readonly misses: number;
}

export function printScore({ title, scores, without, misses }: PrintedScore): string {
  const width = Math.max(3, ...scores.map(({ label }) => label.name.length));
  const row = (name: string, count: Count, note = '') => {
    const rates = toScoreRates(count);
    const shares = [rates.precision, rates.recall, rates.f1].map((rate) => rate.toFixed(2).padStart(11));
    const counts = [count.labelled, count.suggested, count.right].map((n) => String(n).padStart(11));
    return `  ${name.padEnd(width)}${shares.join('')}${counts.join('')}  ${note}`.trimEnd();
  };
  const heads = ['precision', 'recall', 'F1', 'labelled', 'suggested', 'right'].map((head) => head.padStart(11));
  // Worst first: where most labelled sentences are missed.
  const worst = scores.toSorted((a, b) => b.missed.length - a.missed.length);
  return [
    title,
    `  ${' '.repeat(width)}${heads.join('')}  types`,
    ...scores.map((one) => row(one.label.name, one, one.label.types.join(', '))),
    row('all', sumCounts(scores)),
    ...(without.length > 0 ? [`  not scored, as no type answers to it: ${without.join(', ')}`] : []),
    ...worst.flatMap(({ label, missed, wrong }) => [
      ...places(`${label.name}: missed ${missed.length}`, missed, misses),
      ...places(`${label.name}: suggested without the label ${wrong.length}`, wrong, misses),
    ]),
    '',
  ].join('\n');
}

function places(title: string, all: readonly Place[], most: number): string[] {
  if (most === 0 || all.length === 0) return [];
  return [
    '',
    `  ${title}`,
    ...all.slice(0, most).map(({ document, sentence }) => {
      const text = toPrintable(sentence.text);
      return `    ${document}, line ${sentence.line}: ${text.length > 200 ? `${text.slice(0, 199)}…` : text}`;
    }),
  ];
}
