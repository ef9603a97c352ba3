type Numbers = Float32Array | Float64Array;

/** Adds `count` numbers of `from`, beginning at `fromAt`, so many times to those of `to` that begin at `toAt`. */
export function addTimes(
  times: number,
  [from, fromAt]: readonly [Numbers, number],
  [to, toAt]: readonly [Numbers, number],
  count: number,
): void {
  for (let at = 0; at < count; at += 1)
    to[toAt + at] = (to[toAt + at] ?? 0) + times * (from[fromAt + at] ?? 0);
}
