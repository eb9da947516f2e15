const INPUTS = 'input[type="radio"], input[type="checkbox"]';

/** Hides what belongs to an answer until that answer is chosen. Without the script it is always there. */
export function revealConditionals(): void {
  if (!document.querySelector("[data-aria-controls]")) return;
  update();
  // nhsuk-frontend hides nothing below this class; its header and tables would want its own script, so main is enough.
  document.querySelector("main")?.classList.add("nhsuk-frontend-supported");
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches(INPUTS)) update();
  });
  window.addEventListener("pageshow", update);
}

function update(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-aria-controls]")) {
    const controlled = document.getElementById(input.dataset.ariaControls ?? "");
    const kind = input.type === "radio" ? "radios" : "checkboxes";
    controlled?.classList.toggle(`nhsuk-${kind}__conditional--hidden`, !input.checked);
  }
}
