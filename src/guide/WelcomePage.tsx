import type { Opening } from '../extension/choices.ts';
import type { Guide } from '../extension/guide.ts';
import type { Example } from '../glossary/example.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { MessageKey, Words } from '../ui/words.ts';
import { AccessRequest } from './AccessRequest.tsx';
import { ExampleView } from './ExampleView.tsx';
import { GuideLinks } from './GuideLinks.tsx';
import { KeyList } from './KeyList.tsx';

export interface WelcomeProps {
  readonly glossary: Glossary;
  readonly example: Example | null;
  readonly facts: Guide;
  readonly isKeysPageRefused: boolean;
  readonly words: Words;
  readonly textPage: string;
  readonly helpPage: string;
  /** Asks the browser for access to pages; tells whether it is there now. */
  readonly onAllow: () => Promise<boolean>;
  readonly onLookUp: () => void;
  readonly onChangeKeys: () => void;
  readonly onOptions: () => void;
}

const HOW_TO_OPEN: Record<Opening, MessageKey> = {
  hover: 'welcomeTryHover',
  click: 'welcomeTryClick',
  key: 'welcomeTryKey',
};

/** What a reader sees once, after the installation: the thing at work on itself, its keys, and how to switch it off. */
export function WelcomePage(props: WelcomeProps) {
  const { glossary, example, facts, words, isKeysPageRefused } = props;
  const stepKey = facts.keys.find(({ name }) => name === 'next-term')?.shortcut;
  return (
    <main class="guide">
      <header>
        <img src="icons/128.png" alt="" width="48" height="48" />
        <h1>{words('welcomeTitle')}</h1>
        <p class="lead">{words('welcomeLead', glossary.author, glossary.title)}</p>
      </header>
      <AccessRequest isAllowed={facts.isAllowed} words={words} onAllow={props.onAllow} />
      {example && (
        <section aria-labelledby="try">
          <h2 id="try">{words('welcomeTry')}</h2>
          <p>{words(HOW_TO_OPEN[facts.opening])}</p>
          <figure aria-label={words('welcomeExample')}>
            <ExampleView example={example} lang={glossary.lang} />
            <figcaption>{words('welcomeSense')}</figcaption>
          </figure>
          {stepKey && <p>{words('welcomeTryStep', stepKey)}</p>}
        </section>
      )}
      <section>
        <h2>{words('toolbarTitle')}</h2>
        <p>{words('toolbarText')}</p>
        <p>{words('toolbarPin')}</p>
        <p>
          <button type="button" onClick={props.onLookUp}>
            {words('toolbarTryIt')}
          </button>
        </p>
      </section>
      <section>
        <h2>{words('keysTitle')}</h2>
        <KeyList
          keys={facts.keys}
          isFirefox={facts.isFirefox}
          isRefused={isKeysPageRefused}
          words={words}
          onChange={props.onChangeKeys}
        />
      </section>
      <section>
        <h2>{words('privacyTitle')}</h2>
        <p>{words('privacyText')}</p>
      </section>
      <section>
        <h2>{words('switchOffTitle')}</h2>
        <p>{words('switchOffText')}</p>
      </section>
      <GuideLinks
        kind={glossary.kind}
        textPage={props.textPage}
        helpPage={props.helpPage}
        onOptions={props.onOptions}
        words={words}
      />
    </main>
  );
}
