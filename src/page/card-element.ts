/** The name of the card's element, the extension's only part of a page. */
export const CARD_ELEMENT = 'glossator-card';
