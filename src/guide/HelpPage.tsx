import type { ComponentChildren } from 'preact';
import type { Opening } from '../extension/choices.ts';
import type { Guide } from '../extension/guide.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { MessageKey, Words } from '../ui/words.ts';
import { GuideLinks } from './GuideLinks.tsx';
import { KeyList } from './KeyList.tsx';

export interface HelpProps {
  readonly glossary: Glossary;
  /** The languages that pages are marked in, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly facts: Guide;
  readonly isKeysPageRefused: boolean;
  readonly words: Words;
  readonly textPage: string;
  readonly onChangeKeys: () => void;
  readonly onOptions: () => void;
}

const HOW_IT_OPENS: Record<Opening, MessageKey> = {
  hover: 'helpCardOpenHover',
  click: 'helpCardOpenClick',
  key: 'helpCardOpenKey',
};

/** "English, Russian, and German", in the interface's language. */
function namesOf(languages: readonly string[], words: Words): string {
  const names = new Intl.DisplayNames(words('language'), { type: 'language' });
  return new Intl.ListFormat(words('language')).format(
    languages.map((lang) => names.of(lang) ?? lang),
  );
}

/** What a reader may want to know, in the order in which it comes up. */
export function HelpPage(props: HelpProps) {
  const { glossary, facts, words } = props;
  return (
    <main class="guide">
      <header>
        <h1>{words('helpTitle')}</h1>
      </header>
      <Part title={words('helpMarksTitle')}>
        <p>{words('helpMarks', namesOf(props.languages, words))}</p>
      </Part>
      <Part title={words('helpUnmarkedTitle')}>
        <p>{words('helpUnmarkedSense')}</p>
        <p>{words('helpUnmarkedPlaces')}</p>
        <p>{words('helpUnmarkedChosen')}</p>
      </Part>
      <Part title={words('helpCardTitle')}>
        <p>{words(HOW_IT_OPENS[facts.opening])}</p>
        <p>{words('helpCardWhy', words('whyMarked'))}</p>
        <p>{words('helpCardDismiss', words('dismissSense'), words('knowTerm'), words('undo'))}</p>
      </Part>
      <Part title={words('helpPassagesTitle')}>
        <p>{words('helpPassages', words('anotherPassage'))}</p>
      </Part>
      <Part title={words('keysTitle')}>
        <KeyList
          keys={facts.keys}
          isFirefox={facts.isFirefox}
          isRefused={props.isKeysPageRefused}
          words={words}
          onChange={props.onChangeKeys}
        />
      </Part>
      <Part title={words('helpLookupTitle')}>
        <p>{words('helpLookup')}</p>
        <p>{words('helpPanel')}</p>
      </Part>
      <Part title={words('switchOffTitle')}>
        <p>{words('switchOffText')}</p>
      </Part>
      <Part title={words('helpNotTitle')}>
        <p>{words('helpNotPages')}</p>
        <p>{words(facts.isFirefox ? 'helpNotFilesFirefox' : 'helpNotFilesChromium')}</p>
        <p>{words(facts.isFirefox ? 'helpNotPrivateFirefox' : 'helpNotPrivateChromium')}</p>
      </Part>
      <Part title={words('helpKeptTitle')}>
        <p>{words('privacyText')}</p>
        <p>{words('helpKept')}</p>
      </Part>
      <Part title={words('helpSourcesTitle')}>
        <p>{words('helpSources', glossary.citation, glossary.citationNote)}</p>
        <p>{words('helpLicence')}</p>
        <p>{words('helpVersion', facts.version)}</p>
      </Part>
      <GuideLinks
        kind={glossary.kind}
        textPage={props.textPage}
        onOptions={props.onOptions}
        words={words}
      />
    </main>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
