import { useRef } from 'preact/hooks';

export interface Row {
  readonly key: string;
  readonly name: string;
  /** What else there is to say of it. */
  readonly note?: string | undefined;
  /** Takes it away; tells whether it is gone. */
  readonly onButton: () => Promise<boolean>;
}

/** A list of what can be taken back, a button for each. */
export function Rows({ rows, button }: { rows: readonly Row[]; button: string }) {
  const list = useRef<HTMLUListElement>(null);
  const press = async ({ onButton }: Row, index: number) => {
    // Where the last row goes, so does the list.
    const heading = list.current?.closest('section')?.querySelector('h2');
    if (!(await onButton())) return;
    // The button that was pressed is gone.
    const buttons = list.current?.querySelectorAll('button');
    (buttons?.[Math.min(index, buttons.length - 1)] ?? heading)?.focus();
  };
  return (
    <ul class="rows" ref={list}>
      {rows.map((row, index) => (
        <li key={row.key}>
          <span>
            {row.name}
            {row.note && <span class="note"> {row.note}</span>}
          </span>
          <button
            type="button"
            aria-label={`${button}: ${row.name}`}
            onClick={() => void press(row, index)}
          >
            {button}
          </button>
        </li>
      ))}
    </ul>
  );
}
