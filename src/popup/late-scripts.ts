/**
 * What popup and panel need only after they have appeared is in scripts of its own, since reading it takes longer than a page may
 * take to appear (docs/decisions/0018). The page runs such a script, and takes what it leaves here.
 */
import type { Glossary, GlossaryIndex } from '../glossary/glossary.ts';
import type { PassageChooser } from '../matching/choose-passage.ts';
import type { LookUp } from '../matching/look-up.ts';

/** The glossary itself, beyond the names of its terms. */
export interface Contents {
  readonly index: GlossaryIndex;
  readonly lookUp: LookUp;
}

/** What each script leaves, by its file. */
interface Late {
  'entries.js': Contents;
  'passages.js': (glossary: Glossary) => PassageChooser;
}

const KEY = Symbol.for('glossator.late');
type World = { [KEY]?: Partial<Late> };

export function leave<Script extends keyof Late>(script: Script, left: Late[Script]): void {
  const world = globalThis as World;
  world[KEY] = { ...world[KEY], [script]: left };
}

/**
 * Runs a script in a page of the extension.
 * @throws where the script can't be run, as when the extension is gone
 */
export function runLate<Script extends keyof Late>(
  script: Script,
  document: Document,
): Promise<Late[Script]> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = script;
    element.onerror = () => reject(new Error(script));
    element.onload = () => {
      const left = (globalThis as World)[KEY]?.[script];
      if (left === undefined) reject(new Error(script));
      else resolve(left);
    };
    document.head.append(element);
  });
}
