/** Multinomial logistic regression over sparse rows, by Adam: which of several classes a row speaks for. */
import { createAdam } from './adam.ts';
import { addTimes } from './add-times.ts';

export interface Example {
  /** Each feature once. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** The share of each class; together 1. */
  readonly classes: readonly (readonly [place: number, share: number])[];
  readonly weight: number;
}

export interface Training {
  readonly features: number;
  readonly classes: number;
  /** How much large weights cost: half the sum of their squares, times this. */
  readonly ridge: number;
}

/** With 40 or 120 the folds were no better. */
const ROUNDS = 80;
/** The step of each round; from the middle on ever smaller, so that the last rounds settle. */
const RATE = 0.05;
const BIAS_RATE = 0.5;

/** How far the odds of the classes are from what is wanted, times the example's weight: the slope of its loss over its logits. */
export function errorsOf(
  logits: Float64Array,
  { classes: wanted, weight }: Pick<Example, 'classes' | 'weight'>,
): Float64Array {
  const most = Math.max(...logits);
  const odds = logits.map((logit) => Math.exp(logit - most));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const errors = odds.map((odd) => (odd / all) * weight);
  for (const [place, share] of wanted) errors[place] = (errors[place] ?? 0) - share * weight;
  return errors;
}

/** Adds an example's part to the slope of the weights and of the bias. */
function addSlope(
  example: Example,
  weights: Float32Array,
  bias: Float32Array,
  slope: Float32Array,
  biasSlope: Float32Array,
): void {
  const { features, values } = example;
  const classes = bias.length;
  const logits = Float64Array.from(bias);
  for (const [at, feature] of features.entries())
    addTimes(values[at] ?? 0, [weights, feature * classes], [logits, 0], classes);
  const errors = errorsOf(logits, example);
  addTimes(1, [errors, 0], [biasSlope, 0], classes);
  for (const [at, feature] of features.entries())
    addTimes(values[at] ?? 0, [errors, 0], [slope, feature * classes], classes);
}

/** What each feature says for each class, feature by feature. The same examples give the same numbers. */
export function trainClassifier(
  examples: readonly Example[],
  { features, classes, ridge }: Training,
): Float32Array {
  const weights = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const step = createAdam(weights.length);
  const scaled = examples.map((example) => ({
    ...example,
    weight: example.weight / examples.length,
  }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((weight) => weight * ridge);
    const biasSlope = new Float32Array(classes);
    for (const example of scaled) addSlope(example, weights, bias, slope, biasSlope);
    const rate = RATE * Math.min(1, 2 * (1 - (round - 1) / ROUNDS));
    step(weights, slope, rate);
    for (let at = 0; at < classes; at += 1)
      bias[at] = (bias[at] ?? 0) - BIAS_RATE * (biasSlope[at] ?? 0);
  }
  return weights;
}
