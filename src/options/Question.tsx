import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../ui/words.ts';

interface Props {
  /** What the button that does it says. */
  readonly yes: string;
  readonly words: Words;
  readonly onAnswer: (isYes: boolean) => void;
  readonly children: ComponentChildren;
}

/** Asks in place before something is done. It takes the focus; Escape is no. */
export function Question({ yes, words, onAnswer, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    root.current?.focus();
    root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a question
    <div
      class="question"
      role="group"
      aria-labelledby="question"
      tabIndex={-1}
      ref={root}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onAnswer(false);
      }}
    >
      <div id="question">{children}</div>
      <div class="buttons">
        <button type="button" class="yes" onClick={() => onAnswer(true)}>
          {yes}
        </button>
        <button type="button" class="no" onClick={() => onAnswer(false)}>
          {words('cancel')}
        </button>
      </div>
    </div>
  );
}
