/**
 * npm run bench [-- --quick --only PART]: what the extension costs, in Chromium, beside the least that any reader of a page
 * needs and beside other ways to do the same; written to docs/benchmarks.md. Takes half an hour, ten minutes of it for the feed; `--quick` two or three,
 * with fewer pages and rounds, and is only printed, as is a run of some parts (readers, loads, frames, storm, glossaries,
 * heap, popup, feed).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runBench } from './bench/run-bench.ts';
import { root } from './root.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
try {
  const report = await runBench({
    folder,
    isQuick: values.quick,
    only: values.only,
    onProgress: (what) => console.error(`… ${what}`),
    onSection: (markdown) => console.log(`\n${markdown}`),
  });
  console.log(`\n${report.slice(report.lastIndexOf('## Aims'))}`);
  if (!values.quick && !values.only) {
    writeFileSync(join(root, 'docs/benchmarks.md'), report);
    console.error('Written to docs/benchmarks.md.');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
