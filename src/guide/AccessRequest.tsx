import { useState } from 'preact/hooks';
import type { Words } from '../ui/words.ts';

interface Props {
  readonly isAllowed: boolean;
  readonly words: Words;
  /** Asks the browser for access; tells whether it is there now. */
  readonly onAllow: () => Promise<boolean>;
}

/** Asks for access to pages where the browser has not given it, and says when it is there. */
export function AccessRequest({ isAllowed, words, onAllow }: Props) {
  const [wasAllowed] = useState(isAllowed);
  const [isRefused, setRefused] = useState(false);
  return (
    <div class={wasAllowed && isAllowed ? undefined : 'access'}>
      {!isAllowed && (
        <section>
          <h2>{words('accessTitle')}</h2>
          <p>{words('accessAsk')}</p>
          <p>
            <button
              type="button"
              class="primary"
              onClick={async () => setRefused(!(await onAllow()))}
            >
              {words('accessAllow')}
            </button>
          </p>
        </section>
      )}
      <p role="status">
        {isAllowed ? !wasAllowed && words('accessGranted') : isRefused && words('accessRefused')}
      </p>
    </div>
  );
}
