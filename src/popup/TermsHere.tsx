import type { TermId } from '../glossary/entry.ts';
import type { TextKind } from '../glossary/glossary.ts';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
import type { Words } from '../ui/words.ts';
import type { TermCount } from './tally.ts';

interface Props {
  readonly terms: readonly TermCount[];
  readonly headwordOf: (term: TermId) => string;
  readonly kind: TextKind;
  readonly words: Words;
  readonly onGoTo: (count: TermCount) => void;
  readonly onOpen: (term: TermId) => void;
}

/** The terms of the page with how often they stand there; each leads to its next occurrence, and to its entry. */
export function TermsHere({ terms, headwordOf, kind, words, onGoTo, onOpen }: Props) {
  if (terms.length === 0) return <p class="status">{words(TEXT_MESSAGES[kind].noTerms)}</p>;
  return (
    <section class="terms-here">
      <h2>{words('termsHere', terms.length)}</h2>
      <ul>
        {terms.map((count) => (
          <li key={count.term}>
            <button type="button" class="go" onClick={() => onGoTo(count)}>
              <span>{headwordOf(count.term)}</span>
              <span class="count">
                {count.count}
                <span class="unseen"> {words('goToNext')}</span>
              </span>
            </button>
            <button
              type="button"
              class="define"
              aria-label={words('definitionOf', headwordOf(count.term))}
              onClick={() => onOpen(count.term)}
            >
              <span aria-hidden="true">›</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
