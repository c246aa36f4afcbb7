/** The trained model that comes with Clausary. In: `weights.json`, written by `npm run suggest -- --train`. Out: the model, and what it was trained on. */
import { fromFile } from './model.ts';
import type { Model } from './train.ts';
import weights from './weights.json' with { type: 'json' };

export const { trainedOn, on: trainedOnDay } = weights;

let model: Model | undefined;

export function shippedModel(): Model {
  model ??= fromFile(weights.weights);
  return model;
}
