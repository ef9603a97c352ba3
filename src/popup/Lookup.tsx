import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, TermId } from '../glossary/entry.ts';
import type { Words } from '../ui/words.ts';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly results: readonly Entry[];
  readonly words: Words;
  readonly onOpen: (term: TermId) => void;
  /** What stands below the box while nothing is looked up, or what was opened. */
  readonly children: ComponentChildren;
}

const LIST = 'lookup-results';
const optionId = (entry: Entry): string => `result-${entry.id}`;

/** The lookup box with its results: the first is selected; arrows move, Enter opens, Escape empties. */
export function Lookup({ query, onQuery, results, words, onOpen, children }: Props) {
  const [selected, setSelected] = useState(0);
  const [isListing, setListing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const listed = isListing && query.trim() !== '';
  const current = results[Math.min(selected, results.length - 1)];

  const open = (entry: Entry) => {
    setListing(false);
    onOpen(entry.id);
  };
  const move = (step: number) => {
    const at = results.length > 0 ? (selected + step + results.length) % results.length : 0;
    setSelected(at);
    setListing(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && listed && current) open(current);
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
        aria-expanded={listed && results.length > 0}
        aria-controls={LIST}
        aria-activedescendant={listed && current ? optionId(current) : undefined}
        placeholder={words('lookupHint')}
        spellcheck={false}
        autocomplete="off"
        value={query}
        onInput={(event) => {
          onQuery(event.currentTarget.value);
          setSelected(0);
          setListing(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={LIST}
        role="listbox"
        aria-label={words('lookupResults')}
        hidden={!listed || results.length === 0}
      >
        {listed &&
          results.map((entry) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus and has the keys; a click is the pointer's way to the same
            <div
              key={entry.id}
              id={optionId(entry)}
              role="option"
              aria-selected={entry === current}
              tabIndex={-1}
              onClick={() => open(entry)}
            >
              <strong>{entry.headword}</strong>
              <span class="small">{entry.gloss}</span>
            </div>
          ))}
      </div>
      <p role="status" class="status">
        {listed && results.length === 0 ? words('lookupNothing') : ''}
      </p>
      {!listed && children}
    </>
  );
}
