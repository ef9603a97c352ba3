import { elementAround } from './dom.ts';

/**
 * The elements around one that cut off what of it lies outside of them, the viewport's own left out. An element placed by
 * another than the one around it is cut off only by that one and those around it.
 */
export function clipsAround(element: Element): Element[] {
  const root = element.ownerDocument.scrollingElement;
  const clips: Element[] = [];
  let isPlacedElsewhere = false;
  for (let one: Element | null = element; one && one !== root; one = elementAround(one)) {
    const { position, overflow } = getComputedStyle(one);
    if (position !== 'static') isPlacedElsewhere = false;
    if (!isPlacedElsewhere && /auto|scroll|hidden|clip/.test(overflow)) clips.push(one);
    if (position === 'fixed') break;
    if (position === 'absolute') isPlacedElsewhere = true;
  }
  return clips;
}
