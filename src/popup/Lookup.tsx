import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry, TermId } from '../glossary/entry.ts';
import type { Words } from '../ui/words.ts';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Undefined while nothing is looked up, or while an entry is shown. */
  readonly results: readonly Entry[] | undefined;
  readonly words: Words;
  readonly onOpen: (term: TermId) => void;
}

const LIST = 'lookup-results';
const optionId = (entry: Entry): string => `result-${entry.id}`;

/**
 * The lookup box with its results: the first is selected; arrows move, Enter opens, Escape empties. The box has the focus
 * from the start, and again whenever it lists.
 */
export function Lookup({ query, onQuery, results, words, onOpen }: Props) {
  const [selected, setSelected] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const option = useRef<HTMLDivElement>(null);
  const isListing = results !== undefined;
  const current = results?.[Math.min(selected, results.length - 1)];
  useLayoutEffect(() => input.current?.focus(), [isListing]);
  useLayoutEffect(() => option.current?.scrollIntoView({ block: 'nearest' }));

  const move = (step: number) => {
    const count = results?.length ?? 0;
    if (count > 0) setSelected((selected + step + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of an input method that is composing are not ours.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && current) onOpen(current.id);
    // An empty box leaves Escape to the browser, which closes the popup.
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={words('lookupLabel')}
        aria-autocomplete="list"
        aria-expanded={current !== undefined}
        aria-controls={LIST}
        aria-activedescendant={current && optionId(current)}
        placeholder={words('lookupHint')}
        spellcheck={false}
        autocomplete="off"
        value={query}
        onInput={(event) => {
          setSelected(0);
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={LIST} role="listbox" aria-label={words('lookupResults')} hidden={!current}>
        {results?.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus and has the keys; a click is the pointer's way to the same
          <div
            key={entry.id}
            id={optionId(entry)}
            ref={entry === current ? option : null}
            role="option"
            aria-selected={entry === current}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(entry.id)}
          >
            <strong>{entry.headword}</strong>
            <span class="small">{entry.gloss}</span>
          </div>
        ))}
      </div>
      <p role="status" class="status">
        {isListing && !current ? words('lookupNothing') : ''}
      </p>
    </>
  );
}
