import type { Words } from '../ui/words.ts';

interface Props {
  readonly queries: readonly string[];
  readonly words: Words;
  readonly onChoose: (query: string) => void;
  readonly onClear: () => void;
}

/** What was looked up lately, to be looked up again or forgotten. */
export function RecentLookups({ queries, words, onChoose, onClear }: Props) {
  return (
    <section class="recent">
      <h2>{words('recentLookups')}</h2>
      <ul>
        {queries.map((query) => (
          <li key={query}>
            <button type="button" onClick={() => onChoose(query)}>
              {query}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="clear" onClick={onClear}>
            {words('clearRecent')}
          </button>
        </li>
      </ul>
    </section>
  );
}
