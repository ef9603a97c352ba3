/** One of the extension's keys, as the browser has it now. */
export interface Key {
  /** The manifest's name for it: "next-term". */
  readonly name: string;
  /** What it does, in words; empty for the one that opens the popup. */
  readonly description: string;
  /** As the browser writes it: "Alt+Shift+J"; empty where it is not set. */
  readonly shortcut: string;
}

/** How the card is opened: what the reader has chosen of `Settings.opening`. */
export type Opening = 'hover' | 'click' | 'key';

/** What the browser and the reader's choices say that the welcome and the help page tell. */
export interface GuideFacts {
  readonly keys: readonly Key[];
  readonly opening: Opening;
  readonly isFirefox: boolean;
  /** Whether pages may be read. */
  readonly isAllowed: boolean;
  /** Whether there is a page of options, and a side panel. */
  readonly hasOptions: boolean;
  readonly hasPanel: boolean;
  readonly version: string;
}
