/**
 * How much typing must have gone wrong for one word to become another: an edit distance whose steps cost what they are
 * unlikely. "thremidor" is nearer to "thermidor" than "rusts" to "trusts".
 */

/** Two neighbours that changed places: the commonest slip of quick hands. */
const SWAPPED = 0.7;
/** A letter struck twice, or a double one struck once. */
const DOUBLED = 0.6;
/** One vowel for another: what the ear does not tell apart. */
const VOWEL = 0.9;
const OTHER_LETTER = 1.1;
const MISSING_OR_EXTRA = 1;
/** Added where the first letter is concerned, which slips rarely; a swap of the first two is still a swap. */
const FIRST = 1.2;
const FIRST_SWAPPED = 0.3;

const isVowel = (unit: number): boolean => 'aeiouyаеиоуыэюяъ'.includes(String.fromCharCode(unit));

/** Rows of the table, kept: a keystroke compares hundreds of words. Words are at most 40 units long. */
const LONGEST = 40;
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1)) as [
  Float64Array,
  Float64Array,
  Float64Array,
];

/**
 * What it costs to type `typed` for `word`, at least 0; infinite where it is more than `most`, or a word is longer than 40
 * UTF-16 code units.
 */
export function slipCost(typed: string, word: string, most: number): number {
  const width = word.length;
  if (typed.length > LONGEST || width > LONGEST) return Number.POSITIVE_INFINITY;
  let [older, old, now] = rows;
  const atFirst = (at: number, cost: number) => (at === 0 ? cost + FIRST : cost);
  old[0] = 0;
  for (let x = 0; x < width; x += 1) old[x + 1] = (old[x] ?? 0) + atFirst(x, MISSING_OR_EXTRA);
  for (let y = 0; y < typed.length; y += 1) {
    const letter = typed.charCodeAt(y);
    now[0] = (old[0] ?? 0) + atFirst(y, MISSING_OR_EXTRA);
    let least = now[0];
    for (let x = 0; x < width; x += 1) {
      const wanted = word.charCodeAt(x);
      const isSame = letter === wanted;
      const change = isVowel(letter) && isVowel(wanted) ? VOWEL : OTHER_LETTER;
      const isExtraDouble = y > 0 && letter === typed.charCodeAt(y - 1);
      const isMissingDouble = x > 0 && wanted === word.charCodeAt(x - 1);
      let cost = Math.min(
        (old[x] ?? 0) + (isSame ? 0 : atFirst(Math.min(x, y), change)),
        (old[x + 1] ?? 0) + (isExtraDouble ? DOUBLED : atFirst(y, MISSING_OR_EXTRA)),
        (now[x] ?? 0) + (isMissingDouble ? DOUBLED : atFirst(x, MISSING_OR_EXTRA)),
      );
      if (
        !isSame &&
        x > 0 &&
        y > 0 &&
        letter === word.charCodeAt(x - 1) &&
        wanted === typed.charCodeAt(y - 1)
      )
        cost = Math.min(cost, (older[x - 1] ?? 0) + SWAPPED + (x === 1 ? FIRST_SWAPPED : 0));
      now[x + 1] = cost;
      if (cost < least) least = cost;
    }
    // A swap looks two rows back, so one row over the bound may still come under it by a swap's cost.
    if (least > most + SWAPPED) return Number.POSITIVE_INFINITY;
    [older, old, now] = [old, now, older];
  }
  const cost = old[width] ?? Number.POSITIVE_INFINITY;
  return cost <= most ? cost : Number.POSITIVE_INFINITY;
}
