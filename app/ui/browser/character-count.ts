const QUIET_MS = 1000;

/** Says under a text how much more can be written: at once to the eye, after a pause to the ear. */
export function countCharacters(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-module="nhsuk-character-count"]')) {
    const box = root.querySelector<HTMLTextAreaElement>(".nhsuk-js-character-count");
    const description = box && document.getElementById(`${box.id}-info`);
    const limit = Number(root.dataset.maxlength);
    if (box && description && limit) startCount(root, box, description, limit);
  }
}

function startCount(
  root: HTMLElement,
  box: HTMLTextAreaElement,
  description: HTMLElement,
  limit: number,
): void {
  const hasServerError = root.querySelector(".nhsuk-error-message") !== null;

  const visible = document.createElement("div");
  visible.className = "nhsuk-character-count__status nhsuk-hint";
  visible.setAttribute("aria-hidden", "true");
  const spoken = document.createElement("div");
  spoken.className = "nhsuk-character-count__sr-status nhsuk-u-visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  description.after(visible, spoken);
  description.classList.add("nhsuk-u-visually-hidden");
  root.setAttribute("data-nhsuk-character-count-init", "");

  let timer = 0;
  const show = () => {
    // The value of a text area has LF line ends, as the server counts it.
    const left = limit - box.value.length;
    const isOver = left < 0;
    visible.textContent = message(left);
    visible.classList.toggle("nhsuk-error-message", isOver);
    visible.classList.toggle("nhsuk-hint", !isOver);
    if (!hasServerError) box.classList.toggle("nhsuk-textarea--error", isOver);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      spoken.textContent = visible.textContent;
    }, QUIET_MS);
  };
  box.addEventListener("input", show);
  // Speech recognition writes into the box without an input event; a return by "Back" restores it later.
  box.addEventListener("blur", show);
  window.addEventListener("pageshow", show);
  show();
}

function message(left: number): string {
  const count = Math.abs(left).toLocaleString("en-GB");
  const units = Math.abs(left) === 1 ? "character" : "characters";
  return `You have ${count} ${units} ${left < 0 ? "too many" : "remaining"}`;
}
