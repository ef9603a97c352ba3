/** How long the browser is given to take a file over, in milliseconds; it does so at once, but says nothing. */
const TAKE_OVER = 10_000;

/** Has the browser save a text as a file, where it saves what is downloaded. */
export function saveFile(document: Document, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKE_OVER);
}
