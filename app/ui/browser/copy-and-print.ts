/** Brings up the buttons that copy a text or print the page: without a script they could do nothing. */
export function copyAndPrint(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const text = button.dataset.copy ?? "";
    if (text && !navigator.clipboard) continue;
    button.parentElement?.removeAttribute("hidden");
    button.addEventListener("click", () => {
      if (!text) return window.print();
      const status = button.parentElement?.querySelector('[role="status"]');
      const say = (text: string) => status?.replaceChildren(text);
      navigator.clipboard.writeText(text).then(
        () => say("Copied"),
        () => say("Not copied. Write it down."),
      );
    });
  }
}
