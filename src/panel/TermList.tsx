import { useRef, useState } from 'preact/hooks';
import type { TermId } from '../glossary/entry.ts';
import type { TextKind } from '../glossary/glossary.ts';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
import type { Words } from '../ui/words.ts';
import type { PageTerm } from './page-terms.ts';
import { useFollowing } from './use-following.ts';

interface Props {
  /** In reading order. */
  readonly terms: readonly PageTerm[];
  /** The one that the reader has before the eyes. */
  readonly current: TermId | undefined;
  /** The one whose entry is shown. */
  readonly chosen: TermId | undefined;
  /** Id of the element with the entry. */
  readonly entryId: string;
  readonly headwordOf: (term: TermId) => string;
  readonly kind: TextKind;
  readonly words: Words;
  readonly onChoose: (term: PageTerm) => void;
}

/** Where a key leads in a list, by index; undefined where it is not the list's. */
function leadsTo(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

/**
 * The terms of the page in reading order, each with how often it stands there. The list follows the page; it is one stop of the
 * Tab key, and the arrows go through it.
 */
export function TermList(props: Props) {
  const { terms, current, chosen, entryId, headwordOf, words, onChoose } = props;
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState<TermId>();
  useFollowing(list, current);
  const stop = [reached, chosen, current].find((one) => terms.some(({ term }) => term === one));
  const stopAt = stop ?? terms[0]?.term;

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    const next = leadsTo(event.key, at, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    rows[next]?.focus();
  };

  if (terms.length === 0) return <p class="status">{words(TEXT_MESSAGES[props.kind].noTerms)}</p>;
  return (
    <section class="terms-here">
      <h2 id="terms-title">{words('termsHere', terms.length)}</h2>
      <ul ref={list} tabIndex={-1} aria-labelledby="terms-title" onKeyDown={onKeyDown}>
        {terms.map((one) => (
          <li key={one.term}>
            <button
              type="button"
              class={one.isOnScreen ? 'go on-screen' : 'go'}
              aria-current={one.term === current ? 'true' : undefined}
              aria-expanded={one.term === chosen}
              aria-controls={one.term === chosen ? entryId : undefined}
              tabIndex={one.term === stopAt ? 0 : -1}
              onFocus={() => setReached(one.term)}
              onClick={() => onChoose(one)}
            >
              <span>{headwordOf(one.term)}</span>
              <span class="count">
                <span aria-hidden="true">{one.places.length}</span>
                <span class="unseen">{words('timesHere', one.places.length)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
