/** Runs the parts of the benchmark, and puts together what they tell. */
import { join } from 'node:path';
import { buildExtension } from '../build/build-extension.ts';
import { loadGlossary } from '../commands/load-glossary.ts';
import { openBrowser } from '../drive/open-browser.ts';
import { root } from '../root.ts';
import { type Aim, aimsTable } from './aims.ts';
import { benchPages, missingPages } from './bench-pages.ts';
import { bundleForWorld } from './isolated-world.ts';
import { describeMachine } from './machine.ts';
import { buildPatternExtension } from './measure-loads.ts';
import { type BenchContext, PARTS } from './parts.ts';
import { servePages } from './serve-pages.ts';
import { whatIsWanted } from './what-is-wanted.ts';

export interface BenchOptions {
  /** A folder for what is built, which is the caller's to remove. */
  readonly folder: string;
  readonly isQuick: boolean;
  /** Names of parts; all where undefined. */
  readonly only: readonly string[] | undefined;
  readonly onProgress: (what: string) => void;
  /** Called with each part of the report as it comes. */
  readonly onSection: (markdown: string) => void;
}

const ROUNDS = 7;
const QUICK_ROUNDS = 3;
const FEED_MINUTES = 10;
const QUICK_FEED_MINUTES = 1;

const HEAD = `# Benchmarks

Made by \`npm run bench\`, which repeats every figure. Times are milliseconds, as medians with their quartiles in parentheses;
**only ratios within one run mean anything**, and they are taken round by round, the contenders having taken turns in one
browser. Everything runs in an isolated world, as content scripts do, in pages whose own scripts are off.
`;

const WHY =
  'What is not met, the measurements that say why, and what was tried: decisions/0020-what-cost-is-left.md.';

/** @returns the report, in Markdown */
export async function runBench(options: BenchOptions): Promise<string> {
  const { folder, isQuick, only, onProgress, onSection } = options;
  const pages = benchPages().filter(({ isLong }) => !(isQuick && isLong));
  const compiled = await loadGlossary();
  const built = await buildExtension({ root, glossary: join(root, 'glossary'), out: folder });
  const pattern = await buildPatternExtension(
    join(folder, 'pattern'),
    (['en', 'ru'] as const).map((lang) => whatIsWanted(compiled, lang)),
  );
  const server = await servePages(pages);
  const bare = await openBrowser('chromium', { extension: undefined });
  const context: BenchContext = {
    pages,
    addressOf: (page) => `${server.origin}/${pages.indexOf(page)}`,
    compiled,
    built,
    folder,
    script: await bundleForWorld('race.ts'),
    bare,
    glossator: await openBrowser('chromium', { extension: built.folders.chromium }),
    pattern: await openBrowser('chromium', { extension: pattern }),
    rounds: isQuick ? QUICK_ROUNDS : ROUNDS,
    feedMinutes: isQuick ? QUICK_FEED_MINUTES : FEED_MINUTES,
    onProgress,
  };
  const missing = missingPages();
  const notes = missing.length > 0 ? [`Not here, so left out: ${missing.join(', ')}.`] : [];
  const machine = `Machine: ${await describeMachine(bare.browser)}`;
  const sections: string[] = [];
  const aims: Aim[] = [];
  try {
    for (const [name, run] of Object.entries(PARTS)) {
      if (only && !only.includes(name)) continue;
      onProgress(name);
      const part = await run(context);
      const section = `## ${part.title}\n\n${part.text}`;
      onSection(section);
      sections.push(section);
      aims.push(...part.aims);
    }
  } finally {
    await Promise.all([bare.close(), context.glossator.close(), context.pattern.close()]);
    await server.close();
  }
  const verdicts = `## Aims\n\n${aimsTable(aims)}\n\n${WHY}`;
  return `${[HEAD.trim(), machine, ...notes, ...sections, verdicts].join('\n\n')}\n`;
}
