/**
 * Runs in a page of a real browser: lets random changes happen to random pages, and after each compares what the scanner has
 * kept right with what a new one finds.
 */
import * as fc from 'fast-check';
import { compileSurvey } from '../../scripts/glossary/compile-survey.ts';
import type { Entry } from '../../src/glossary/entry.ts';
import { compileForms } from '../../src/matching/form-table.ts';
import { createSurveyTest } from '../../src/matching/survey-test.ts';
import { createHighlighter, MARK } from '../../src/page/highlighter.ts';
import type { Occurrence } from '../../src/page/occurrence.ts';
import { createScanner, type Scanner } from '../../src/page/scanner.ts';
import { survey } from '../../src/page/survey.ts';
import { readerOf } from '../unit/reader-of.ts';
import { act, build, nodesIn } from './act.ts';
import { type Counts, noCounts } from './counts.ts';
import { FORMS, type Story, story } from './random-pages.ts';
import { comeToRest, runTasks, stopTime } from './virtual-time.ts';

export interface OracleOptions {
  readonly cases: number;
  readonly seed: number;
  /** A path of fast-check, to tell one story again: of that alone. */
  readonly path?: string;
  /** Every so many cases what is painted is compared too, which takes real frames. */
  readonly paintEvery: number;
}

export interface OracleResult extends Readonly<Counts> {
  /** The smallest story that was found to go wrong, and how. */
  readonly failure?: string;
}

/** A slice so small that most changes come in the middle of a reading. */
const SLICE = { text: 12, nodes: 3, time: Number.POSITIVE_INFINITY };

const entries = Object.entries(FORMS.terms).map(([id, forms]) => ({
  id,
  forms: forms.map(
    (text) =>
      ({
        text: text.replace('~', ''),
        strength: text.startsWith('~') ? 'weak' : 'strong',
        case: 'any',
      }) as const,
  ),
})) satisfies Pick<Entry, 'id' | 'forms'>[];
const forms = compileForms(entries, FORMS.never);
const reader = readerOf(forms);
const subject = { terms: forms.terms, shows: [], hints: [], elsewhere: [] };
const test = createSurveyTest(compileSurvey([{ forms, subject }], []));

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

type OnChange = Parameters<typeof createScanner>[0]['onChange'];

function scan(signal: AbortSignal, onChange: OnChange): Scanner {
  return createScanner(
    {
      document,
      reader,
      onChange,
      onRestyled: () => undefined,
      onReplaced: () => undefined,
      onShadow: () => undefined,
      slice: SLICE,
    },
    signal,
  );
}

/** What reads a page, as far as it does: where it is surveyed it does so from the first clue on. */
interface Kept {
  readonly occurrences: () => readonly Occurrence[];
  readonly isReading: () => boolean;
}

function keep(isSurveyed: boolean, signal: AbortSignal, onChange: OnChange): Kept {
  let scanner = isSurveyed ? undefined : scan(signal, onChange);
  const onFound = () => {
    // What reads is fetched meanwhile.
    setTimeout(() => {
      if (!signal.aborted) scanner = scan(signal, onChange);
    });
  };
  if (isSurveyed)
    survey({ document, test, onFound, onReplaced: () => undefined, slice: SLICE }, signal);
  return {
    occurrences: () => scanner?.occurrences() ?? [],
    isReading: () => scanner !== undefined,
  };
}

/** Elements whose text, or whose place in the text of what is around them, is not read: a survey can't tell. */
const UNREAD = 'script, textarea, [contenteditable], [style*="none"]';

function hasUnread(root: ParentNode): boolean {
  if (root.querySelector(UNREAD)) return true;
  return [...root.querySelectorAll('*')].some(
    ({ shadowRoot }) => shadowRoot !== null && hasUnread(shadowRoot),
  );
}

/** Names every node of the page by a number. */
function numberNodes(): (node: Node) => number {
  const numbers = new Map(nodesIn(document.documentElement).map((node, index) => [node, index]));
  return (node) => numbers.get(node) ?? -1;
}

const describe = (occurrences: readonly Occurrence[], number: (node: Node) => number): string[] =>
  occurrences.map(({ term, container, start, end }) =>
    [term, number(container), number(start.node), start.offset, number(end.node), end.offset].join(
      ' ',
    ),
  );

const paintedNow = (number: (node: Node) => number): string[] =>
  [...(CSS.highlights.get(MARK) ?? [])].map((range) =>
    [
      number(range.startContainer),
      range.startOffset,
      number(range.endContainer),
      range.endOffset,
    ].join(' '),
  );

const isLaidOut = ({ container }: Occurrence): boolean => {
  const box = container instanceof ShadowRoot ? container.host : container;
  return box.getClientRects().length > 0;
};

const counts = noCounts();

function assertSame(kept: readonly string[], fresh: readonly string[], what: string): void {
  if (kept.join('\n') === fresh.join('\n')) return;
  throw new Error(
    `${what}\nkept:  ${kept.join(', ')}\nfresh: ${fresh.join(', ')}\nin ${document.body.getHTML({ serializableShadowRoots: true })}`,
  );
}

/** An error of the scanner's that nobody was waiting for. */
let stray: unknown;
addEventListener('unhandledrejection', ({ reason }) => (stray = reason));

/** A page whose survey has found nothing may have marks only where something in it is not read. */
async function compareFound(kept: Kept): Promise<void> {
  await comeToRest();
  if (stray !== undefined) {
    const error = stray;
    stray = undefined;
    throw error;
  }
  const end = new AbortController();
  const fresh = scan(end.signal, () => undefined);
  await comeToRest();
  const number = numberNodes();
  const found = describe(fresh.occurrences(), number);
  if (!kept.isReading() && hasUnread(document)) {
    end.abort();
    return;
  }
  counts.comparisons += 1;
  if (!kept.isReading()) counts.unread += 1;
  counts.occurrences += found.length;
  assertSame(describe(kept.occurrences(), number), found, 'found');
  end.abort();
}

/** How many frames what is painted may take: nearness is computed with a delay of 100 ms. */
const PATIENCE_FRAMES = 60;

/** What is painted must be all of every container that is laid out, and of others nothing that is not there. */
async function comparePainted(kept: Kept): Promise<void> {
  const number = numberNodes();
  const textOf = (occurrence: Occurrence) =>
    describe([occurrence], number)[0]?.split(' ').slice(2).join(' ') ?? '';
  const all = kept.occurrences();
  const wanted = new Set(all.map(textOf));
  const expected = all.filter(isLaidOut).map(textOf);
  const missing = () => {
    const painted = new Set(paintedNow(number));
    return expected.filter((one) => !painted.has(one));
  };
  for (let frame = 0; frame < PATIENCE_FRAMES && missing().length > 0; frame++) {
    await nextFrame();
    await comeToRest();
  }
  counts.painted += 1;
  assertSame(missing(), [], 'not painted');
  const wrong = paintedNow(number).filter((one) => !wanted.has(one));
  assertSame(wrong, [], 'painted wrongly');
}

async function tell({ page, steps, isSurveyed }: Story, isPainting: boolean): Promise<void> {
  const life = new AbortController();
  try {
    document.body.replaceChildren(...page.map(build));
    const highlighter = isPainting ? createHighlighter(document, life.signal) : undefined;
    const onChange: OnChange = (container, found) => highlighter?.mark(container, found);
    const kept = keep(isSurveyed, life.signal, onChange);
    let hasCompared = false;
    for (const { change, tasks } of steps) {
      act(change, document.body);
      counts.changes += 1;
      const wasUnread = hasCompared && !kept.isReading();
      if (tasks === 'all') {
        await compareFound(kept);
        if (wasUnread && kept.isReading()) counts.awoken += 1;
        hasCompared = true;
      } else await runTasks(tasks);
    }
    await compareFound(kept);
    if (isPainting) await comparePainted(kept);
  } finally {
    life.abort();
    await runTasks(Number.POSITIVE_INFINITY);
  }
}

async function runOracle({ cases, seed, path, paintEvery }: OracleOptions): Promise<OracleResult> {
  Object.assign(counts, noCounts());
  const property = fc.asyncProperty(story, async (one) => {
    counts.cases += 1;
    await tell(one, paintEvery > 0 && counts.cases % paintEvery === 0);
  });
  const result = await fc.check(property, {
    seed,
    numRuns: cases,
    ...(path && { path, endOnFailure: true }),
  });
  const total = { ...counts, cases: Math.min(counts.cases, cases) };
  if (!result.failed) return total;
  return { ...total, failure: `${fc.defaultReportMessage(result)}\n${result.errorInstance}` };
}

stopTime();
Object.assign(globalThis, { runOracle });
