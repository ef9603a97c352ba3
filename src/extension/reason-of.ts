import { words } from './words.ts';

/** Why something could not be kept, in words. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  // Chromium and Firefox say "QUOTA_BYTES quota exceeded", "exceeded its quota limitations".
  return /quota/i.test(reason) ? words('storageFull') : reason;
}
