/** What the applications of this folder show, the same in each. */

export interface Item {
  readonly id: number;
  readonly text: string;
}

export const FIRST: readonly Item[] = [
  { id: 1, text: 'The Comintern was dissolved in 1943.' },
  { id: 2, text: 'Some feared Thermidor.' },
  { id: 3, text: 'It was the Left Opposition that lost.' },
  { id: 4, text: 'Nothing of it here.' },
];

/** What the application's buttons do to the list. */
export const ACTIONS = {
  reverse: (items: readonly Item[]) => [...items].reverse(),
  edit: (items: readonly Item[]) =>
    items.map((item) => ({ ...item, text: item.text.replace('Thermidor', 'Bolshevism') })),
  shorten: (items: readonly Item[]) => items.filter(({ id }) => id !== 1),
  add: (items: readonly Item[]) => [{ id: 9, text: 'Agabekov, in 1930.' }, ...items],
} as const;
export type Action = keyof typeof ACTIONS;
export const ACTION_NAMES = Object.keys(ACTIONS) as Action[];

/** The page that the application's router goes to. */
export const OTHER_PAGE = '/other';
export const OTHER_TEXT = 'The Red Army in the Bolshevik Party’s hands.';
