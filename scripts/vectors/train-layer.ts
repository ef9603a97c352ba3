/**
 * A layer of rectified units between features and classes, which learns what features say together and not each by itself. By
 * Adam on shuffled batches; features and units are dropped at random while it learns (Srivastava et al. 2014).
 */
import { createRandom } from '../random.ts';
import { createAdam } from './adam.ts';
import { addTimes } from './add-times.ts';
import { type Example, errorsOf, type Training } from './train-classifier.ts';

export interface Layer {
  /** What each feature gives each unit, feature by feature. */
  readonly inward: Float32Array;
  /** What each unit has by itself. */
  readonly inwardBias: Float32Array;
  /** What each unit gives each class, unit by unit. */
  readonly outward: Float32Array;
  /** What each class has by itself. */
  readonly outwardBias: Float32Array;
}

export interface LayerTraining extends Pick<Training, 'features' | 'classes'> {
  readonly units: number;
}

/** Passes over all examples; with 20 the folds of docs/decisions/0010 were no higher. Nor were they with other numbers below. */
const EPOCHS = 30;
const BATCH = 512;
/** The step; from the middle on ever smaller. */
const RATE = 0.003;
/** Shares of features and of units that are left out of an example while learning. */
const [DROPPED_FEATURES, DROPPED_UNITS] = [0.3, 0.3];
const RIDGE = 1e-5;
const SEED = 1;
/** How far from nothing weights begin: inward ones divided by the root of the number of features. */
const [INWARD_START, OUTWARD_START] = [0.8, 0.08];

function shuffle(places: Int32Array, random: () => number): void {
  for (let at = places.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [places[at], places[other]] = [places[other] ?? 0, places[at] ?? 0];
  }
}

/** Each number is kept and made larger by as much as is lost of the others, or dropped. */
const dropout = (length: number, share: number, random: () => number): Float32Array =>
  Float32Array.from({ length }, () => (random() < share ? 0 : 1 / (1 - share)));

/** Adds an example's part to the slopes. */
function addSlopes(
  example: Example,
  layer: Layer,
  slopes: Layer,
  kept: { readonly features: Float32Array; readonly units: Float32Array },
): void {
  const { features } = example;
  const [units, classes] = [layer.inwardBias.length, layer.outwardBias.length];
  const values = Float64Array.from(example.values, (value, at) => value * (kept.features[at] ?? 0));
  const sums = Float64Array.from(layer.inwardBias);
  for (const [at, feature] of features.entries())
    addTimes(values[at] ?? 0, [layer.inward, feature * units], [sums, 0], units);
  const given = sums.map((sum, unit) => Math.max(sum, 0) * (kept.units[unit] ?? 0));
  const logits = Float64Array.from(layer.outwardBias);
  for (const [unit, value] of given.entries())
    addTimes(value, [layer.outward, unit * classes], [logits, 0], classes);

  const errors = errorsOf(logits, example);
  addTimes(1, [errors, 0], [slopes.outwardBias, 0], classes);
  const back = given.map((value, unit) => {
    if (value === 0) return 0;
    addTimes(value, [errors, 0], [slopes.outward, unit * classes], classes);
    const row = layer.outward.subarray(unit * classes, (unit + 1) * classes);
    return (
      row.reduce((sum, weight, place) => sum + (errors[place] ?? 0) * weight, 0) *
      (kept.units[unit] ?? 0)
    );
  });
  addTimes(1, [back, 0], [slopes.inwardBias, 0], units);
  for (const [at, feature] of features.entries())
    addTimes(values[at] ?? 0, [back, 0], [slopes.inward, feature * units], units);
}

const emptyLayer = ({ features, units, classes }: LayerTraining): Layer => {
  return {
    inward: new Float32Array(features * units),
    inwardBias: new Float32Array(units),
    outward: new Float32Array(units * classes),
    outwardBias: new Float32Array(classes),
  };
};

const numbersOf = ({ inward, inwardBias, outward, outwardBias }: Layer): Float32Array[] => [
  inward,
  inwardBias,
  outward,
  outwardBias,
];

/** A layer that has learned from the examples. The same examples give the same layer. */
export function trainLayer(examples: readonly Example[], training: LayerTraining): Layer {
  const random = createRandom(SEED);
  const around = (most: number) => () => (random() * 2 - 1) * most;
  const layer = emptyLayer(training);
  layer.inward.set(layer.inward.map(around(INWARD_START / Math.sqrt(training.features))));
  layer.outward.set(layer.outward.map(around(OUTWARD_START)));
  const steps = numbersOf(layer).map(({ length }) => createAdam(length));
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    const rate = RATE * Math.min(1, 2 * (1 - epoch / EPOCHS));
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.subarray(from, from + BATCH);
      const slopes = emptyLayer(training);
      slopes.inward.set(layer.inward.map((weight) => weight * RIDGE));
      slopes.outward.set(layer.outward.map((weight) => weight * RIDGE));
      for (const place of batch) {
        const example = examples[place];
        if (!example) continue;
        const kept = {
          features: dropout(example.features.length, DROPPED_FEATURES, random),
          units: dropout(training.units, DROPPED_UNITS, random),
        };
        const part = { ...example, weight: example.weight / batch.length };
        addSlopes(part, layer, slopes, kept);
      }
      const slopesOf = numbersOf(slopes);
      for (const [at, numbers] of numbersOf(layer).entries())
        steps[at]?.(numbers, slopesOf[at] ?? numbers, rate);
    }
  }
  return layer;
}
