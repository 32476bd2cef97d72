/**
 * Puts text on the clipboard. The page is denied every permission, the clipboard API's too, so this answers the
 * copy command that a click may give; false when the browser refuses.
 */
export function copyText(text: string): boolean {
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', answer, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', answer);
  return isCopied;
}
