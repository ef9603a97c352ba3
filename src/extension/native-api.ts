/**
 * Stands in content.js for the polyfill, which is an eighth of what every page may load: promises are the browser's own in
 * both, and what the polyfill adds before Chrome 148, the name `browser` and listeners that answer with a promise, is not
 * needed where nothing answers a message.
 */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };

export default browser ?? chrome;
