/** Makes random pages real, and lets random changes happen to them. */
import type { Change, Tree } from './random-pages.ts';

const NO_SHADOW = new Set(['b', 'i', 'br', 'code', 'script', 'textarea']);

/** Makes a tree's nodes; a shadow root is given before the element is in the page. */
export function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  if (tree.display) element.style.display = tree.display;
  if (tree.shadow && !NO_SHADOW.has(tree.tag))
    element.attachShadow({ mode: 'open' }).append(...tree.shadow.map(build));
  element.append(...tree.children.map(build));
  return element;
}

/** All nodes inside one, those of its shadow tree before its children; in the order in which numbers name them. */
export function nodesIn(root: Node): Node[] {
  const shadow = root instanceof Element ? root.shadowRoot : null;
  return [...(shadow ? [shadow] : []), ...root.childNodes].flatMap((node) => [
    node,
    ...nodesIn(node),
  ]);
}

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

/** Whether a node is in another, through shadow roots too. */
function holds(outer: Node, inner: Node): boolean {
  for (let one: Node | null = inner; one; one = one.parentNode ?? (one as ShadowRoot).host ?? null)
    if (one === outer) return true;
  return false;
}

const placeIn = (parent: Node, at: number): Node | null =>
  parent.childNodes[at % (parent.childNodes.length + 1)] ?? null;

/** Lets a change happen in `root`, whose own place stays; one that finds nothing to change does nothing. */
export function act(change: Change, root: Element): void {
  const nodes = nodesIn(root);
  const parents = [root, ...nodes].filter(
    (node) => node instanceof Element || node instanceof ShadowRoot,
  );
  const texts = nodes.filter((node): node is Text => node instanceof Text);
  switch (change.kind) {
    case 'insert': {
      const parent = pick(parents, change.into);
      parent?.insertBefore(build(change.tree), placeIn(parent, change.at));
      break;
    }
    case 'move': {
      const node = pick(
        nodes.filter((one) => !(one instanceof ShadowRoot)),
        change.node,
      );
      const parent = pick(parents, change.into);
      if (node && parent && !holds(node, parent)) {
        const place = placeIn(parent, change.at);
        if (place !== node) parent.insertBefore(node, place);
      }
      break;
    }
    case 'remove':
      (pick(nodes, change.node) as ChildNode | undefined)?.remove?.();
      break;
    case 'write': {
      const text = pick(texts, change.node);
      if (text) text.data = change.text;
      break;
    }
    case 'append':
      pick(texts, change.node)?.appendData(change.text);
      break;
    case 'cut': {
      const text = pick(texts, change.node);
      text?.deleteData(change.at % (text.length + 1), change.length);
      break;
    }
    case 'split': {
      const text = pick(texts, change.node);
      text?.splitText(change.at % (text.length + 1));
      break;
    }
    case 'merge':
      pick(parents, change.node)?.normalize();
      break;
    case 'wrap': {
      const node = pick(nodes, change.node);
      if (!(node instanceof Element || node instanceof Text)) break;
      const around = document.createElement(change.tag);
      node.replaceWith(around);
      around.append(node);
      break;
    }
    case 'unwrap': {
      const element = pick(nodes, change.node);
      if (element instanceof Element) element.replaceWith(...element.childNodes);
      break;
    }
    case 'refill':
      pick(parents, change.node)?.replaceChildren(...change.trees.map(build));
      break;
    case 'shadow': {
      // Only of a custom element: of another a late root can't be noticed, as docs/decisions/0004 says.
      const hosts = nodes.filter((node): node is Element => node.nodeName === 'X-HOST');
      const host = pick(hosts, change.node);
      if (host && !host.shadowRoot)
        host.attachShadow({ mode: 'open' }).append(...change.trees.map(build));
      break;
    }
    case 'editable': {
      const element = pick(nodes, change.node);
      if (!(element instanceof HTMLElement)) break;
      if (change.value) element.setAttribute('contenteditable', 'true');
      else element.removeAttribute('contenteditable');
      break;
    }
  }
}
