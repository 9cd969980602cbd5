const KEY = "reloadedAt";
const MINUTE = 60_000;

/** A page that stayed open over an upgrade asks for files that are gone: then it is loaded anew, not again and again. */
export function reloadWhenReplaced(): void {
  window.addEventListener("vite:preloadError", () => {
    if (Date.now() - Number(sessionStorage.getItem(KEY)) < MINUTE) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}
