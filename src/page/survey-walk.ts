/**
 * Goes through the text of a tree natively: no styles are asked, no blocks are made. Nodes are joined as they stand. Where they are
 * tiny, whole stretches of the tree are taken at once, which costs a fraction of the walk.
 */
import { type Chunks, createChunks } from '../matching/survey-chunks.ts';
import { type SurveyTest, TELLING } from '../matching/survey-test.ts';
import { composedParentOf, isElement, localNameOf, nodeTypeOf, positionOf } from './dom.ts';
import type { Pace } from './slices.ts';

/** So much text is tested in one go, in UTF-16 code units: a tenth of a millisecond. */
const CHUNK = 8_000;
/** So many nodes are, and so many must be tiny before a stretch is taken at once. */
const NODES = 256;
/** Text nodes are tiny below this, in UTF-16 code units on average: a stretch costs by its text, a walk by its nodes. */
const TINY = 24;
/** Elements of a stretch. */
const STRETCH = 300;
/** So many text nodes on either side of a place are looked at for the rest of its words; where they have too few, all is read. */
const MOST_BESIDE = 200;
/** So much of each of them, in UTF-16 code units. */
const BESIDE = 2_000;

/** Where a walk through a tree has come to: what it stands on must not leave the page. */
export interface Place {
  node: Node | undefined;
}

const SHOW_TEXT = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;

const walkerIn = (root: Node, show = SHOW_TEXT): TreeWalker =>
  (root.ownerDocument ?? (root as Document)).createTreeWalker(root, show);

const isText = (node: Node): node is Text => {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
};

/** The node that follows a node and all that is in it, in the same tree. */
export function followingOf(node: Node): Node | null {
  const walker = walkerIn(node.getRootNode(), NodeFilter.SHOW_ALL);
  walker.currentNode = node;
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}

/** The text on one side of a node's beginning, as far as it may belong to one clue; undefined where that is too far. */
function besideOf(node: Node, isAfter: boolean): string | undefined {
  const walker = walkerIn(node.getRootNode());
  walker.currentNode = node;
  const step = () => (isAfter ? walker.nextNode() : walker.previousNode()) as Text | null;
  let text = '';
  let letters = 0;
  let one = isAfter && isText(node) ? node : step();
  for (let nodes = 0; one && letters < TELLING; nodes += 1) {
    if (nodes > MOST_BESIDE) return undefined;
    const { data } = one;
    const part = isAfter ? data.slice(0, BESIDE) : data.slice(-BESIDE);
    text = isAfter ? text + part : part + text;
    letters += part.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (part.length < data.length) return letters < TELLING ? undefined : text;
    one = step();
  }
  return text;
}

/** From so many UTF-16 code units on it is asked whether a text is a script's, whose data may have any words in it. */
const SUSPICIOUS = 200;
const CODE = new Set(['script', 'style']);

function isCode(node: Text): boolean {
  const parent = composedParentOf(node);
  return parent !== null && isElement(parent) && CODE.has(localNameOf(parent));
}

/** Whether what stands on both sides of a node's beginning may lead to a mark together. */
export function mayJoinAt(node: Node, { ofJoined }: SurveyTest): boolean {
  const before = besideOf(node, false);
  const after = before === '' ? '' : besideOf(node, true);
  return before === undefined || after === undefined || (after !== '' && ofJoined(before + after));
}

/**
 * The first text in a node, or in the tree below it, that may lead to a mark; open shadow roots are trees of their own.
 * Rests where the pace says so.
 * @param place - is told where the walk rests: it is lost when that leaves its place
 */
export function* mayMarkIn(
  top: Node,
  test: SurveyTest,
  place: Place,
  pace: Pace,
): Generator<undefined, string | undefined> {
  const chunks = createChunks(test);
  const walker = walkerIn(top);
  let nodes = 0;
  let units = 0;
  let node = (isText(top) ? top : walker.nextNode()) as Text | null;
  while (node) {
    const { data } = node;
    place.node = node;
    if (data.length > SUSPICIOUS && isCode(node)) {
      node = walker.nextNode() as Text | null;
      continue;
    }
    for (let from = 0; from < data.length; from += CHUNK) {
      const piece = data.length <= CHUNK ? data : data.slice(from, from + CHUNK);
      chunks.add(piece, from > 0);
      units += piece.length;
      if (units < CHUNK) continue;
      const found = chunks.test();
      if (found !== undefined) return found;
      if (pace.step(units)) yield;
      units = 0;
      nodes = 0;
    }
    nodes += 1;
    if (nodes >= NODES) {
      const found = chunks.test();
      if (found !== undefined) return found;
      if (pace.step(units)) yield;
      const isDense = units < nodes * TINY;
      units = 0;
      nodes = 0;
      if (isDense && isElement(top)) yield* takeStretches(top, walker, chunks, place, pace);
    }
    node = walker.nextNode() as Text | null;
  }
  return chunks.test();
}

/** The index of the first of some elements, in the order of the page, that comes after a node. */
function indexAfter(node: Node, elements: HTMLCollectionOf<Element>): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positionOf(node, elements[middle] as Element) & Node.DOCUMENT_POSITION_FOLLOWING)
      high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Takes the text behind a walker's node by stretches of many elements, as long as it is in tiny nodes and leads to nothing. Leaves the
 * walker where it has to go on: through a stretch that may lead to a mark it is to go itself, and see where words begin.
 */
function* takeStretches(
  top: Element,
  walker: TreeWalker,
  chunks: Chunks,
  place: Place,
  pace: Pace,
): Generator<undefined, void> {
  const elements = Element.prototype.getElementsByTagName.call(top, '*');
  const range = top.ownerDocument.createRange();
  let index = indexAfter(walker.currentNode, elements);
  range.setStartAfter(walker.currentNode);
  for (let end = elements[index + STRETCH]; end; end = elements[index + STRETCH]) {
    range.setEndBefore(end);
    const text = range.toString();
    // The page's changes would have to keep it right.
    range.selectNodeContents(top.ownerDocument);
    const kept = chunks.kept();
    chunks.addJoined(text);
    if (chunks.test() !== undefined) return chunks.goBack(kept);
    walker.currentNode = end;
    place.node = end;
    if (text.length > STRETCH * TINY) break;
    index += STRETCH;
    if (pace.step(text.length)) {
      yield;
      if (elements[index] !== end) index = indexAfter(end, elements) - 1;
    }
    range.setStartBefore(end);
  }
}
