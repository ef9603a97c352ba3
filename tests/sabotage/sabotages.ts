/** Protections of the source, each with the patch that takes it out and the test that must turn red. */

export interface Sabotage {
  /** What the patch makes of the extension. */
  readonly title: string;
  /** The patched file; `find` stands in it exactly once. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The file of the test, in `tests/e2e`, and its name. */
  readonly test: readonly [file: string, name: string];
}

const ORACLE = ['oracle.test.ts', 'finds after every change what a fresh scan finds'] as const;

export const SABOTAGES: readonly Sabotage[] = [
  {
    title: 'forgets nothing that was removed',
    file: 'src/page/scanner.ts',
    find: 'if (!isConnected(container)) page.forget(container);',
    replace: '',
    test: ['scanning.test.ts', 'holds nothing of what was removed'],
  },
  {
    title: 'reads the whole page at every change',
    file: 'src/page/scanner.ts',
    find: 'changes.touched.add(target);\n',
    replace: 'changes.added.add(root);\n',
    test: ['scanning.test.ts', 'reads only what has changed'],
  },
  {
    title: 'does not read again a container that changes while it is being read',
    file: 'src/page/scanner.ts',
    find: 'if (current && contains(current, target)) changes.added.add(current);',
    replace: '',
    test: ['scanning.test.ts', 'goes while it rests there'],
  },
  {
    title: 'does not read again the flow that text was added to',
    file: 'src/page/scanner.ts',
    find: 'yield* readFlowAgain(flow, pace);',
    replace: 'void flow;',
    test: ORACLE,
  },
  {
    title: 'takes for a container what has become inline',
    file: 'src/page/scanner.ts',
    find: '      onInline: page.forget,\n',
    replace: '',
    test: ['scanning.test.ts', 'counts once what has become inline'],
  },
  {
    title: 'loses sight of what is moved to where nothing is watched',
    file: 'src/page/scanner.ts',
    find: '        changes.added.add(node);\n      }',
    replace: '      }',
    test: ['scanning.test.ts', 'forgets what is moved to where nothing is read'],
  },
  {
    title: 'does not look into shadow roots that come late',
    file: 'src/page/scanner.ts',
    find: 'else if (shadowRootOf(element)) {',
    replace: 'else if (shadowRootOf(element) && element.id === "never") {',
    test: ['marks.test.ts', 'stand in open shadow roots'],
  },
  {
    title: 'does not watch shadow roots',
    file: 'src/page/scanner.ts',
    find: 'observer.observe(shadow, observed);',
    replace: '',
    test: ['marks.test.ts', 'stand in open shadow roots'],
  },
  {
    title: 'leaves the style out of shadow roots',
    file: 'src/content/start-reading.ts',
    find: 'onShadow: createStyleAdopter(css, signal),',
    replace: 'onShadow: () => undefined,',
    test: ['marks.test.ts', 'stand in open shadow roots'],
  },
  {
    title: 'reads what becomes an editor',
    file: 'src/page/scanner.ts',
    find: 'if (attributeName === EDITABLE) noteEditable(target);',
    replace: '',
    test: ['apps.test.ts', 'prosemirror'],
  },
  {
    title: 'reads hidden tabs',
    file: 'src/page/scanner.ts',
    find: 'await whenVisible(document, signal);',
    replace: '',
    test: ['marks.test.ts', 'of what comes into a tab that is hidden'],
  },
  {
    title: 'reads from the top, wherever the reader is',
    file: 'src/page/in-view.ts',
    find: 'if (!view || view.scrollY === 0) return found;',
    replace: 'if (!view || view.scrollY >= 0) return found;',
    test: ['reading.test.ts', 'begins with what is in view'],
  },
  {
    title: 'never gives way',
    file: 'src/page/slices.ts',
    find: '    await giveWay();\n    begun',
    replace: '    begun',
    test: ['scanning.test.ts', 'lets the page’s own tasks come between'],
  },
  {
    title: 'ends where the page writes itself anew',
    file: 'src/page/scanner.ts',
    find: '      onReplaced();\n',
    replace: '',
    test: ['card.test.ts', 'opens after the page has written itself anew'],
  },
  {
    title: 'registers all ranges',
    file: 'src/page/highlighter.ts',
    find: 'if (boxesNear.has(box)) paint(container);',
    replace: 'if (boxesNear.add(box)) paint(container);',
    test: ['marks.test.ts', 'are only those near the viewport, and come with scrolling'],
  },
  {
    title: 'does not come back after the page has cleared the registry',
    file: 'src/page/highlighter.ts',
    find: 'setInterval(restore, WATCH_INTERVAL)',
    replace: '0',
    test: ['marks.test.ts', 'come back where the page clears the registry'],
  },
  {
    title: 'leaves its marks where the site is switched off',
    file: 'src/page/highlighter.ts',
    find: 'marks, light, here]) kept.clear();',
    replace: 'here]) kept.clear();',
    test: ['popup.test.ts', 'switches a site off and on in every window at once'],
  },
  {
    title: 'counts what is not shown',
    file: 'src/page/occurrence.ts',
    find: 'if (!around.checkVisibility({ visibilityProperty: true })) return false;',
    replace: '',
    test: ['life.test.ts', 'leaves what is not shown out of its counts'],
  },
  {
    title: 'ignores that it is an orphan',
    file: 'src/content.ts',
    find: 'if (isOrphaned()) life.abort();',
    replace: '',
    test: ['life.test.ts', 'takes itself down when the extension is loaded anew'],
  },
  {
    title: 'does not enter open tabs',
    file: 'src/background.ts',
    find: '  await enterOpenTabs();\n',
    replace: '',
    test: ['toolbar.test.ts', 'enters them, with their frames, once'],
  },
  {
    title: 'does not refresh the toolbar when a switch changes',
    file: 'src/background.ts',
    find: 'if (concernsSwitches(changes, siteOf(tab.url))) await refresh(tab);',
    replace: '',
    test: ['toolbar.test.ts', 'counts the different terms of all frames'],
  },
  {
    title: 'keeps the terms of a frame that has gone',
    file: 'src/extension/messages.ts',
    find: "globalThis.addEventListener('pagehide', takeLeave, { signal });",
    replace: 'void takeLeave;',
    test: ['life.test.ts', 'forgets a frame that goes while the popup is open'],
  },
  {
    title: 'steps through one frame only',
    file: 'src/extension/tab-order.ts',
    find: "if ('child' in part) visit(byPath.get(keyOf([...order.path, part.child])));",
    replace: "if ('child' in part) continue;",
    test: ['stepping.test.ts', 'goes through all frames in reading order'],
  },
  {
    title: 'leaves the card of the frame that the reader has left',
    file: 'src/content/start-reading.ts',
    find: '      card.close();\n      highlighter.pointOut(undefined);',
    replace: '      highlighter.pointOut(undefined);',
    test: ['stepping.test.ts', 'goes through all frames in reading order'],
  },
  {
    title: 'opens the text for no quotation of a web page',
    file: 'src/background.ts',
    find: '  showText: openText,',
    replace: '  showText: async () => {},',
    test: ['letter.test.ts', 'is where a quotation on a web page leads'],
  },
  {
    title: 'has the text point out nothing that its address names',
    file: 'src/letter.tsx',
    find: "addEventListener('hashchange', showAddress);",
    replace: '',
    test: ['letter.test.ts', 'goes where its address changes to, and back'],
  },
  {
    title: 'marks on paper',
    file: 'src/content.css',
    find: '@media screen {',
    replace: '@media all {',
    test: ['marks.test.ts', 'are not printed'],
  },
  {
    title: 'takes what is hidden for a term’s first',
    file: 'src/content/create-marker.ts',
    find: 'return thinOut([...shown, ...hidden], marking.density)',
    replace: 'return thinOut([...hidden, ...shown], marking.density)',
    test: ['reader.test.ts', 'marks as often as the popup says'],
  },
  {
    title: 'steps to what is not painted',
    file: 'src/content/start-reading.ts',
    find: 'scanner.occurrences().filter(marker.isPainted),',
    replace: 'scanner.occurrences().filter(marker.isWanted),',
    test: ['reader.test.ts', 'marks as often as the popup says'],
  },
  {
    title: 'leaves the focus where a button was',
    file: 'src/card/CardFooter.tsx',
    find: 'wasPressed.current = true;',
    replace: '',
    test: ['reader.test.ts', 'does so by keyboard'],
  },
  {
    title: 'leaves the ring behind on Escape',
    file: 'src/steps.ts',
    find: "({ key, isTrusted }) => key === 'Escape' && isTrusted && ring.hide(),",
    replace: '() => undefined,',
    test: ['ring.test.ts', 'goes by Escape too when its card was closed'],
  },
  {
    title: 'gives no focus back to another frame',
    file: 'src/steps/keep-focus.ts',
    find: 'else if (origin !== undefined) askFor(origin);',
    replace: '',
    test: ['ring.test.ts', 'is announced with its place in the tab'],
  },
  {
    title: 'leaves the term under the page’s bars',
    file: 'src/page/scroll-to-occurrence.ts',
    find: 'spanFor(freeSpan(document, view, middle, node))',
    replace: 'spanFor(view)',
    test: ['ring.test.ts', 'is not under a header that stays'],
  },
  {
    title: 'takes two steps at once',
    file: 'src/extension/stepping.ts',
    find: '(steps.get(tabId) ?? Promise.resolve()).then(step)',
    replace: 'step()',
    test: ['ring.test.ts', 'goes through data: and blob: frames'],
  },
  {
    title: 'has a sheet cover its term',
    file: 'src/card/place-card.ts',
    find: 'isTight ? below : height',
    replace: 'height',
    test: ['ring.test.ts', 'is around the term, in whatever frame'],
  },
];
