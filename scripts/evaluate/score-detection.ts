/**
 * Counts marks against expected mentions, as ../shared/eval/detection does: a mark is right where it overlaps a mention of
 * its term by half of the longer one, one to one, the largest overlap first; one that touches an optional mention counts
 * neither way.
 */
import type { DetectionText, ExpectedMention } from '../../tests/detection/read-texts.ts';
import { share, table } from './table.ts';

/** Marks that are right, false and missing, in so many texts and words. */
export interface Counts {
  texts: number;
  words: number;
  tp: number;
  fp: number;
  fn: number;
}

/** How much of the longer one must be shared. */
const ENOUGH = 0.5;

const overlap = (a: ExpectedMention, b: ExpectedMention): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const shared = (a: ExpectedMention, b: ExpectedMention): number =>
  overlap(a, b) / Math.max(a.end - a.start, b.end - b.start);

function countText(text: DetectionText, marks: readonly ExpectedMention[]): Counts {
  const pairs = marks
    .flatMap((mark) => text.mentions.map((mention) => ({ mark, mention })))
    .filter(({ mark, mention }) => mark.term === mention.term && shared(mark, mention) >= ENOUGH)
    .sort((a, b) => shared(b.mark, b.mention) - shared(a.mark, a.mention));
  const right = new Set<ExpectedMention>();
  const met = new Set<ExpectedMention>();
  for (const { mark, mention } of pairs) {
    if (right.has(mark) || met.has(mention)) continue;
    right.add(mark);
    met.add(mention);
  }
  const wrong = marks.filter(
    (mark) => !right.has(mark) && !text.optional.some((mention) => overlap(mark, mention) > 0),
  );
  const words = text.text.split(/\s+/).filter(Boolean).length;
  const fn = text.mentions.length - met.size;
  return { texts: 1, words, tp: right.size, fp: wrong.length, fn };
}

/** Counts by group, and of all of them together under "all". */
export function scoreDetection(
  texts: readonly DetectionText[],
  annotate: (text: string) => readonly ExpectedMention[],
): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const text of texts) {
    const counts = countText(text, annotate(text.text));
    for (const name of [text.group, 'all']) {
      const sum = groups.get(name) ?? { texts: 0, words: 0, tp: 0, fp: 0, fn: 0 };
      for (const key of ['texts', 'words', 'tp', 'fp', 'fn'] as const) sum[key] += counts[key];
      groups.set(name, sum);
    }
  }
  const all = groups.get('all');
  groups.delete('all');
  if (all) groups.set('all', all);
  return groups;
}

/** The counts as a table, with precision, recall, F1 and false marks per 1,000 words. */
export function detectionTable(groups: ReadonlyMap<string, Counts>): string {
  const head = 'group texts words tp fp fn precision recall F1 false/1000'.split(' ');
  const rows = [...groups].map(([group, { texts, words, tp, fp, fn }]) => [
    group,
    ...[texts, words, tp, fp, fn].map(String),
    share(tp + fp === 0 ? 1 : tp / (tp + fp)),
    share(tp + fn === 0 ? 1 : tp / (tp + fn)),
    share(tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn)),
    ((1000 * fp) / Math.max(words, 1)).toFixed(2),
  ]);
  return table(head, rows);
}
