import type { Key } from '../extension/keys.ts';
import type { Words } from '../ui/words.ts';

interface Props {
  readonly keys: readonly Key[];
  readonly isFirefox: boolean;
  /** Whether the browser refused to open its page of keys. */
  readonly isRefused: boolean;
  readonly words: Words;
  readonly onChange: () => void;
}

/** The keys as they really are, and the way to the browser's page where they are set. */
export function KeyList({ keys, isFirefox, isRefused, words, onChange }: Props) {
  const place = isFirefox ? words('keysPlaceFirefox') : 'chrome://extensions/shortcuts';
  return (
    <>
      <dl class="keys">
        {keys.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>
              {shortcut ? <kbd>{shortcut}</kbd> : <span class="unset">{words('keyNotSet')}</span>}
            </dt>
            <dd>{description || words('keyOpen')}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{words('keyEscape')}</dd>
        </div>
      </dl>
      <p>
        <button type="button" onClick={onChange}>
          {words('keysChange')}
        </button>
      </p>
      <p role="status" class="quiet">
        {isRefused ? words('keysChangeFailed', place) : ''}
      </p>
    </>
  );
}
