/** Multinomial logistic regression over sparse rows, by Adam (Kingma and Ba 2015): which of several classes a row speaks for. */

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
/** Adam's usual decays, and what keeps it from dividing by nothing. */
const [FIRST_DECAY, SECOND_DECAY, LEAST] = [0.9, 0.999, 1e-8];

/** Adds an example's part to the slope of the weights and of the bias. */
function addSlope(
  { features, values, classes: wanted, weight }: Example,
  weights: Float32Array,
  bias: Float32Array,
  slope: Float32Array,
  biasSlope: Float32Array,
): void {
  const classes = bias.length;
  const logits = Float64Array.from(bias);
  for (const [at, feature] of features.entries()) {
    const value = values[at] ?? 0;
    const from = feature * classes;
    for (let place = 0; place < classes; place += 1)
      logits[place] = (logits[place] ?? 0) + value * (weights[from + place] ?? 0);
  }
  const most = Math.max(...logits);
  const odds = logits.map((logit) => Math.exp(logit - most));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const errors = odds.map((odd) => (odd / all) * weight);
  for (const [place, share] of wanted) errors[place] = (errors[place] ?? 0) - share * weight;
  for (let place = 0; place < classes; place += 1)
    biasSlope[place] = (biasSlope[place] ?? 0) + (errors[place] ?? 0);
  for (const [at, feature] of features.entries()) {
    const value = values[at] ?? 0;
    const from = feature * classes;
    for (let place = 0; place < classes; place += 1)
      slope[from + place] = (slope[from + place] ?? 0) + value * (errors[place] ?? 0);
  }
}

/** What each feature says for each class, feature by feature. The same examples give the same numbers. */
export function trainClassifier(
  examples: readonly Example[],
  { features, classes, ridge }: Training,
): Float32Array {
  const weights = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const first = new Float32Array(weights.length);
  const second = new Float32Array(weights.length);
  const scaled = examples.map((example) => ({
    ...example,
    weight: example.weight / examples.length,
  }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((weight) => weight * ridge);
    const biasSlope = new Float32Array(classes);
    for (const example of scaled) addSlope(example, weights, bias, slope, biasSlope);
    const rate = RATE * Math.min(1, 2 * (1 - (round - 1) / ROUNDS));
    const [firstPart, secondPart] = [1 - FIRST_DECAY ** round, 1 - SECOND_DECAY ** round];
    for (let at = 0; at < weights.length; at += 1) {
      const step = slope[at] ?? 0;
      const mean = FIRST_DECAY * (first[at] ?? 0) + (1 - FIRST_DECAY) * step;
      const square = SECOND_DECAY * (second[at] ?? 0) + (1 - SECOND_DECAY) * step * step;
      first[at] = mean;
      second[at] = square;
      const move = ((mean / firstPart) * rate) / (Math.sqrt(square / secondPart) + LEAST);
      weights[at] = (weights[at] ?? 0) - move;
    }
    for (let at = 0; at < classes; at += 1)
      bias[at] = (bias[at] ?? 0) - BIAS_RATE * (biasSlope[at] ?? 0);
  }
  return weights;
}
