import { tellTime } from '../ui/tell-time.ts';
import type { PopupProps } from './Popup.tsx';
import { pageState, wordsFor } from './page-state.ts';

type Props = Pick<
  PopupProps,
  | 'facts'
  | 'failure'
  | 'words'
  | 'onSwitchSite'
  | 'onOffUntilTomorrow'
  | 'onSwitchEverywhere'
  | 'onAllow'
>;

/** Whether terms are marked here, said in words, with the switches that decide it. */
export function Switches({
  facts,
  failure,
  words,
  onSwitchSite,
  onOffUntilTomorrow,
  onSwitchEverywhere,
  onAllow,
}: Props) {
  const { site, isFile, isSiteOn, isOnEverywhere, offUntil } = facts;
  const state = pageState(facts);
  return (
    <footer class="switches">
      <p role="status" class={`state state-${state}`}>
        {state === 'off-here' && offUntil !== undefined
          ? words('stateOffHereUntil', tellTime(offUntil, new Date(), words('language')))
          : words(wordsFor(state, facts.isFirefox))}
      </p>
      {state === 'not-allowed' && (
        <button type="button" onClick={onAllow}>
          {words('allow')}
        </button>
      )}
      {site !== undefined && (
        <Switch
          label={isFile ? words('switchFiles') : words('switchSite', site)}
          isOn={isSiteOn}
          isDisabled={!isOnEverywhere}
          onSwitch={onSwitchSite}
        />
      )}
      {site !== undefined && offUntil === undefined && (
        <button
          type="button"
          class="until"
          disabled={!isOnEverywhere}
          onClick={({ currentTarget }) => {
            // The button goes: the focus passes to the site's switch.
            currentTarget.closest('footer')?.querySelector('input')?.focus();
            onOffUntilTomorrow();
          }}
        >
          {words('offUntilTomorrow')}
        </button>
      )}
      {site !== undefined && facts.isPrivate && <p class="private">{words('privateWindow')}</p>}
      <Switch
        label={words('switchEverywhere')}
        isOn={isOnEverywhere}
        isDisabled={false}
        onSwitch={onSwitchEverywhere}
      />
      <p role="alert" class="failure">
        {failure}
      </p>
    </footer>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Switch({ label, isOn, isDisabled, onSwitch }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
