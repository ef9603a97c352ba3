/** Random pages and random things that happen to them, as plain data that fast-check can shrink. */
import * as fc from 'fast-check';

/** A node to be made: text, or an element with a style of its own, children, and perhaps an open shadow root. */
export type Tree =
  | string
  | {
      readonly tag: string;
      readonly display?: string;
      readonly children: readonly Tree[];
      readonly shadow?: readonly Tree[];
    };

/**
 * Something that happens to a page. Numbers name nodes by their place among all the page's nodes (those of shadow trees
 * too), counted round, and places among children, counted round as well.
 */
export type Change =
  | { readonly kind: 'insert'; readonly into: number; readonly at: number; readonly tree: Tree }
  | { readonly kind: 'move'; readonly node: number; readonly into: number; readonly at: number }
  | { readonly kind: 'remove'; readonly node: number }
  | { readonly kind: 'write'; readonly node: number; readonly text: string }
  | { readonly kind: 'append'; readonly node: number; readonly text: string }
  | { readonly kind: 'cut'; readonly node: number; readonly at: number; readonly length: number }
  | { readonly kind: 'split'; readonly node: number; readonly at: number }
  | { readonly kind: 'merge'; readonly node: number }
  | { readonly kind: 'wrap'; readonly node: number; readonly tag: string }
  | { readonly kind: 'unwrap'; readonly node: number }
  | { readonly kind: 'refill'; readonly node: number; readonly trees: readonly Tree[] }
  | { readonly kind: 'shadow'; readonly node: number; readonly trees: readonly Tree[] }
  | { readonly kind: 'editable'; readonly node: number; readonly value: boolean };

/** A change, and how many of the scanner's tasks run before the next one; `all` lets it come to rest. */
export interface Step {
  readonly change: Change;
  readonly tasks: number | 'all';
}

/** Pieces of the forms in `FORMS`, so that forms come and go as pieces meet and part. */
const WORDS = [
  'Left',
  'Opposition',
  'Left Opposition',
  'Red Army',
  'Red',
  'Army',
  'Comintern',
  'Com',
  'intern',
  'foreign-trade',
  ' monopoly',
  'The',
  'word',
  ' ',
  '-',
  '.',
  '',
  'Faction',
];

/** The glossary of the oracle: forms that share words, and an exclusion. */
export const FORMS = {
  terms: {
    'left-opposition': ['Left Opposition'],
    // Weak: it is marked where enough of the others stand around it.
    opposition: ['~Opposition'],
    'red-army': ['Red Army'],
    comintern: ['Comintern'],
    'foreign-trade-monopoly': ['foreign trade monopoly'],
  },
  never: ['Red Army Faction'],
};

const text = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 4 })
  .chain((words) => fc.constantFrom('', ' ').map((gap) => words.join(gap)));

const TAGS = [
  'span',
  'b',
  'i',
  'div',
  'p',
  'section',
  'x-host',
  'br',
  'code',
  'script',
  'textarea',
];
const tag = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('span', 'b', 'div', 'p', 'x-host') },
  { weight: 1, arbitrary: fc.constantFrom(...TAGS) },
);
const display = fc.option(fc.constantFrom('block', 'inline', 'inline-block', 'contents', 'none'), {
  freq: 5,
  nil: undefined,
});

const { tree, forest } = fc.letrec<{ tree: Tree; forest: Tree[] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
    text,
    fc
      .record({
        tag,
        display,
        children: tie('forest'),
        shadow: fc.option(tie('forest'), { freq: 6, nil: undefined }),
      })
      .map(({ tag, display, children, shadow }) => ({
        tag,
        children,
        ...(display && { display }),
        ...(shadow && { shadow }),
      })),
  ),
  forest: fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'forest' }),
}));

const node = fc.nat({ max: 60 });
const at = fc.nat({ max: 8 });
const kind = <const K extends string>(name: K) => fc.constant(name);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: kind('insert'), into: node, at, tree }),
  fc.record({ kind: kind('move'), node, into: node, at }),
  fc.record({ kind: kind('remove'), node }),
  fc.record({ kind: kind('write'), node, text }),
  fc.record({ kind: kind('append'), node, text }),
  fc.record({ kind: kind('cut'), node, at: fc.nat({ max: 20 }), length: at }),
  fc.record({ kind: kind('split'), node, at: fc.nat({ max: 20 }) }),
  fc.record({ kind: kind('merge'), node }),
  fc.record({ kind: kind('wrap'), node, tag: fc.constantFrom('span', 'b', 'div', 'x-host') }),
  fc.record({ kind: kind('unwrap'), node }),
  fc.record({ kind: kind('refill'), node, trees: forest }),
  fc.record({ kind: kind('shadow'), node, trees: forest }),
  fc.record({ kind: kind('editable'), node, value: fc.boolean() }),
);

const step: fc.Arbitrary<Step> = fc.record({
  change,
  tasks: fc.oneof(fc.constant('all' as const), fc.nat({ max: 6 })),
});

/** A page, what happens to it, and whether it is surveyed before it is read. */
export const story = fc.record({
  page: fc.array(tree, { minLength: 1, maxLength: 6 }),
  steps: fc.array(step, { minLength: 1, maxLength: 10 }),
  isSurveyed: fc.boolean(),
});
export type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;
