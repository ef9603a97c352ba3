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
import { type Pace, UNHURRIED } from './slices.ts';

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
  /** Whether something stands in it that is not text, so that there is more to its text than its pieces have. */
  readonly hasObjects: boolean;
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

function isOpaque(element: Element, name: string): boolean {
  if (OPAQUE.has(name)) return true;
  if (name === 'pre') return element.querySelector('code') !== null;
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

type Flow = 'inline' | 'block' | 'hidden';

const FLOWS = new Map<string, Flow>([['none', 'hidden']]);

function flowOf(element: Element): Flow {
  const { display } = getComputedStyle(element);
  const known = FLOWS.get(display);
  if (known) return known;
  // An empty string: the document has no window, nothing is laid out and nothing can be said of it.
  const flow = /^(?:inline|ruby|contents|$)/.test(display) ? 'inline' : 'block';
  FLOWS.set(display, flow);
  return flow;
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
  return name === 'br' || INVISIBLE.has(name) || isOpaque(element, name);
}

/** Whether a node is, or is inside, something in which nothing is read. */
export function isNeverRead(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let one: Node | null = node; one; one = composedParentOf(one))
    if (isElement(one) && isClosed(one)) return true;
  return false;
}

/** Is told what reading a flow comes upon, in order. */
export interface FlowReader {
  onBlock(block: TextBlock): void;
  /** A container that stands in it. What is inside that is not read. */
  onChild?(child: Container): void;
  /** A custom element without an open shadow root: it may get one. */
  onCustom?(element: Element): void;
  /** An inline element, whose text is part of this flow. */
  onInline?(element: Element): void;
}

/** Where reading a flow rests. */
interface Rest {
  readonly walker: TreeWalker;
  node: Node | null;
  /** The text of the block so far, in parts, and how long it is. */
  texts: string[];
  length: number;
  pieces: Piece[];
  hasObjects: boolean;
}

/**
 * Reads the flow of one container: its text blocks, and the containers that stand in it (not what is inside those), open
 * shadow roots among them.
 * It rests where the pace says so; a page that changes the flow meanwhile may lead it astray, but not into an error; it is then
 * read again.
 * @param rest - what was returned before, to go on from there
 * @returns undefined at the end
 */
export function readFlow(
  container: Container,
  reader: FlowReader,
  pace: Pace = UNHURRIED,
  rest: Rest = beginAt(container),
): Rest | undefined {
  const { walker } = rest;
  let { node, texts, length, pieces, hasObjects } = rest;
  const endBlock = () => {
    // Joined, not added up: engines read text that was added up several times slower, character by character.
    const text = texts.length === 1 ? (texts[0] as string) : texts.join('');
    if (pieces.length > 0) reader.onBlock({ text, pieces, hasObjects });
    if (texts.length > 0) texts = [];
    length = 0;
    pieces = [];
    hasObjects = false;
  };
  while (node) {
    let goesInto = true;
    if (isElement(node)) {
      const name = localNameOf(node);
      const way = wayOf(node, name);
      if (way === 'break' || way === 'around') {
        texts.push(way === 'break' ? '\n' : OBJECT);
        length += 1;
        hasObjects = true;
      }
      if (way === 'block') endBlock();
      const isCustom = name.includes('-');
      if (isCustom || MAY_HOST.has(name)) {
        const shadow = way === 'past' || way === 'around' ? null : shadowRootOf(node);
        if (shadow) reader.onChild?.(shadow);
        else if (isCustom) reader.onCustom?.(node);
      }
      goesInto = way === 'into';
      if (goesInto) reader.onInline?.(node);
      else if (way === 'block' || way === 'hidden') reader.onChild?.(node);
    } else {
      const { data } = node as Text;
      pieces.push({ node: node as Text, start: length });
      texts.push(data);
      length += data.length;
    }
    node = goesInto ? walker.nextNode() : nextOutside(walker);
    if (node && pace.step(0)) return { walker, node, texts, length, pieces, hasObjects };
  }
  endBlock();
  return undefined;
}

function beginAt(container: Container): Rest {
  const walker = container.ownerDocument.createTreeWalker(
    container,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  return { walker, node: walker.nextNode(), texts: [], length: 0, pieces: [], hasObjects: false };
}

/** The elements that may have a shadow root beside custom ones: the DOM standard's list. */
const MAY_HOST = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

/** How reading goes on at an element: into it, past it as if it were not there, around it as around an object, … */
function wayOf(
  element: Element,
  name: string,
): 'into' | 'past' | 'around' | 'break' | 'block' | 'hidden' {
  if (name === 'br') return 'break';
  if (INVISIBLE.has(name)) return 'past';
  if (isOpaque(element, name)) return 'around';
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
