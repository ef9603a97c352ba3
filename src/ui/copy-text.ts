/**
 * Puts a text on the clipboard. Where the clipboard is closed to the page (one that came without encryption, or a frame that
 * has not been let), it answers the browser's own copying instead; the page's selection and focus stay as they are.
 * @throws where the browser allows neither
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    answerCopying(text);
  }
}

function answerCopying(text: string): void {
  let isAnswered = false;
  const answer = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isAnswered = event.clipboardData !== null;
  };
  /** Without a selection Chromium copies only where this says that there is something. */
  const allow = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  // At the window, before the page: what is copied is none of its business.
  window.addEventListener('copy', answer, true);
  window.addEventListener('beforecopy', allow, true);
  const isDone = document.execCommand('copy');
  window.removeEventListener('copy', answer, true);
  window.removeEventListener('beforecopy', allow, true);
  if (!isDone || !isAnswered) throw new Error('the browser does not copy');
}
