import type { Words } from '../ui/words.ts';

interface Props {
  readonly isPinned: boolean;
  readonly words: Words;
  readonly onPin: (on: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Keeps the card where it is; with the focus on it the arrow keys move the card. */
export function PinButton({ isPinned, words, onPin, onKeyDown }: Props) {
  return (
    <button
      type="button"
      class="pin"
      aria-pressed={isPinned}
      aria-label={words('pin')}
      title={words('pinHint')}
      onClick={() => onPin(!isPinned)}
      onKeyDown={onKeyDown}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M5.5 1.5h5l-.8 4.6 2.3 2.4v1H4v-1l2.3-2.4z M8 9.5v5" />
      </svg>
    </button>
  );
}
