import { join } from 'node:path';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { interfaceWords } from '../../scripts/proof/interface-words.ts';
import { root } from '../../scripts/root.ts';
import { createGlossaryIndex } from '../glossary/glossary.ts';
import { EntryView } from './EntryView.tsx';

const { glossary } = compileGlossary(join(root, 'glossary'));
const index = createGlossaryIndex(glossary);

function show(term: string): string {
  const entry = index.entry(term);
  const passage = entry && index.passagesOf(entry)[0];
  if (!entry || !passage) throw new Error(`there is no ${term}`);
  const quoted = { passage, turning: { place: 1, count: 2, onTurn: () => undefined } };
  const words = interfaceWords(root);
  return render(
    <EntryView entry={entry} quoted={quoted} index={index} words={words} onFollow={() => {}} />,
  );
}

describe('an entry', () => {
  it('has the definition first, then the quotation with its place, then history', () => {
    const parts = show('thermidor').match(
      /class="gloss"|<blockquote|class="place"|class="turning"|section-\w+|class="sources"|class="related"/g,
    );
    expect(parts).toEqual([
      'class="gloss"',
      '<blockquote',
      'class="place"',
      'class="turning"',
      'section-history',
      'section-letter',
      'section-disputed',
      'section-confusion',
      'class="sources"',
      'class="related"',
    ]);
  });

  it('folds up what is said of the edition, behind the quotation', () => {
    const html = show('thermidor');
    const folded = /<details class="edition">(.*?)<\/details>/.exec(html)?.[1] ?? '';
    expect(folded).toContain('Pathfinder');
    expect(html.replace(folded, '')).not.toContain('Pathfinder');
  });
});
