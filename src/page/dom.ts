/**
 * The DOM's own accessors, taken from their prototypes: a form's controls named "parentElement" or "contains" hide the
 * form's properties of these names, and would lead a walk in circles.
 */

function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (object: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: T) => T[K];
  return (object) => get.call(object);
}

export const nodeTypeOf = getterOf(Node.prototype, 'nodeType');
export const parentElementOf = getterOf(Node.prototype, 'parentElement');
export const isConnected = getterOf(Node.prototype, 'isConnected');
export const localNameOf = getterOf(Element.prototype, 'localName');
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
