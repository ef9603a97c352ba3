import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The parts of the browser that the menu stands on. */
const fake = vi.hoisted(() => {
  const items = new Map<string, Record<string, unknown>>();
  const state = { now: 'on' };
  const done: string[] = [];
  const event = () => ({ addListener: () => undefined });
  const browser = {
    contextMenus: {
      create: ({ id, ...item }: { id: string }) => items.set(id, item),
      update: async (id: string, change: object) => items.set(id, { ...items.get(id), ...change }),
      onClicked: event(),
    },
    tabs: {
      query: async () => [{ id: 1, url: 'https://example.org/' }],
      create: async ({ url }: { url: string }) => done.push(url),
      onActivated: event(),
    },
    windows: { onFocusChanged: event() },
    runtime: {
      getURL: (path: string) => `own:${path}`,
      openOptionsPage: async () => done.push('options'),
    },
  };
  return { items, state, done, browser };
});
vi.mock('./browser.ts', () => ({ browser: fake.browser }));
vi.mock('./words.ts', () => ({ words: (key: string) => key }));
vi.mock('glossary:kind', () => ({ default: 'letter' }));
vi.mock('./toolbar.ts', () => ({ tabStateOf: async () => fake.state.now }));
vi.mock('./switch-site.ts', () => ({
  switchSiteFor: async (_: unknown, on: boolean) => fake.done.push(on ? 'on' : 'off'),
  switchSiteOffUntilFor: async () => fake.done.push('until'),
}));

const { addToolbarMenu, onToolbarMenu, serveToolbarMenu } = await import('./toolbar-menu.ts');

beforeEach(() => {
  fake.items.clear();
  fake.done.length = 0;
  addToolbarMenu();
});

describe('the menu of the toolbar’s button', () => {
  it('has the site’s switches and the pages, at most six items', () => {
    expect([...fake.items.keys()]).toEqual([
      'off-here',
      'off-until-tomorrow',
      'options',
      'text',
      'help',
    ]);
    expect(fake.items.get('text')).toMatchObject({ title: 'theLetter', contexts: ['action'] });
  });

  it.each([
    ['on', { checked: false, enabled: true }, true],
    ['off-here', { checked: true, enabled: true }, false],
    ['off-everywhere', { checked: false, enabled: false }, false],
    ['cannot-run', { checked: false, enabled: false }, false],
  ])('tells of a site that is %s', async (state, offHere, isUntilEnabled) => {
    fake.state.now = state;
    await serveToolbarMenu()();
    expect(fake.items.get('off-here')).toMatchObject(offHere);
    expect(fake.items.get('off-until-tomorrow')).toMatchObject({ enabled: isUntilEnabled });
  });

  it.each<[string, boolean | undefined, string[]]>([
    ['off-here', true, ['off']],
    ['off-here', false, ['on']],
    ['off-until-tomorrow', undefined, ['until']],
    ['options', undefined, ['options']],
    ['text', undefined, ['own:letter.html']],
    ['help', undefined, ['own:help.html']],
    ['look-up-selection', undefined, []],
  ])('answers a click on %s, checked %s', async (menuItemId, checked, expected) => {
    await onToolbarMenu({ menuItemId, ...(checked !== undefined && { checked }) }, {
      id: 1,
    } as never);
    expect(fake.done).toEqual(expected);
  });
});
