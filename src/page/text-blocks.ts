/**
 * The text of a page as a reader sees it flow: the text nodes between two block boundaries, joined.
 * Whether an element is a boundary is asked of its computed display, not of its name.
 */
import {
  attributeOf,
  type Container,
  composedParentOf,
  isElement,
  isShadowRoot,
  localNameOf,
  shadowRootOf,
} from './dom.ts';
import { UNHURRIED } from './slices.ts';

/** A text node's place in its block. */
export interface Piece {
  readonly node: Text;
  /** Where it begins in the block's text, UTF-16 code units. */
  readonly start: number;
}

/** Text that flows without a block boundary in it. */
export interface TextBlock {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A place in a page: a text node, and an offset into its data in UTF-16 code units. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** Stands in a block's text for something in the line that is not text: no form reaches across it. */
const OBJECT = '\uFFFC';

/** Never shown where they stand: text flows past them. */
const INVISIBLE = new Set(['datalist', 'head', 'script', 'style', 'template', 'title']);
/** Shown, but not prose, or not the page's own text. */
const OPAQUE = new Set([
  'audio',
  'canvas',
  'code',
  'embed',
  'iframe',
  'img',
  'input',
  'math',
  'meter',
  'noscript',
  'object',
  'progress',
  'select',
  'svg',
  'textarea',
  'video',
]);

function isOpaque(element: Element): boolean {
  const name = localNameOf(element);
  if (OPAQUE.has(name)) return true;
  if (name === 'pre') return element.querySelector('code') !== null;
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

type Flow = 'inline' | 'block' | 'hidden';

function flowOf(element: Element): Flow {
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'hidden';
  // An empty string: the document has no window, nothing is laid out and nothing can be said of it.
  const isInline = /^(?:inline|ruby|contents|$)/.test(display);
  return isInline ? 'inline' : 'block';
}

/** Whether an element's text is a flow of its own. */
export const isContainer = (element: Element): boolean =>
  composedParentOf(element) === null || flowOf(element) !== 'inline';

/** What a node's text flows in: the nearest element that is not inline, or the root of its shadow tree. */
export function containerOf(node: Node): Container | null {
  let one: Node | null = isElement(node) || isShadowRoot(node) ? node : composedParentOf(node);
  while (one && isElement(one) && !isContainer(one)) one = composedParentOf(one);
  return one as Container | null;
}

/** Whether nothing in an element is read. */
export function isClosed(element: Element): boolean {
  const name = localNameOf(element);
  return name === 'br' || INVISIBLE.has(name) || isOpaque(element);
}

/** Whether a node is, or is inside, something in which nothing is read. */
export function isNeverRead(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let one: Node | null = node; one; one = composedParentOf(one))
    if (isElement(one) && isClosed(one)) return true;
  return false;
}

/** What reading a flow came upon; `undefined` is a rest on the way. */
export type FlowStep =
  | { readonly block: TextBlock }
  | { readonly child: Container }
  /** A custom element without an open shadow root: it may get one. */
  | { readonly custom: Element }
  | undefined;

/**
 * Reads the flow of one container: its text blocks, and the containers that stand in it (not what is inside those), open
 * shadow roots among them.
 * It rests where the pace says so; a page that changes the flow meanwhile may lead it astray, but not into an error; it is then
 * read again.
 * @param onInline - called with each inline element, whose text is part of this flow
 */
export function* readFlow(
  container: Container,
  pace = UNHURRIED,
  onInline?: (element: Element) => void,
): Generator<FlowStep, void, void> {
  const walker = container.ownerDocument.createTreeWalker(
    container,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  let text = '';
  let pieces: Piece[] = [];
  let node = walker.nextNode();
  while (node) {
    if (!isElement(node)) {
      pieces.push({ node: node as Text, start: text.length });
      text += (node as Text).data;
      if (pace.step(0)) yield undefined;
      node = walker.nextNode();
      continue;
    }
    const way = wayOf(node);
    if (way === 'break') text += '\n';
    if (way === 'around') text += OBJECT;
    if (way === 'block') {
      if (pieces.length > 0) yield { block: { text, pieces } };
      text = '';
      pieces = [];
    }
    const shadow = way === 'past' || way === 'around' ? null : shadowRootOf(node);
    if (shadow) yield { child: shadow };
    else if (localNameOf(node).includes('-')) yield { custom: node };
    if (way === 'into') onInline?.(node);
    if (way === 'block' || way === 'hidden') yield { child: node };
    else if (pace.step(0)) yield undefined;
    node = way === 'into' ? walker.nextNode() : nextOutside(walker);
  }
  if (pieces.length > 0) yield { block: { text, pieces } };
}

/** How reading goes on at an element: into it, past it as if it were not there, around it as around an object, … */
function wayOf(element: Element): 'into' | 'past' | 'around' | 'break' | 'block' | 'hidden' {
  const name = localNameOf(element);
  if (name === 'br') return 'break';
  if (INVISIBLE.has(name)) return 'past';
  if (isOpaque(element)) return 'around';
  const flow = flowOf(element);
  return flow === 'inline' ? 'into' : flow;
}

/** The walker's next node that is not inside its current one. */
function nextOutside(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}

/** The point of a page at an offset of a block's text; between two nodes, the one that holds what `side` is on. */
export function pointAt({ pieces }: TextBlock, offset: number, side: 'before' | 'after'): Point {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { start } = pieces[middle] as Piece;
    if (start < offset || (start === offset && side === 'after')) low = middle;
    else high = middle - 1;
  }
  const { node, start } = pieces[low] as Piece;
  return { node, offset: Math.min(offset - start, node.length) };
}
