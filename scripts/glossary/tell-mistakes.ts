import { GlossaryError } from './problem.ts';

/**
 * Runs what needs a sound glossary. Where it has mistakes they are told on standard error, the exit status is 1, and the
 * answer is undefined.
 */
export async function tellMistakes<T>(run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof GlossaryError)) throw error;
    const count = error.problems.length;
    console.error(
      `${error.message}\n\nThe glossary has ${count} ${count === 1 ? 'mistake' : 'mistakes'}.`,
    );
    process.exitCode = 1;
    return undefined;
  }
}
