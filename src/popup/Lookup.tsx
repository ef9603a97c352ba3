import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Answer, Finding } from '../matching/look-up.ts';
import type { Words } from '../ui/words.ts';
import { FindingView } from './FindingView.tsx';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Undefined while nothing is looked up, or while something is shown. */
  readonly answer: Answer | undefined;
  /** Undefined while it is not there yet, and so can't be looked up in. */
  readonly glossary: Glossary | undefined;
  readonly words: Words;
  readonly onOpen: (finding: Finding) => void;
  readonly onOpenNearest: (entry: Entry) => void;
}

const LIST = 'lookup-results';
const optionId = (finding: Finding): string =>
  finding.kind === 'entry' ? `result-${finding.entry.id}` : `result-passage-${finding.passage.id}`;

/**
 * The lookup box with its results: the first is selected; arrows move, Enter opens, Escape empties. The box has the focus
 * from the start, and again whenever it lists.
 */
export function Lookup(props: Props) {
  const { query, onQuery, answer, glossary, words, onOpen } = props;
  const results = answer?.findings;
  const [selected, setSelected] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const option = useRef<HTMLDivElement>(null);
  /** Whether Enter was pressed on a query that the glossary was not there for yet. */
  const isEntered = useRef(false);
  const isListing = results !== undefined;
  const current = results?.[Math.min(selected, results.length - 1)];
  useLayoutEffect(() => input.current?.focus(), [isListing]);
  useLayoutEffect(() => option.current?.scrollIntoView({ block: 'nearest' }));
  useLayoutEffect(() => {
    if (isEntered.current && current) onOpen(current);
    isEntered.current = false;
  }, [glossary]);

  const move = (step: number) => {
    const count = results?.length ?? 0;
    if (count > 0) setSelected((selected + step + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of an input method that is composing are not ours.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && current) onOpen(current);
    else if (event.key === 'Enter' && !glossary) isEntered.current = true;
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
          isEntered.current = false;
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={LIST} role="listbox" aria-label={words('lookupResults')} hidden={!current}>
        {glossary &&
          results?.map((finding) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus and has the keys; a click is the pointer's way to the same
            <div
              key={optionId(finding)}
              id={optionId(finding)}
              ref={finding === current ? option : null}
              role="option"
              aria-selected={finding === current}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOpen(finding)}
            >
              <FindingView
                finding={finding}
                asked={answer?.asked ?? []}
                glossary={glossary}
                words={words}
              />
            </div>
          ))}
      </div>
      <p role="status" class="status">
        {isListing && !current ? words('lookupNothing') : ''}
      </p>
      {answer?.nearest && <Nearest {...props} entry={answer.nearest} />}
    </>
  );
}

type NearestProps = Pick<Props, 'words' | 'onOpenNearest'> & { readonly entry: Entry };

/** The name that looks most like the query: no result, so it is neither selected nor opened by Enter. */
function Nearest({ entry, words, onOpenNearest }: NearestProps) {
  return (
    <p class="nearest">
      <button type="button" onClick={() => onOpenNearest(entry)}>
        {words('lookupNearest', entry.headword)}
      </button>
    </p>
  );
}
