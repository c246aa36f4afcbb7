/**
 * Rates sentences by the model behind `suggest --more`. In: a model, sentences. Out: for each type a number; the model takes a sentence for
 * the type where it is above 0. Also reads and writes a model as a file: one feature a line with its weights in hundredths, without features
 * whose weights are small.
 */
import { toFeatures } from './features.ts';
import type { Model } from './train.ts';

export function rate({ features, types, bias }: Model, sentence: string): number[] {
  const known = toFeatures(sentence).flatMap((feature) => features.get(feature) ?? []);
  const length = Math.sqrt(known.reduce((all, { idf }) => all + idf ** 2, 0)) || 1;
  return types.map((_, type) => {
    const sum = known.reduce((all, { idf, weights }) => all + (idf / length) * weights[type]!, 0);
    return sum + bias[type]!;
  });
}

/** Weights nearer to nothing than this are dropped from the file. */
const least = 0.12;

export function toFile({ types, features, bias }: Model): string {
  const lines = [...features].flatMap(([feature, { idf, weights }]) => {
    const shown = weights.map((weight) => (Math.abs(weight) < least ? 0 : Math.round(weight * 100)));
    if (shown.every((weight) => weight === 0)) return [];
    return [[feature, Math.round(idf * 100), ...shown.map((weight) => weight || '')].join('\t').trimEnd()];
  });
  return [
    ['', '', ...types].join('\t'),
    ['', '', ...bias.map((one) => Math.round(one * 100))].join('\t'),
    ...lines,
  ].join('\n');
}

export function fromFile(file: string): Model {
  const [head, biases, ...lines] = file.split('\n').map((line) => line.split('\t'));
  const types = head!.slice(2);
  const toWeights = (cells: readonly string[]) => types.map((_, at) => Number(cells[at + 2] ?? '') / 100);
  const features = lines.map(
    (cells) => [cells[0]!, { idf: Number(cells[1]) / 100, weights: toWeights(cells) }] as const,
  );
  return { types, bias: toWeights(biases!), features: new Map(features) };
}
