/** A React application: rendered on the server, hydrated, with a keyed list and a router. */
import { createElement as h, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ACTION_NAMES, ACTIONS, FIRST, OTHER_PAGE, OTHER_TEXT } from './content.ts';

export function App({ home }: { home: string }) {
  const [items, setItems] = useState(FIRST);
  const [path, setPath] = useState(home);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (to: string) => {
    history.pushState(null, '', to);
    setPath(to);
  };
  const buttons = ACTION_NAMES.map((name) =>
    h(
      'button',
      { key: name, id: name, type: 'button', onClick: () => setItems(ACTIONS[name]) },
      name,
    ),
  );
  return h(
    'main',
    null,
    h(
      'nav',
      null,
      buttons,
      h('button', { id: 'go', type: 'button', onClick: () => go(OTHER_PAGE) }, 'go'),
    ),
    path === OTHER_PAGE
      ? h('article', null, h('p', null, OTHER_TEXT))
      : h(
          'ul',
          null,
          items.map(({ id, text }) => h('li', { key: id }, h('b', null, id), ' ', text)),
        ),
  );
}

/** In the page. */
export function start(root: Element): void {
  hydrateRoot(root, h(App, { home: location.pathname }));
}
