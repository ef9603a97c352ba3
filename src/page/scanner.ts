import type { TextReader } from '../matching/read-text.ts';
import { isOnePart } from '../matching/text-parts.ts';
import {
  holds,
  type ReadBlock,
  readBlock,
  readBlockAtOnce,
  stretchesOf,
} from './block-occurrences.ts';
import {
  type Container,
  childrenOf,
  composedParentOf,
  contains,
  isBefore,
  isConnected,
  isElement,
  isInside,
  isShadowRoot,
  isWithin,
  shadowRootOf,
} from './dom.ts';
import { containersInView } from './in-view.ts';
import { compareOccurrences, isIntact, type Occurrence } from './occurrence.ts';
import { createPageReading } from './page-reading.ts';
import { type Pace, runSliced, type Slice } from './slices.ts';
import {
  containerOf,
  type FlowReader,
  isClosed,
  isContainer,
  isNeverRead,
  readFlow,
  type TextBlock,
} from './text-blocks.ts';
import { whenVisible } from './when-visible.ts';

export interface Scanner {
  /** The page's occurrences in reading order. */
  occurrences(): Occurrence[];
  /** The page's occurrences in no order, which costs less. */
  unordered(): Occurrence[];
  /** The same with those that the page has changed under since, which costs least. */
  known(): Iterable<Occurrence>;
  /** The shadow roots that occurrences stand in. */
  shadowRoots(): ShadowRoot[];
  /** Reads the whole page again, because what its texts are matched with has changed. */
  readAgain(): void;
  /** The containers around one that have text, the nearest in reading order first. */
  around(container: Container): Iterable<Container>;
  /** The occurrence that a point of the page lies in. */
  at(node: Node, offset: number): Occurrence | undefined;
}

export interface ScannerOptions {
  readonly document: Document;
  readonly reader: TextReader;
  /** Called with a container and the occurrences of its flow whenever they may have changed. */
  readonly onChange: (container: Container, occurrences: readonly Occurrence[]) => void;
  /** Called when the page may have shown or hidden something. */
  readonly onRestyled: () => void;
  /** Called when the document element is another: with it go all listeners where `document.open` was called. */
  readonly onReplaced: () => void;
  /** Called once with every open shadow root that is read. */
  readonly onShadow: (shadow: ShadowRoot) => void;
  /** How much is read at a time. */
  readonly slice?: Slice;
}

/** What has changed and is not read again yet. */
interface Changes {
  /** Nodes that were added or moved, to be read with all that is in them. */
  readonly added: Set<Node>;
  /** Nodes whose text or children changed: the flow that they are in is read again. */
  readonly touched: Set<Node>;
  /** Whether nodes were removed: what was found in them is to be forgotten. */
  hasRemoved: boolean;
}

const noChanges = (): Changes => ({ added: new Set(), touched: new Set(), hasRemoved: false });

const EDITABLE = 'contenteditable';
/** Attributes by which pages show and hide things. `style` is not among them: animations write it in every frame. */
const RESTYLING = ['class', 'hidden', 'open'];

/** How many containers are read before they are judged for the first time: about a screen of a page. */
const FIRST_JUDGED = 200;
/** How long changes gather before they are read, in milliseconds: about three frames. */
const SETTLE_TIME = 50;
/** How often it is looked for what nothing tells, in milliseconds. */
const LOOK_INTERVAL = 1_000;
/** More custom elements than this are not awaited: a look at each costs about 50 ns. */
const MAX_AWAITED = 5_000;
/** More changed nodes than this in one reading, and the whole page is read again: it bounds what is remembered. */
const MAX_CHANGES = 5_000;

/**
 * Finds the occurrences in a page and keeps them right while it changes. The unit of reading is one container's flow:
 * a change costs the flows it is in, not the page. Nothing is read while the page is hidden.
 *
 * Aborting `signal` stops it and frees what it holds.
 */
export function createScanner(
  { document, reader, onChange, onRestyled, onReplaced, onShadow, slice }: ScannerOptions,
  signal: AbortSignal,
): Scanner {
  const page = createPageReading(
    isBefore,
    (block, pace) => stretchesOf(block, reader, pace),
    onChange,
  );
  let changes = noChanges();
  let isReading = false;
  /** Whether all is to be read with other forms, so that reading on with these is in vain. */
  let isOvertaken = false;
  /** Custom elements that had no open shadow root when they were read. */
  const withoutShadow = new Set<Element>();
  const root = document.documentElement;
  /** The container being read just now, with what is inside it. */
  let current: Container | undefined;
  /** Whether the page has changed since this reading began. */
  let isPageMoving = false;

  /** Reads one flow; the containers in it are added to `children`. */
  function* readOne(container: Container, children: Container[], pace: Pace): Generator<undefined> {
    const texts: TextBlock[] = [];
    const flow: FlowReader = {
      onBlock(block) {
        if (/\S/.test(block.text)) texts.push(block);
      },
      onChild: (child) => children.push(child),
      onCustom: awaitShadow,
      // It is no container, but may have been one before the page was restyled.
      onInline: page.forget,
    };
    let rest = readFlow(container, flow, pace);
    while (rest) {
      yield;
      rest = readFlow(container, flow, pace, rest);
    }
    const blocks: ReadBlock[] = [];
    for (const block of texts) {
      if (!isOnePart(block.text)) blocks.push(yield* readBlock(block, container, reader, pace));
      else {
        blocks.push(readBlockAtOnce(block, container, reader));
        if (pace.step(block.text.length)) yield;
      }
    }
    page.keep(container, blocks);
  }

  function awaitShadow(element: Element): void {
    if (withoutShadow.size < MAX_AWAITED) withoutShadow.add(element);
  }

  /**
   * Reads everything inside an element, in reading order; adds what it read to `read`.
   * What a reader sees first is marked before the rest is read: it is judged whenever as much again was read.
   */
  function* readTree(root: Container, read: Set<Container>, pace: Pace): Generator<undefined> {
    let run: Container[] = [];
    let judged = FIRST_JUDGED;
    const waiting: Container[] = [root];
    // The flow around an element tells its shadow root; around this one nothing is read.
    const shadow = isElement(root) && shadowRootOf(root);
    if (shadow) waiting.push(shadow);
    for (let container = waiting.pop(); container; container = waiting.pop()) {
      if (isOvertaken) return;
      if (!isConnected(container) || read.has(container)) continue;
      // A walk that rested at a node may have gone on where the page moved it to.
      if (isPageMoving && isNeverRead(container)) continue;
      read.add(container);
      if (isShadowRoot(container)) watchShadow(container);
      current = container;
      const children: Container[] = [];
      yield* readOne(container, children, pace);
      run.push(container);
      if (run.length >= judged) {
        page.place(run);
        yield* page.judge(pace);
        judged += run.length;
        run = [];
      }
      for (let child = children.pop(); child; child = children.pop()) waiting.push(child);
    }
    page.place(run);
    current = undefined;
  }

  function* readChanges({ added, touched, hasRemoved }: Changes, pace: Pace): Generator<undefined> {
    if (hasRemoved) yield* forgetRemoved(pace);
    const trees = new Set<Container>();
    const unread = new Set<Container>();
    for (const node of added) {
      if (pace.step(0)) yield;
      if (!isConnected(node)) continue;
      if (isNeverRead(node)) unread.add(node as Container);
      else yield* addTrees(node, trees, pace);
    }
    // What the reader sees comes first, and is read once more in its turn.
    if (root && trees.has(root)) {
      for (const container of containersInView(document)) {
        yield* readOne(container, [], pace);
        page.place([container]);
      }
      yield* page.judge(pace);
    }
    yield* readTrees(trees, unread, pace);
    const flows = new Set<Container>();
    for (const node of touched) {
      if (pace.step(0)) yield;
      if (!isConnected(node)) continue;
      if (isNeverRead(node)) forgetAround(node);
      else flows.add(containerOf(node) as Container);
    }
    for (const flow of flows) if (!isInside(flow, trees)) yield* readFlowAgain(flow, pace);
    yield* page.judge(pace);
  }

  /** Reads a flow whose containers have been read, but for shadow roots that came meanwhile. */
  function* readFlowAgain(flow: Container, pace: Pace): Generator<undefined> {
    const children: Container[] = [];
    yield* readOne(flow, children, pace);
    if (!page.isPlaced(flow)) page.place([flow]);
    for (const child of children)
      if (isShadowRoot(child) && !watched.has(child)) changes.added.add(child);
  }

  function* forgetRemoved(pace: Pace): Generator<undefined> {
    for (const container of [...page.containers()]) {
      if (pace.step(0)) yield;
      if (!isConnected(container)) page.forget(container);
    }
  }

  /** Reads trees, and forgets all that is in those that are never read. */
  function* readTrees(
    trees: ReadonlySet<Container>,
    unread: ReadonlySet<Container>,
    pace: Pace,
  ): Generator<undefined> {
    const read = new Set<Container>();
    for (const tree of trees) {
      const above = composedParentOf(tree);
      if (!above || !isInside(above, trees)) yield* readTree(tree, read, pace);
    }
    if (isOvertaken) return;
    const isWholePage = root !== null && trees.has(root);
    if (unread.size === 0 && !isWholePage) return;
    for (const old of [...page.containers()]) {
      if (pace.step(0)) yield;
      if ((isWholePage && !read.has(old)) || (unread.size > 0 && isInside(old, unread)))
        page.forget(old);
    }
  }

  /** Forgets what was found where the page has made something of it that is never read. */
  function forgetAround(node: Node): void {
    for (const container of [...page.containers()]) {
      if (isWithin(node, container) && isNeverRead(container)) page.forget(container);
    }
  }

  async function readUntilQuiet(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (!signal.aborted && changes.added.size + changes.touched.size > 0) {
        await whenVisible(document, signal);
        const work = changes;
        changes = noChanges();
        isPageMoving = false;
        isOvertaken = false;
        await runSliced((pace) => readChanges(work, pace), signal, slice);
        await new Promise((resolve) => setTimeout(resolve, SETTLE_TIME));
      }
    } finally {
      isReading = false;
      current = undefined;
    }
  }

  function note(records: readonly MutationRecord[]): void {
    if (document.documentElement !== root) {
      onReplaced();
      return;
    }
    isPageMoving = true;
    for (const { target, addedNodes, removedNodes, attributeName } of records) {
      if (attributeName !== null && attributeName !== EDITABLE) {
        onRestyled();
        continue;
      }
      for (const node of addedNodes) if (isElement(node)) changes.added.add(node);
      for (const node of removedNodes) {
        if (!isElement(node)) continue;
        changes.hasRemoved = true;
        // It may have been moved to where nothing is watched.
        changes.added.add(node);
      }
      changes.touched.add(target);
      if (attributeName === EDITABLE) noteEditable(target);
      // Its reading may have lost its way: what is inside must be looked for again.
      if (current && contains(current, target)) changes.added.add(current);
    }
    if (changes.added.size + changes.touched.size > MAX_CHANGES) {
      changes = { ...noChanges(), hasRemoved: true };
      changes.added.add(root);
    }
    void readUntilQuiet();
  }

  /** What is editable is not read, and text around it flows past. */
  function noteEditable(element: Node): void {
    changes.added.add(element);
    const parent = composedParentOf(element);
    if (parent) changes.touched.add(parent);
  }

  const observer = new MutationObserver(note);
  const observed = {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: [EDITABLE, ...RESTYLING],
  };
  observer.observe(document, observed);
  /** Shadow roots that are observed; the page's, so held weakly. */
  const watched = new WeakSet<ShadowRoot>();

  function watchShadow(shadow: ShadowRoot): void {
    if (watched.has(shadow)) return;
    watched.add(shadow);
    observer.observe(shadow, observed);
    onShadow(shadow);
  }

  let { designMode } = document;
  /** Looks for what nothing tells: a shadow root that a custom element has got, a page that can be written in. */
  const lookAround = setInterval(() => {
    if (document.hidden) return;
    if (document.designMode !== designMode && root) changes.added.add(root);
    designMode = document.designMode;
    for (const element of withoutShadow) {
      if (!isConnected(element)) withoutShadow.delete(element);
      else if (shadowRootOf(element)) {
        withoutShadow.delete(element);
        changes.added.add(element);
        // What it holds may be shown no longer, or elsewhere.
        changes.touched.add(element);
      }
    }
    void readUntilQuiet();
  }, LOOK_INTERVAL);

  if (root) changes.added.add(root);
  void readUntilQuiet();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(lookAround);
    withoutShadow.clear();
    page.clear();
    changes = noChanges();
  });

  const unordered = () => page.unordered().filter(isIntact);
  return {
    occurrences: () => unordered().sort(compareOccurrences),
    unordered,
    known: page.unordered,
    shadowRoots: () =>
      [...new Set([...page.marked()].map((container) => container.getRootNode()))].filter(
        isShadowRoot,
      ),
    readAgain() {
      if (signal.aborted || !root) return;
      isOvertaken = true;
      changes.added.add(root);
      void readUntilQuiet();
    },
    around: page.around,
    at(node, offset) {
      // Not only in its container: a page that was restyled since has other containers now than when it was read.
      for (let one = composedParentOf(node); one; one = composedParentOf(one)) {
        const here = page
          .occurrences(one)
          .find((each) => isIntact(each) && holds(each, node, offset));
        if (here) return here;
      }
      return undefined;
    },
  };
}

/** Adds the containers that begin at or in an added node: itself, or where it is inline those inside it. */
function* addTrees(node: Node, trees: Set<Container>, pace: Pace): Generator<undefined> {
  const waiting = [node as Container];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (pace.step(0)) yield;
    if (isElement(one) && isClosed(one)) continue;
    if (isShadowRoot(one) || isContainer(one)) {
      trees.add(one);
      continue;
    }
    const shadow = shadowRootOf(one);
    if (shadow) trees.add(shadow);
    for (const child of childrenOf(one)) waiting.push(child);
  }
}
