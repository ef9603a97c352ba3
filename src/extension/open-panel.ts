import { browser } from './browser.ts';

/** What Chromium alone has, and the polyfill has no types for. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

/** Opens the side panel of a window. To be called from a click, with nothing awaited before: else browsers refuse. */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel } = browser as typeof browser & { readonly sidePanel?: SidePanel };
  await (sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open());
}
