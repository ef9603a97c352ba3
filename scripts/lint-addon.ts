/** Runs web-ext's linter, offline, on dist/firefox: no error, and no warning but those explained here. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** Warnings that may stand, by code and file, each with the reason. */
const EXPLAINED: readonly { code: string; file: RegExp; reason: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(card|popup|panel|options|letter|welcome|help)\.js$/,
    reason:
      'Preact’s dangerouslySetInnerHTML, which no component uses (tests/unit/sources.test.ts holds that)',
  },
];

const isExplained = ({ code, file = '' }: Finding): boolean =>
  EXPLAINED.some((entry) => entry.code === code && entry.file.test(file));

if (!existsSync(join(root, 'dist/firefox'))) {
  console.error('There is nothing to lint: the build has failed.');
  process.exit(1);
}
const { stdout, stderr } = spawnSync(
  join(root, 'node_modules/.bin/web-ext'),
  [
    'lint',
    '--source-dir',
    join(root, 'dist/firefox'),
    '--self-hosted',
    '--output',
    'json',
    '--no-config-discovery',
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const start = stdout.indexOf('{');
if (start < 0) throw new Error(`web-ext lint gave no report: ${stderr || stdout}`);
const { errors, warnings } = JSON.parse(stdout.slice(start)) as {
  errors: Finding[];
  warnings: Finding[];
};
const open = [...errors, ...warnings.filter((warning) => !isExplained(warning))];
for (const { code, message, file, line } of open)
  console.error(`${file ?? ''}:${line ?? ''} ${code}: ${message}`);
console.log(
  `${errors.length} errors, ${warnings.length} warnings, ${open.length} of all unexplained.`,
);
process.exitCode = open.length > 0 ? 1 : 0;
