import type { Look, Opening } from '../extension/choices.ts';
import type { Kind } from '../glossary/entry.ts';
import type { Density } from '../matching/thin-out.ts';
import type { MessageKey } from '../ui/words.ts';
import { CheckList } from './CheckList.tsx';
import type { OptionsProps, Term } from './facts.ts';
import { LookSample } from './LookSample.tsx';
import { RadioChoice } from './RadioChoice.tsx';

const OPENINGS: readonly (readonly [Opening, MessageKey])[] = [
  ['hover', 'openingHover'],
  ['click', 'openingClick'],
  ['key', 'openingKey'],
];
const LOOKS: readonly (readonly [Look, MessageKey])[] = [
  ['tint', 'lookTint'],
  ['underline', 'lookUnderline'],
  ['colour', 'lookColour'],
];
const DENSITIES: readonly (readonly [Density, MessageKey])[] = [
  ['every', 'densityEvery'],
  ['section', 'densitySection'],
  ['page', 'densityPage'],
];
const KIND_WORDS: Readonly<Record<Kind, MessageKey>> = {
  concept: 'kindsConcept',
  event: 'kindsEvent',
  organization: 'kindsOrganization',
  person: 'kindsPerson',
  'person-group': 'kindsPersonGroup',
  place: 'kindsPlace',
};

/** Whether, how, how often and which terms are marked, and what opens the card. */
export function Marks({ facts, acts, words }: OptionsProps) {
  const { overview, terms, languages } = facts;
  const names = new Intl.DisplayNames([words('language')], { type: 'language' });
  // A name needs no article in the sentence.
  const isName = ({ headword }: Term) => headword !== headword.toLowerCase();
  const events = terms.filter(({ kind }) => kind === 'event');
  const sample = (events.find(isName) ?? terms.find(isName) ?? terms[0])?.headword ?? '';
  const countOf = (kind: Kind) => terms.filter((term) => term.kind === kind).length;
  const kinds = (Object.keys(KIND_WORDS) as Kind[]).filter((kind) => countOf(kind) > 0);
  return (
    <section>
      <h2>{words('optionsMarks')}</h2>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={overview.isOnEverywhere}
          aria-checked={overview.isOnEverywhere}
          onChange={(event) => void acts.switchEverywhere(event.currentTarget.checked)}
        />
        <span>{words('switchEverywhere')}</span>
      </label>
      <RadioChoice
        name="opening"
        legend={words('opening')}
        options={OPENINGS.map(([opening, key]) => [opening, words(key)])}
        chosen={overview.opening}
        onChoose={(opening) => void acts.choose('opening', opening)}
      />
      <RadioChoice
        name="look"
        legend={words('look')}
        options={LOOKS.map(([look, key]) => [
          look,
          <>
            {words(key)}
            <LookSample look={look} term={sample} words={words} />
          </>,
        ])}
        chosen={overview.look}
        onChoose={(look) => void acts.choose('look', look)}
      />
      <RadioChoice
        name="density"
        legend={words('density')}
        options={DENSITIES.map(([density, key]) => [density, words(key)])}
        chosen={overview.density}
        onChoose={(density) => void acts.choose('density', density)}
      />
      {languages.length > 1 && (
        <CheckList
          legend={words('markedLanguages')}
          items={languages.map((name) => ({
            name,
            label: names.of(name) ?? name,
            isOn: !overview.unwantedLanguages.includes(name),
          }))}
          onSwitch={(language, on) => void acts.switchLanguage(language, on)}
        />
      )}
      {kinds.length > 1 && (
        <CheckList
          legend={words('markedKinds')}
          items={kinds.map((name) => ({
            name,
            label: words('countOf', words(KIND_WORDS[name]), countOf(name)),
            isOn: !overview.unwantedKinds.includes(name),
          }))}
          onSwitch={(kind, on) => void acts.switchKind(kind, on)}
        />
      )}
    </section>
  );
}
