/** A Vue application: rendered on the server, hydrated, with a keyed list and a router. */
import { createSSRApp, h, ref } from 'vue';
import { ACTION_NAMES, ACTIONS, FIRST, OTHER_PAGE, OTHER_TEXT } from './content.ts';

export function createApp(home: string) {
  return createSSRApp({
    setup() {
      const items = ref(FIRST);
      const path = ref(home);
      if (typeof window !== 'undefined')
        addEventListener('popstate', () => (path.value = location.pathname));
      const go = () => {
        history.pushState(null, '', OTHER_PAGE);
        path.value = OTHER_PAGE;
      };
      return () =>
        h('main', [
          h('nav', [
            ...ACTION_NAMES.map((name) =>
              h(
                'button',
                { key: name, id: name, onClick: () => (items.value = ACTIONS[name](items.value)) },
                name,
              ),
            ),
            h('button', { id: 'go', onClick: go }, 'go'),
          ]),
          path.value === OTHER_PAGE
            ? h('article', [h('p', OTHER_TEXT)])
            : h(
                'ul',
                items.value.map(({ id, text }) => h('li', { key: id }, [h('b', id), ' ', text])),
              ),
        ]);
    },
  });
}

/** In the page. */
export function start(root: Element): void {
  createApp(location.pathname).mount(root, true);
}
