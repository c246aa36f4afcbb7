/**
 * Trains the second tier: a linear model for each type, on words and pairs of words weighted by how rare they are (tf-idf). In: sentences
 * with their types. Out: weights. Support vectors with squared hinge loss, by dual coordinate descent (Hsieh et al. 2008) in a
 * fixed order: the same sentences give the same weights, to the last bit.
 */
import { toFeatures } from './features.ts';

export interface LabelledExample {
  readonly text: string;
  readonly types: ReadonlySet<string>;
}

export interface Model {
  readonly types: readonly string[];
  /** Of each feature: how rare it is, and its weight for each type. */
  readonly features: ReadonlyMap<string, { readonly idf: number; readonly weights: readonly number[] }>;
  readonly bias: readonly number[];
}

const leastSentences = 3; // that a feature stands in
const rounds = 12;
const cost = 0.5;
/** A sentence of a type weighs more than one without, as there are few. */
const costOfType = 2;
const biasFeature = 1;

export function train(examples: readonly LabelledExample[], types: readonly string[]): Model {
  const counts = new Map<string, number>();
  const found = examples.map(({ text }) => toFeatures(text));
  for (const features of found) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= leastSentences).sort(([a], [b]) => (a < b ? -1 : 1));
  const idf = kept.map(([, count]) => Math.log(examples.length / count));
  const index = new Map(kept.map(([feature], at) => [feature, at]));
  const vectors = found.map((features) => toVector(features, index, idf));
  const order = shuffled(examples.length);
  const solved = types.map((type) =>
    descend(
      vectors,
      examples.map((example) => (example.types.has(type) ? 1 : -1)),
      order,
      kept.length,
    ),
  );
  return {
    types,
    features: new Map(
      kept.map(([feature], at) => [feature, { idf: idf[at]!, weights: solved.map(({ weights }) => weights[at]!) }]),
    ),
    bias: solved.map(({ bias }) => bias),
  };
}

interface Vector {
  readonly at: readonly number[];
  readonly value: readonly number[];
}

function toVector(features: readonly string[], index: ReadonlyMap<string, number>, idf: readonly number[]): Vector {
  const at = features.flatMap((feature) => index.get(feature) ?? []);
  const length = Math.sqrt(at.reduce((all, one) => all + idf[one]! ** 2, 0)) || 1;
  return { at, value: at.map((one) => idf[one]! / length) };
}

function descend(vectors: readonly Vector[], labels: readonly number[], order: readonly number[], size: number) {
  const weights = new Float64Array(size);
  const alphas = new Float64Array(vectors.length);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    for (const one of order) {
      const { at, value } = vectors[one]!;
      const label = labels[one]!;
      const slack = 1 / (2 * cost * (label > 0 ? costOfType : 1));
      let margin = bias * biasFeature;
      let square = biasFeature ** 2 + slack;
      for (let k = 0; k < at.length; k++) {
        margin += weights[at[k]!]! * value[k]!;
        square += value[k]! ** 2;
      }
      const before = alphas[one]!;
      const after = Math.max(0, before - (label * margin - 1 + slack * before) / square);
      if (after === before) continue;
      alphas[one] = after;
      const step = (after - before) * label;
      for (let k = 0; k < at.length; k++) weights[at[k]!] = weights[at[k]!]! + step * value[k]!;
      bias += step * biasFeature;
    }
  }
  return { weights, bias };
}

/** By a generator of numbers that starts at one place: no chance takes part. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = 1;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const other = (state >>> 8) % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
