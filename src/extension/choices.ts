/** What a reader chooses one of, each kept under its name in `storage.sync`; the first is the default, kept as nothing. */
import type { Density } from '../matching/thin-out.ts';

/** What opens the card: resting the pointer or a click, a click alone, or resting it while Shift is held. The keys always do. */
export type Opening = 'hover' | 'click' | 'key';

/** How a term is marked: by a tint under it and a dotted line, by the line alone, or by the colour of its letters and the line. */
export type Look = 'tint' | 'underline' | 'colour';

export interface Choices {
  /** Why the default is this one: docs/decisions/0011. */
  readonly density: Density;
  readonly opening: Opening;
  readonly look: Look;
}

export type ChoiceName = keyof Choices;

/** What there is to choose from; the default first. */
export const CHOICES: {
  readonly [Name in ChoiceName]: readonly [Choices[Name], ...Choices[Name][]];
} = {
  density: ['every', 'section', 'page'],
  opening: ['hover', 'click', 'key'],
  look: ['tint', 'underline', 'colour'],
};

export const CHOICE_NAMES = Object.keys(CHOICES) as ChoiceName[];

const choiceIn = <Name extends ChoiceName>(
  name: Name,
  kept: Readonly<Record<string, unknown>>,
): Choices[Name] => {
  const options: readonly Choices[Name][] = CHOICES[name];
  return options.find((option) => option === kept[name]) ?? CHOICES[name][0];
};

/** The choices that hold where this is kept; what is not one of those known counts as the default. */
export const toChoices = (kept: Readonly<Record<string, unknown>>): Choices => ({
  density: choiceIn('density', kept),
  opening: choiceIn('opening', kept),
  look: choiceIn('look', kept),
});

/** What holds before anything was chosen. */
export const DEFAULT_CHOICES = toChoices({});
