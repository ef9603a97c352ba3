/**
 * npm run storm [-- --rounds N --page FILE]: what a storm of changes costs a page, in Chromium: 1,000 paragraphs appended in 50
 * frames, with the built extension and with an observer that only counts, in turn. Prints the main thread's task time of each
 * and their ratio, with medians and quartiles.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureStorm } from './bench/measure-storm.ts';
import { ratios, spread } from './bench/statistics.ts';
import { buildExtension } from './build/build-extension.ts';
import { openBrowser } from './drive/open-browser.ts';
import { serve } from './drive/serve.ts';
import { root } from './root.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    page: { type: 'string', default: join(root, '../shared/pages/bolshevism.html') },
  },
});
const file = resolve(values.page);
if (!existsSync(file)) {
  console.error(`There is no page ${file}: name one with --page.`);
  process.exit(2);
}

const show = (times: readonly number[], digits: number): string => {
  const { low, middle, high } = spread(times);
  return `${middle.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
};

await buildExtension({ root, glossary: join(root, 'glossary'), out: join(root, 'dist') });
// No script of the page: what it does by itself is not what is measured.
const headers = {
  'content-type': 'text/html',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};
const server = await serve(() => ({ body: readFileSync(file), headers }));
const bare = await openBrowser('chromium', { extension: undefined });
const extended = await openBrowser('chromium');
const counting: number[] = [];
const glossator: number[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  counting.push(await measureStorm(bare, server.origin, true));
  glossator.push(await measureStorm(extended, server.origin, false));
}
await Promise.all([bare.close(), extended.close(), server.close()]);

console.log(`${counting.length} rounds, medians and quartiles:`);
console.log(`an observer that only counts  ${show(counting, 0)} ms`);
console.log(`the extension                 ${show(glossator, 0)} ms`);
console.log(`ratio, round by round         ${show(ratios(glossator, counting), 2)}`);
