import type { TextKind } from '../glossary/glossary.ts';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
import type { Words } from '../ui/words.ts';

interface Props {
  readonly kind: TextKind;
  /** Addresses of the extension's other pages; undefined where it is this one. */
  readonly textPage: string;
  readonly helpPage?: string | undefined;
  readonly onOptions: () => void;
  readonly words: Words;
}

/** The ways from the welcome and the help page to the others. */
export function GuideLinks({ kind, textPage, helpPage, onOptions, words }: Props) {
  return (
    <footer>
      <nav>
        {helpPage !== undefined && <a href={helpPage}>{words('help')}</a>}
        <a href={textPage}>{words(TEXT_MESSAGES[kind].whole)}</a>
        <button type="button" class="link" onClick={onOptions}>
          {words('options')}
        </button>
      </nav>
    </footer>
  );
}
