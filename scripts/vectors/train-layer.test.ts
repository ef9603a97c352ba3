import { expect, it } from 'vitest';
import type { Example } from './train-classifier.ts';
import { type Layer, trainLayer } from './train-layer.ts';

/** Which class is meant is said by two features together and by neither alone. */
const either = (first: number, second: number): Example => {
  return {
    features: Int32Array.of(first, 2 + second),
    values: Float32Array.of(3, 3),
    classes: [[first === second ? 0 : 1, 1]],
    weight: 1,
  };
};
const EXAMPLES = Array.from({ length: 4000 }, (_, at) => either(at % 2, (at >> 1) % 2));
const TRAINING = { features: 4, units: 16, classes: 2 };

const better = ({ inward, inwardBias, outward, outwardBias }: Layer, example: Example): number => {
  const logits = [...outwardBias];
  for (const [unit, bias] of inwardBias.entries()) {
    let sum = bias;
    for (const [at, feature] of example.features.entries())
      sum += (example.values[at] ?? 0) * (inward[feature * inwardBias.length + unit] ?? 0);
    for (const place of logits.keys())
      logits[place] = (logits[place] ?? 0) + Math.max(sum, 0) * (outward[unit * 2 + place] ?? 0);
  }
  return (logits[0] ?? 0) > (logits[1] ?? 0) ? 0 : 1;
};

it('learns what features say together and not each by itself', () => {
  const layer = trainLayer(EXAMPLES, TRAINING);
  const pairs = [either(0, 0), either(0, 1), either(1, 0), either(1, 1)];
  expect(pairs.map((pair) => better(layer, pair))).toEqual([0, 1, 1, 0]);
});

it('learns the same from the same', () => {
  const few = EXAMPLES.slice(0, 600);
  expect(trainLayer(few, TRAINING)).toEqual(trainLayer(few, TRAINING));
});
