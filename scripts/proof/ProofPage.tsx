import { createGlossaryIndex } from '../../src/glossary/glossary.ts';
import type { Words } from '../../src/ui/words.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import { describeProblem, type Problem } from '../glossary/problem.ts';
import { EntryProof } from './EntryProof.tsx';
import { LetterProof } from './LetterProof.tsx';

interface Props {
  readonly compiled: CompiledGlossary;
  readonly problems: readonly Problem[];
  readonly words: Words;
}

/** The whole glossary on one page, to be read and printed: what is wrong, every entry, the text. */
export function ProofPage({ compiled, problems, words }: Props) {
  const { glossary, terms } = compiled;
  const index = createGlossaryIndex(glossary);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`Proof: ${glossary.title}`}</title>
      </head>
      <body class="glossator">
        <header>
          <h1>{glossary.title}</h1>
          <p>
            {glossary.author}, {glossary.date}. {glossary.citation}. {glossary.citationNote}
          </p>
          <p>
            {glossary.entries.length} entries, {glossary.passages.length} passages. A form after “=”
            counts only as written or in full capitals.
          </p>
          <Report problems={problems} />
          <nav class="contents">
            {glossary.entries.map(({ id, headword }) => (
              <a key={id} href={`#${id}`}>
                {headword}
              </a>
            ))}
          </nav>
        </header>
        {terms.map((term) => (
          <EntryProof key={term.id} term={term} index={index} words={words} />
        ))}
        <LetterProof {...compiled} />
      </body>
    </html>
  );
}

function Report({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return <p>Nothing keeps this glossary from being published.</p>;
  return (
    <section class="report">
      <h2>What keeps this glossary from being published</h2>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{describeProblem(problem)}</li>
        ))}
      </ul>
    </section>
  );
}
