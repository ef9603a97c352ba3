import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TermId } from '../glossary/entry.ts';
import { type Correction, opposite } from '../matching/corrections.ts';
import type { Words } from '../ui/words.ts';
import type { CardRequest } from './handover.ts';
import { whyMarked } from './why-marked.ts';

interface Props {
  /** What the card was opened for; undefined where another entry is shown meanwhile. */
  readonly request: CardRequest | undefined;
  readonly term: TermId;
  readonly headword: string;
  readonly words: Words;
  /** Carries a correction out; rejects where it can't be kept. */
  readonly onCorrect: (correction: Correction) => Promise<void>;
}

/** What the reader may say of the mark, and have taken back at once. */
export function CardFooter({ request, term, headword, words, onCorrect }: Props) {
  const [isWhyOpen, setWhyOpen] = useState(false);
  const [done, setDone] = useState<Correction>();
  const [failure, setFailure] = useState<string>();
  const footer = useRef<HTMLElement>(null);
  const whyId = useId();
  const wasPressed = useRef(false);
  // What was pressed is gone: the focus goes to what stands there now.
  useLayoutEffect(() => {
    if (wasPressed.current)
      footer.current?.querySelector<HTMLElement>('.corrections button')?.focus();
    wasPressed.current = false;
  }, [done]);

  const correct = async (correction: Correction, isUndo = false) => {
    try {
      await onCorrect(correction);
      wasPressed.current = true;
      setFailure(undefined);
      setDone(isUndo ? undefined : correction);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const dismiss = ({ form, asWritten }: CardRequest) =>
    correct({ type: 'dismiss', sense: { term, form, asWritten } });

  return (
    <footer ref={footer}>
      {request && !done && (
        <p id={whyId} class="why" hidden={!isWhyOpen}>
          {whyMarked(request, words)}
        </p>
      )}
      <p role="status" class="notice">
        {done &&
          ('sense' in done
            ? words('dismissed', done.sense.asWritten)
            : words('termKnown', headword))}
      </p>
      <p role="alert" class="failure">
        {failure === undefined ? '' : words('switchFailed', failure)}
      </p>
      <div class="corrections">
        {done ? (
          <button type="button" onClick={() => void correct(opposite(done), true)}>
            {words('undo')}
          </button>
        ) : (
          <>
            {request && (
              <button type="button" onClick={() => void dismiss(request)}>
                {words('dismissSense')}
              </button>
            )}
            <button type="button" onClick={() => void correct({ type: 'know', term })}>
              {words('knowTerm')}
            </button>
            {request && (
              <button
                type="button"
                aria-expanded={isWhyOpen}
                aria-controls={whyId}
                onClick={() => setWhyOpen(!isWhyOpen)}
              >
                {words('whyMarked')}
              </button>
            )}
          </>
        )}
      </div>
    </footer>
  );
}
