/** Stance and factors of a new clause: read from the command line, or asked with the rubric's own words. */

import { UsageError } from '../../command/reported-error.ts';
import type { Rubric } from '../../pipeline/schema/rubric.ts';
import { type Factors, factors as factorsSchema } from '../../pipeline/schema/scores.ts';
import { type AskedChoice, askChoice } from './ask.ts';

export const stanceChoices: readonly AskedChoice[] = [
  { value: 'permits', label: 'permits', hint: 'the actor may' },
  { value: 'limits', label: 'limits', hint: 'the actor may, within limits' },
  { value: 'prohibits', label: 'prohibits', hint: 'the actor must not' },
  { value: 'requires', label: 'requires', hint: 'the actor must' },
  { value: 'informs', label: 'informs', hint: 'the actor is only told of it' },
];

const names = ['rights', 'choice', 'breadth', 'exposure', 'discretion'] as const;

export function readStance(given: string | undefined): string | undefined {
  if (given === undefined || stanceChoices.some(({ value }) => value === given)) return given;
  throw new UsageError(`--stance ${given}: expected one of ${stanceChoices.map(({ value }) => value).join(', ')}`);
}

export function readFactors(given: string | undefined): Factors | undefined {
  if (given === undefined) return undefined;
  const numbers = given.split(',').map((one) => (/^\s*[0-3]\s*$/.test(one) ? Number(one) : Number.NaN));
  const read = factorsSchema.safeParse(Object.fromEntries(names.map((name, index) => [name, numbers[index]])));
  if (numbers.length === names.length && read.success) return read.data;
  throw new UsageError(`--factors ${given}: expected five numbers from 0 to 3, for ${names.join(', ')}`);
}

export async function askFactors(rubric: Rubric): Promise<Factors> {
  const scored: Partial<Record<(typeof names)[number], number>> = {};
  for (const { id, name, question, levels } of rubric.factors) {
    const choices = levels.map((level, value) => ({ value: String(value), label: `${value}  ${level}` }));
    scored[id] = Number(await askChoice(`${name}: ${question}`, choices));
  }
  return factorsSchema.parse(scored);
}
