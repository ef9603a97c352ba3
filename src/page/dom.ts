/**
 * The DOM's own accessors, taken from their prototypes: a form's controls named "parentElement" or "contains" hide the
 * form's properties of these names, and would lead a walk in circles.
 */

function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (object: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: T) => T[K];
  return (object) => get.call(object);
}

export const nodeTypeOf = getterOf(Node.prototype, 'nodeType');
const parentNodeOf = getterOf(Node.prototype, 'parentNode');
export const isConnected = getterOf(Node.prototype, 'isConnected');
export const localNameOf = getterOf(Element.prototype, 'localName');
/** The shadow root of an element, where it is open. */
export const shadowRootOf = getterOf(Element.prototype, 'shadowRoot');
export const childrenOf = getterOf(Element.prototype, 'children');

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;

export const contains = (outer: Node, inner: Node | null): boolean =>
  Node.prototype.contains.call(outer, inner);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const positionOf = (node: Node, other: Node): number =>
  Node.prototype.compareDocumentPosition.call(node, other);

/** What text may flow in: an element, or the root of a shadow tree. */
export type Container = Element | ShadowRoot;

const FRAGMENT = 11;

/** Shadow roots are the only fragments that a connected node can be in. */
export const isShadowRoot = (node: Node): node is ShadowRoot => nodeTypeOf(node) === FRAGMENT;

/** The element or shadow root that a node is in; of a shadow root, its host. */
export function composedParentOf(node: Node): Container | null {
  if (isShadowRoot(node)) return node.host;
  const parent = parentNodeOf(node);
  return parent && (isElement(parent) || isShadowRoot(parent)) ? parent : null;
}

/** The element that gives a container its place on the page. */
export const boxOf = (container: Container): Element =>
  isShadowRoot(container) ? container.host : container;

/** The element around a node, in the shadow tree or as its host. */
export function elementAround(node: Node): Element | null {
  const parent = composedParentOf(node);
  return parent && boxOf(parent);
}

/** Whether a node is in another, through shadow roots too. */
export function isWithin(node: Node, outer: Node): boolean {
  for (let one: Node | null = node; one; one = composedParentOf(one))
    if (one === outer) return true;
  return false;
}

/** A node, and the hosts of the shadow trees that it is in, outwards. */
function hostsFrom(node: Node): Node[] {
  const chain = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode())
    chain.push(root.host);
  return chain;
}

/** Whether a node comes before another as a reader meets them: a shadow tree stands where its host does. */
export function isBefore(a: Node, b: Node): boolean {
  const position = positionOf(a, b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED))
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const others = hostsFrom(b);
  for (const one of hostsFrom(a)) {
    const other = others.find((candidate) => candidate.getRootNode() === one.getRootNode());
    if (other && other !== one)
      return (positionOf(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    // One is in the shadow of the other's host: what is slotted comes after what holds it.
    if (other) return one !== a;
  }
  return false;
}

/** Whether a container is one of a set of nodes, or inside one. */
export function isInside(container: Container | null, set: ReadonlySet<Node>): boolean {
  for (let one = container; one; one = composedParentOf(one)) if (set.has(one)) return true;
  return false;
}
