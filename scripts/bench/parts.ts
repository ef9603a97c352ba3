/** The parts of the benchmark: each measures, and tells in Markdown what it measured and which aims that answers. */
import type { Built } from '../build/build-extension.ts';
import type { Session } from '../drive/session.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import type { Aim } from './aims.ts';
import type { BenchPage } from './bench-pages.ts';
import { feedPart } from './part-feed.ts';
import { framesPart } from './part-frames.ts';
import { glossariesPart } from './part-glossaries.ts';
import { heapPart } from './part-heap.ts';
import { loadsPart } from './part-loads.ts';
import { popupPart } from './part-popup.ts';
import { readersPart } from './part-readers.ts';
import { stormPart } from './part-storm.ts';

export interface BenchContext {
  readonly pages: readonly BenchPage[];
  readonly addressOf: (page: BenchPage) => string;
  readonly compiled: CompiledGlossary;
  readonly built: Built;
  /** For what has to be built. */
  readonly folder: string;
  /** The contenders, as a script. */
  readonly script: string;
  /** A browser without an extension, one with the built one, and one with what does no more than the pattern. */
  readonly bare: Session;
  readonly glossator: Session;
  readonly pattern: Session;
  readonly rounds: number;
  /** How long the feed runs. */
  readonly feedMinutes: number;
  readonly onProgress: (what: string) => void;
}

export interface Part {
  readonly title: string;
  readonly text: string;
  readonly aims: readonly Aim[];
}

/** In the order in which they are told. */
export const PARTS: Readonly<Record<string, (context: BenchContext) => Promise<Part>>> = {
  readers: readersPart,
  loads: loadsPart,
  frames: framesPart,
  storm: stormPart,
  glossaries: glossariesPart,
  heap: heapPart,
  popup: popupPart,
  feed: feedPart,
};
