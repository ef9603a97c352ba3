/** Marks this frame's isolated world as having a content script of this extension. */
const KEY = Symbol.for('glossator.content');
type World = { [KEY]?: true };

/**
 * Whether this is the first run of the content script in its frame. The browser may run it twice, on its own and because
 * the extension entered open tabs.
 */
export function isFirstRun(): boolean {
  const world = globalThis as World;
  if (world[KEY]) return false;
  world[KEY] = true;
  return true;
}
