/** Puts a text on the clipboard; where the browser keeps that from pages without TLS, by the field that shows it. */
export async function copyText(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | null,
): Promise<boolean> {
  // Its type promises it, but only secure pages have it; inside an office many are not.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch (error) {
      // Refused to this page; the field is still there to copy from.
      console.warn(error);
    }
  }
  if (field === null) return false;
  field.focus();
  field.select();
  return document.execCommand("copy");
}
