const GUARD_MS = 5000;

/** A second click within seconds sends nothing. The server holds against it too; this spares the wait for its answer. */
export function guardDoubleSend(): void {
  let sentAt = new WeakMap<HTMLFormElement, number>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (Date.now() - (sentAt.get(form) ?? 0) < GUARD_MS) event.preventDefault();
    else sentAt.set(form, Date.now());
  });
  // Who comes back by "Back" may want to send the corrected form at once.
  window.addEventListener("pageshow", () => {
    sentAt = new WeakMap();
  });
}
