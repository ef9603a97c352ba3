import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { GlossaryError, type Problem } from '../../scripts/glossary/problem.ts';
import { root } from '../../scripts/root.ts';

/** A small good glossary, of Aesop's fable of the hare and the tortoise. */
export const OTHER_GLOSSARY = join(root, 'tests/fixtures/other-glossary');

/** A copy of that glossary, to be damaged and thrown away. */
export interface GlossaryCopy {
  readonly folder: string;
  /** A file's place. */
  path(file: string): string;
  /** Changes a file. @throws where nothing changes */
  edit(file: string, change: (content: string) => string): void;
  remove(): void;
}

export function copyGlossary(): GlossaryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  cpSync(OTHER_GLOSSARY, folder, { recursive: true });
  const path = (file: string) => join(folder, file);
  return {
    folder,
    path,
    edit(file, change) {
      const before = readFileSync(path(file), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`nothing changes in ${file}`);
      writeFileSync(path(file), after);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What the compiler finds wrong with a glossary. */
export function problemsOf(folder: string): readonly Problem[] {
  try {
    compileGlossary(folder);
    return [];
  } catch (error) {
    if (error instanceof GlossaryError) return error.problems;
    throw error;
  }
}
