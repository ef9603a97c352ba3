import { openBrowser } from '../../scripts/drive/open-browser.ts';
import { serve } from '../../scripts/drive/serve.ts';
import type { BrowserName } from '../../scripts/drive/session.ts';
import { bundleForPage } from './bundle-page.ts';
import { noCounts, sumOf } from './counts.ts';
import type { OracleOptions, OracleResult } from './oracle-page.ts';

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Oracle</title><body></body></html>';

/** Cases between two signs of life: enough that going in and out of the browser costs nothing. */
const CHUNK = 500;

/**
 * Runs the oracle in a real browser.
 * @param onProgress - called with what has been done so far, and a failure where there was one
 * @returns the sums, and the first failure
 */
export async function runOracle(
  name: BrowserName,
  { cases, ...given }: OracleOptions,
  onProgress: (sum: OracleResult) => void = () => undefined,
): Promise<OracleResult> {
  const script = await bundleForPage('oracle-page.ts');
  const server = await serve(() => PAGE);
  const session = await openBrowser(name, { extension: undefined });
  let sum: OracleResult = noCounts();
  try {
    for (let done = 0; done < cases && !sum.failure; done += CHUNK) {
      // A page of its own for each chunk, so that nothing of the browser's grows over a long run.
      const page = await session.newPage();
      page.setDefaultTimeout(0);
      await page.goto(server.origin);
      await page.evaluate(script);
      const options = { ...given, cases: Math.min(CHUNK, cases - done), seed: given.seed + done };
      const result = await page.evaluate(
        (asked) =>
          (globalThis as unknown as { runOracle(asked: unknown): Promise<OracleResult> }).runOracle(
            asked,
          ),
        options,
      );
      await page.close();
      const { failure } = result;
      sum = {
        ...sumOf(sum, result),
        ...(failure && { failure: `seed ${options.seed}: ${failure}` }),
      };
      onProgress(sum);
    }
  } finally {
    await session.close();
    await server.close();
  }
  return sum;
}
