/** The one seam to the browser's extension APIs. */
export { default as browser } from 'webextension-polyfill';
