/** The attribute by which the card's element is known: to the page it is one of the page's, and to scripts of ours the card. */
export const CARD_ATTRIBUTE = 'data-glossator-card';

/** Whether an event's target, or what has the focus, is the card; what is inside it is seen from outside as the card too. */
export const isCard = (target: EventTarget | null | undefined): boolean =>
  target instanceof Element && target.hasAttribute(CARD_ATTRIBUTE);
