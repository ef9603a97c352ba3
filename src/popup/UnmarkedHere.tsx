import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Correction } from '../matching/corrections.ts';
import { nameOfSense } from '../ui/name-of-sense.ts';
import type { PopupProps } from './Popup.tsx';

type Props = Pick<PopupProps, 'facts' | 'headwordOf' | 'words' | 'onCorrect'>;

interface Row {
  readonly key: string;
  /** What is not marked, as it is shown. */
  readonly name: string;
  readonly restoring: Correction;
}

/** What the reader has unmarked: the senses of this site, and the terms that are known; each can be marked again. */
export function UnmarkedHere({ facts, headwordOf, words, onCorrect }: Props) {
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const senses = facts.dismissed.map(
    (sense): Row => ({
      key: `${sense.term} ${sense.form}`,
      name: nameOfSense(sense, headwordOf, words),
      restoring: { type: 'restore', sense },
    }),
  );
  const terms = facts.known.map(
    (term): Row => ({ key: term, name: headwordOf(term), restoring: { type: 'forget', term } }),
  );
  const restore = async ({ name, restoring }: Row) => {
    if (!(await onCorrect(restoring))) return;
    setSaid(words('markedAgain', name));
    // The button that was pressed is gone.
    const next = root.current?.querySelector<HTMLElement>('summary');
    (next ?? root.current)?.focus();
  };
  const rowOf = (row: Row) => (
    <li key={row.key}>
      <span>{row.name}</span>
      <button
        type="button"
        class="again"
        aria-label={`${words('markAgain')}: ${row.name}`}
        onClick={() => void restore(row)}
      >
        {words('markAgain')}
      </button>
    </li>
  );
  return (
    <div class="unmarked" ref={root} tabIndex={-1}>
      {senses.length > 0 && (
        <List title={words('unmarkedHere', senses.length)}>{senses.map(rowOf)}</List>
      )}
      {terms.length > 0 && (
        <List title={words('unmarkedKnown', terms.length)}>{terms.map(rowOf)}</List>
      )}
      <p role="status" class="status">
        {said}
      </p>
    </div>
  );
}

function List({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}
