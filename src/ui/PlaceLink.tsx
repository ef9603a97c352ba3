import type { ComponentChildren } from 'preact';

/** How a quotation leads to its place in the text: by an address, or where a page can't link there, by what it does. */
export type WayToText =
  | { readonly addressOf: (passage: string) => string }
  | { readonly goTo: (passage: string) => void };

interface Props {
  /** A passage's id. */
  readonly passage: string;
  /** Undefined where there is none to go. */
  readonly way: WayToText | undefined;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Names a quotation's place, and leads there. */
export function PlaceLink({ passage, way, title, children }: Props) {
  if (!way)
    return (
      <span class="place" title={title}>
        {children}
      </span>
    );
  if ('addressOf' in way)
    return (
      <a class="place" title={title} href={way.addressOf(passage)} target="_blank" rel="noopener">
        {children}
      </a>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a web page must not have the address of a page of the extension
    <button type="button" role="link" class="place" title={title} onClick={() => way.goTo(passage)}>
      {children}
    </button>
  );
}
