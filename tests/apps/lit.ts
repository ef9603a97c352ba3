/** A Lit application: custom elements with shadow roots, one in another, a keyed list and a router. */
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ACTION_NAMES, ACTIONS, FIRST, type Item, OTHER_PAGE, OTHER_TEXT } from './content.ts';

class ItemView extends LitElement {
  static override properties = { item: { attribute: false } };
  declare item: Item;
  override render() {
    return html`<b>${this.item.id}</b> ${this.item.text}`;
  }
}

class AppView extends LitElement {
  static override properties = { items: { state: true }, path: { state: true } };
  declare items: readonly Item[];
  declare path: string;
  constructor() {
    super();
    this.items = FIRST;
    this.path = location.pathname;
    addEventListener('popstate', () => (this.path = location.pathname));
    // The buttons stand outside, where a test finds them.
    for (const name of ACTION_NAMES)
      document.getElementById(name)?.addEventListener('click', () => {
        this.items = ACTIONS[name](this.items);
      });
    document.getElementById('go')?.addEventListener('click', () => {
      history.pushState(null, '', OTHER_PAGE);
      this.path = OTHER_PAGE;
    });
  }
  override render() {
    if (this.path === OTHER_PAGE) return html`<article><p>${OTHER_TEXT}</p></article>`;
    const items = repeat(
      this.items,
      ({ id }) => id,
      (item) => html`<li><item-view .item=${item}></item-view></li>`,
    );
    return html`<ul>${items}</ul>`;
  }
}

/** In the page. */
export function start(): void {
  customElements.define('item-view', ItemView);
  customElements.define('app-view', AppView);
}
