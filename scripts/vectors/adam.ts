/** Adam (Kingma and Ba 2015): a step down the slope, for each number the longer, the steadier its slopes have been. */
export type Step = (numbers: Float32Array, slope: Float32Array, rate: number) => void;

/** The usual decays, and what keeps it from dividing by nothing. */
const [FIRST_DECAY, SECOND_DECAY, LEAST] = [0.9, 0.999, 1e-8];

export function createAdam(size: number): Step {
  const first = new Float32Array(size);
  const second = new Float32Array(size);
  let round = 0;
  return (numbers, slope, rate) => {
    round += 1;
    const [firstPart, secondPart] = [1 - FIRST_DECAY ** round, 1 - SECOND_DECAY ** round];
    for (let at = 0; at < size; at += 1) {
      const here = slope[at] ?? 0;
      const mean = FIRST_DECAY * (first[at] ?? 0) + (1 - FIRST_DECAY) * here;
      const square = SECOND_DECAY * (second[at] ?? 0) + (1 - SECOND_DECAY) * here * here;
      first[at] = mean;
      second[at] = square;
      const move = ((mean / firstPart) * rate) / (Math.sqrt(square / secondPart) + LEAST);
      numbers[at] = (numbers[at] ?? 0) - move;
    }
  };
}
