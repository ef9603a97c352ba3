import { createInterface } from 'node:readline';

/**
 * Reads JSON lines from standard input and writes each answer as JSON lines to standard output. A line that can't be
 * read, or that `answer` refuses by throwing, is reported on standard error with its number; the rest goes on and the
 * exit status is 1.
 */
export async function answerJsonLines(
  answer: (record: Record<string, unknown>) => readonly object[],
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (!line.trim()) continue;
    try {
      const record: unknown = JSON.parse(line);
      if (typeof record !== 'object' || record === null || Array.isArray(record))
        throw new Error('is not an object');
      for (const result of answer(record as Record<string, unknown>))
        console.log(JSON.stringify(result));
    } catch (error) {
      console.error(`line ${number}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}

/** A record's text field. @throws where it is missing or not text */
export function textField(record: Record<string, unknown>, name: string): string {
  const value = record[name];
  if (typeof value !== 'string') throw new Error(`“${name}” is missing or not text`);
  return value;
}
