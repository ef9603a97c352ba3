/**
 * Styles highlights in shadow trees: Firefox paints there only what their own sheets say.
 * @param css - a whole style sheet
 * @returns adopts it in one shadow root; aborting `signal` takes it out again
 */
export function createStyleAdopter(css: string, signal: AbortSignal): (shadow: ShadowRoot) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const adopters = new Set<WeakRef<ShadowRoot>>();
  signal.addEventListener('abort', () => {
    for (const reference of adopters) {
      const shadow = reference.deref();
      if (shadow)
        shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets].filter((one) => one !== sheet);
    }
  });
  return (shadow) => {
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    adopters.add(new WeakRef(shadow));
  };
}
