/** The file that a reader's settings are exported to and imported from: text in, text out. */
import type { MessageKey } from '../ui/words.ts';
import {
  type AreaName,
  isSetting,
  isUnderstood,
  type Kept,
  type Stored,
  selectKept,
} from './kept.ts';

const FORMAT = 'glossator-settings';
/** Goes up when an older version would misread the file. */
const VERSION = 1;
/** The largest file that is read, in bytes: a thousand times what most readers will ever set. */
export const LARGEST_BACKUP = 1_000_000;

/** A file that was understood. */
export interface Backup {
  readonly kept: Kept;
  /** When it was written; undefined where it does not say. */
  readonly saved: Date | undefined;
}

/** Why a file is not taken, as a message of the interface. */
export interface Refusal {
  readonly refused: MessageKey;
  readonly values: readonly string[];
}

const refuse = (refused: MessageKey, ...values: readonly string[]): Refusal => ({
  refused,
  values,
});

/** A file that is too large is refused before it is read. */
export const TOO_LARGE = refuse('importTooLarge');

/**
 * The file's text: every setting that is understood, of both areas; not what was looked up, which tells what a person reads.
 * @param glossary - the title of the text, by which another glossary's file is known
 */
export function writeBackup(kept: Kept, glossary: string, saved: Date): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    saved: saved.toISOString(),
    glossary,
    ...selectKept(kept, isUnderstood),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const isRecord = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toDate(value: unknown): Date | undefined {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Reads a file's text. Never throws: what is damaged, foreign, too large or of a later version is refused with the reason. */
export function readBackup(text: string, glossary: string): Backup | Refusal {
  // A UTF-16 code unit is at least one byte.
  if (text.length > LARGEST_BACKUP) return TOO_LARGE;
  const file = parse(text.replace(/^\uFEFF/, ''));
  if (file === undefined) return refuse('importNoJson');
  if (!isRecord(file) || file.format !== FORMAT) return refuse('importForeign');
  const { version, sync, local } = file;
  if (Number.isInteger(version) && Number(version) > VERSION) return refuse('importNewer');
  if (version !== VERSION) return refuse('importDamaged', 'version');
  if (file.glossary !== glossary)
    return typeof file.glossary === 'string'
      ? refuse('importOtherGlossary', file.glossary)
      : refuse('importDamaged', 'glossary');
  if (!isRecord(sync)) return refuse('importDamaged', 'sync');
  if (!isRecord(local)) return refuse('importDamaged', 'local');
  const kept = { sync, local };
  for (const area of ['sync', 'local'] as const) {
    const bad = Object.entries(kept[area]).find(([key, value]) => !isUnderstood(area, key, value));
    if (bad) return refuse('importDamaged', bad[0]);
  }
  return { kept, saved: toDate(file.saved) };
}

/** Both areas with the settings of `next` in place of their own; what is no setting stays. */
export function withSettings(kept: Kept, next: Kept): Kept {
  const others = selectKept(kept, (area: AreaName, key) => !isSetting(area, key));
  return {
    sync: { ...others.sync, ...next.sync },
    local: { ...others.local, ...next.local },
  };
}

/** Both areas with the settings of `other` in place of their own, those not understood too; what is no setting stays. */
export const withSettingsOf = (kept: Kept, other: Kept): Kept =>
  withSettings(kept, selectKept(other, isSetting));
