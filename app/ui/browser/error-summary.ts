/** Moves the focus to what was wrong when a form comes back, and from each line of it into the field (WCAG 3.3.1). */
export function leadToErrors(): void {
  const summary = document.querySelector<HTMLElement>('[data-module="nhsuk-error-summary"]');
  if (!summary) return;
  // By the first frame the browser has followed `autofocus`, if it does so for what is no field; older ones do not.
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    summary.tabIndex = -1;
    summary.focus();
  });
  summary.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const target = link?.hash ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
    if (target && focusField(target)) event.preventDefault();
  });
}

function focusField(target: HTMLElement): boolean {
  // The parts of a date stand in a box that has the id of the whole.
  const field = target.matches("input, select, textarea")
    ? target
    : target.querySelector<HTMLElement>("input, select, textarea");
  if (!field) return false;
  // The question comes into view first: a field alone at the top of the screen does not say what it asks.
  question(field)?.scrollIntoView();
  field.focus({ preventScroll: true });
  return true;
}

function question(field: HTMLElement): Element | null {
  const isPart = field.matches('[type="radio"], [type="checkbox"], .nhsuk-date-input__input');
  const legend = isPart ? field.closest("fieldset")?.querySelector("legend") : null;
  return legend ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
}
