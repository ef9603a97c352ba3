/**
 * npm run oracle [-- --cases N --seed S --path P --browser NAME --paint-every N]: random changes to random pages in a real browser; after
 * each, what the scanner has kept right must equal what a new one finds.
 */
import { parseArgs } from 'node:util';
import { runOracle } from '../tests/oracle/run-oracle.ts';
import { BROWSERS } from './drive/open-browser.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string', default: 'chromium' },
    path: { type: 'string' },
    'paint-every': { type: 'string', default: '20' },
  },
});
const browser = BROWSERS.find((name) => name === values.browser);
const [cases, seed, paintEvery] = [values.cases, values.seed, values['paint-every']].map(Number);
if (!browser || ![cases, seed, paintEvery].every(Number.isInteger)) {
  console.error(
    'Use: npm run oracle -- --cases N --seed S --browser chromium|firefox --paint-every N',
  );
  process.exit(2);
}

const options = {
  cases: cases ?? 0,
  seed: seed ?? 0,
  paintEvery: paintEvery ?? 0,
  ...(values.path && { path: values.path }),
};
const result = await runOracle(browser, options, (sum) => {
  if (sum.cases % 5_000 === 0) console.log(`${sum.cases} cases, ${sum.comparisons} comparisons`);
});
const { failure, ...counts } = result;
console.log(`${browser}, seed ${options.seed}: ${JSON.stringify(counts)}`);
if (failure) {
  console.error(failure);
  process.exitCode = 1;
}
