import type { SurveyTest } from '../matching/survey-test.ts';
import {
  composedParentOf,
  contains,
  isConnected,
  isElement,
  isInside,
  isShadowRoot,
  localNameOf,
  shadowRootOf,
} from './dom.ts';
import { type Pace, runSliced, type Slice } from './slices.ts';
import { followingOf, mayJoinAt, mayMarkIn, type Place } from './survey-walk.ts';
import { whenVisible } from './when-visible.ts';

export interface SurveyOptions {
  readonly document: Document;
  readonly test: SurveyTest;
  /** Called once, when something on the page may lead to a mark, with some text around it: the survey is over then. */
  readonly onFound: (around: string) => void;
  /** Called when the document element is another. */
  readonly onReplaced: () => void;
  /** How much is surveyed at a time. */
  readonly slice?: Slice;
}

/** So many elements are looked at for shadow roots in one step. */
const ELEMENTS = 16;
/** How long changes gather, in milliseconds: about three frames. */
const SETTLE_TIME = 50;
/** How often it is looked for shadow roots that custom elements have got since, in milliseconds: nothing tells of them. */
const LOOK_INTERVAL = 1_000;
/** More changed nodes than this, and the whole page is surveyed again: it bounds what is remembered. */
const MAX_CHANGES = 5_000;

/**
 * Looks through a page, and through its changes, for anything that could ever lead to a mark. Where there is nothing, the page
 * costs no more than that: neither its styles nor its blocks are asked for. Nothing is surveyed while the page is hidden.
 *
 * One thing is not seen: a word, or two that belong together, with an element between its parts that is not displayed.
 *
 * Aborting `signal` ends it.
 */
export function survey(
  { document, test, onFound, onReplaced, slice }: SurveyOptions,
  signal: AbortSignal,
): void {
  const life = new AbortController();
  signal.addEventListener('abort', () => life.abort(), { signal: life.signal });
  const root = document.documentElement;
  /** Nodes to be surveyed with all that is in them. */
  let trees = new Set<Node>();
  /** Nodes at whose beginning other text stands than before. */
  let joints = new Set<Node>();
  const withoutShadow = new Set<Element>();
  const watched = new WeakSet<ShadowRoot>();
  const place: Place = { node: undefined };
  let isLost = false;
  let isWorking = false;

  function found(around: string): void {
    if (life.signal.aborted) return;
    life.abort();
    onFound(around);
  }

  /** Looks for open shadow roots in a tree, its own root included. */
  function* findShadows(top: Element | ShadowRoot, pace: Pace): Generator<undefined> {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT);
    let node: Node | null = isElement(top) ? top : walker.nextNode();
    let elements = 0;
    for (; node; node = walker.nextNode()) {
      const shadow = shadowRootOf(node as Element);
      if (shadow) watchShadow(shadow);
      else if (localNameOf(node as Element).includes('-')) withoutShadow.add(node as Element);
      elements += 1;
      if (elements % ELEMENTS > 0) continue;
      place.node = node;
      if (pace.step(0)) yield;
    }
  }

  function watchShadow(shadow: ShadowRoot): void {
    trees.add(shadow);
    if (watched.has(shadow)) return;
    watched.add(shadow);
    observer.observe(shadow, OBSERVED);
  }

  function* surveyAll(pace: Pace): Generator<undefined> {
    const work = trees;
    const places = joints;
    trees = new Set();
    joints = new Set();
    for (const node of work) {
      if (!isConnected(node) || isInside(composedParentOf(node), work)) continue;
      const isTree = isElement(node) || isShadowRoot(node);
      if (node !== root && !isShadowRoot(node)) {
        places.add(node);
        const next = followingOf(node);
        if (next) places.add(next);
      }
      const around = yield* mayMarkIn(node, test, place, pace);
      if (around !== undefined) return found(around);
      if (isTree) yield* findShadows(node, pace);
      place.node = undefined;
      if (isLost) return;
    }
    for (const node of places) {
      if (isConnected(node) && mayJoinAt(node, test)) return found('');
      if (pace.step(0)) yield;
    }
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    while (!life.signal.aborted && trees.size + joints.size > 0) {
      await whenVisible(document, life.signal);
      isLost = false;
      await runSliced(surveyAll, life.signal, slice);
      place.node = undefined;
      if (isLost && root) trees.add(root);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_TIME));
    }
    isWorking = false;
  }

  function note(records: readonly MutationRecord[]): void {
    if (document.documentElement !== root) {
      life.abort();
      onReplaced();
      return;
    }
    for (const { type, target, addedNodes, removedNodes, nextSibling } of records) {
      if (type === 'characterData') {
        trees.add(target);
        continue;
      }
      for (const node of addedNodes) trees.add(node);
      if (removedNodes.length === 0) continue;
      const joint = nextSibling ?? followingOf(target);
      if (joint) joints.add(joint);
      for (const node of removedNodes) if (place.node && contains(node, place.node)) isLost = true;
    }
    if (trees.size + joints.size > MAX_CHANGES) {
      trees = new Set(root ? [root] : []);
      joints = new Set();
    }
    void work();
  }

  const observer = new MutationObserver(note);
  observer.observe(document, OBSERVED);
  const lookAround = setInterval(() => {
    if (document.hidden) return;
    for (const element of withoutShadow) {
      const shadow = shadowRootOf(element);
      if (shadow || !isConnected(element)) withoutShadow.delete(element);
      if (shadow) watchShadow(shadow);
    }
    if (trees.size > 0) void work();
  }, LOOK_INTERVAL);
  life.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(lookAround);
    trees.clear();
    joints.clear();
    withoutShadow.clear();
  });
  if (root) trees.add(root);
  void work();
}

const OBSERVED = { childList: true, subtree: true, characterData: true };
