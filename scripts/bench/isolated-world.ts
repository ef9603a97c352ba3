/** Runs a script in an isolated world of a page, where content scripts run: reaching the page's nodes costs more there. */
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { root } from '../root.ts';

/** A script of `in-page` with all that it imports. */
export async function bundleForWorld(name: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`scripts/bench/in-page/${name}`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome128',
  });
  return outputFiles[0]?.text ?? '';
}

export interface World {
  /** Calls a function that the script left on its global object, with plain data, and awaits its answer. */
  call<T>(name: string, argument: unknown): Promise<T>;
  /** Bytes in use, after garbage collection: of the whole page, its other worlds included. */
  heap(): Promise<number>;
}

export async function openWorld(page: Page, script: string): Promise<World> {
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(script);
  return {
    call: (name, argument) => evaluate(`globalThis.${name}(${JSON.stringify(argument)})`),
    async heap() {
      for (let time = 0; time < 2; time += 1) await client.send('HeapProfiler.collectGarbage');
      return (await client.send('Runtime.getHeapUsage')).usedSize;
    },
  };
}
