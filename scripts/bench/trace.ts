/**
 * Reads from a browser's trace what a script of an extension cost a page in which no other script runs, so that all script on
 * the page's main thread is the extension's. Times are of the thread, in milliseconds: what other work takes of the machine
 * is not in them.
 */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, and how long of that the thread ran. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  /** The thread's own clock, in microseconds. */
  readonly tts?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

export interface LoadCost {
  /** All script of the extension. */
  readonly script: number;
  /** The longest stretch of the extension's code in one task, forced styles and layout included. */
  readonly longest: number;
  /** The task in which the extension's code ran that took longest, whatever else happened in it. */
  readonly longestTask: number;
  /** From document idle, when the script is first run, to the end of reading; by the clock, not the thread's. */
  readonly allFound: number;
  /** From document idle until marks were painted; by the clock. Undefined where none was. */
  readonly marksInView: number | undefined;
}

/** The name of the function by which a page tells when marks are there; it is not the extension's. */
export const POLL = 'benchPoll';
/** What that function marks in the trace. */
export const MARKED = 'bench-marked';

const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.callFunction',
  'v8.newInstance',
  'FunctionCall',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

export const TRACE_CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'blink.user_timing',
  'scheduler',
  'toplevel',
];

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const threadTime = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1_000;
const isExtension = (event: TraceEvent): boolean =>
  event.name === 'EvaluateScript' &&
  /^chrome-extension:.*\/content\.js$/.test(event.args?.data?.url ?? '');

/** Those events that lie in no other; `events` are sorted by their beginning. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  let reach = -1;
  for (const event of events) {
    if (event.ts < reach) continue;
    kept.push(event);
    reach = endOf(event);
  }
  return kept;
}

/** Where a page is read, microtasks take that long at least, in milliseconds. */
const A_READING = 0.3;

/** @throws where no content script of an extension ran */
export function readTrace(json: string): LoadCost {
  const { traceEvents } = JSON.parse(json) as { traceEvents: TraceEvent[] };
  const start = traceEvents.find(isExtension);
  if (!start) throw new Error('no content script ran');
  const all = traceEvents
    .filter(({ pid, tid }) => pid === start.pid && tid === start.tid)
    .sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
  const whole = all.filter(({ ph }) => ph === 'X');
  const polls = whole.filter(({ args }) => args?.data?.functionName === POLL).map(({ ts }) => ts);
  const scripts = outermost(
    whole.filter(({ name, ts }) => SCRIPT.has(name) && ts >= start.ts),
  ).filter((event) => !polls.some((poll) => poll >= event.ts && poll <= endOf(event)));
  const tasks = outermost(whole.filter(({ name }) => name === 'RunTask'));
  const own = new Map<TraceEvent, number>();
  let task = 0;
  for (const script of scripts) {
    while (task < tasks.length - 1 && endOf(tasks[task] as TraceEvent) <= script.ts) task += 1;
    const around = tasks[task];
    if (around) own.set(around, (own.get(around) ?? 0) + threadTime(script));
  }
  const readings = scripts.filter(
    (event) => event.name.endsWith('MicrotaskCheckpoint') && threadTime(event) >= A_READING,
  );
  const marked = all.find(({ name }) => name === MARKED);
  return {
    script: scripts.reduce((sum, event) => sum + threadTime(event), 0),
    longest: Math.max(0, ...own.values()),
    longestTask: Math.max(
      0,
      ...[...own].filter(([, time]) => time >= A_READING).map(([event]) => threadTime(event)),
    ),
    allFound:
      ((readings.length > 0 ? endOf(readings.at(-1) as TraceEvent) : endOf(start)) - start.ts) /
      1_000,
    marksInView: marked && (marked.ts - start.ts) / 1_000,
  };
}

/** Thread time between each mark of one name and the next of another, in milliseconds, in order. */
export function stretchesBetween(json: string, begin: string, end: string): number[] {
  const { traceEvents } = JSON.parse(json) as { traceEvents: TraceEvent[] };
  const stretches: number[] = [];
  let from: number | undefined;
  for (const { name, tts = 0 } of [...traceEvents].sort((a, b) => a.ts - b.ts)) {
    if (name === begin) from = tts;
    if (name !== end || from === undefined) continue;
    stretches.push((tts - from) / 1_000);
    from = undefined;
  }
  return stretches;
}
