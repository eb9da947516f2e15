const SAYS = {
  password: { text: "Show", label: "Show password", status: "Your password is hidden" },
  text: { text: "Hide", label: "Hide password", status: "Your password is visible" },
};

/** Brings up the button that shows a password, and hides the password again before it is sent or left behind. */
export function showPasswords(): void {
  for (const root of document.querySelectorAll('[data-module="nhsuk-password-input"]')) {
    const input = root.querySelector<HTMLInputElement>(".nhsuk-js-password-input-input");
    const button = root.querySelector<HTMLButtonElement>(".nhsuk-js-password-input-toggle");
    if (!input || !button) continue;

    const status = document.createElement("div");
    status.className = "nhsuk-password-input__sr-status nhsuk-u-visually-hidden";
    status.setAttribute("aria-live", "polite");
    input.after(status);

    const turn = (type: keyof typeof SAYS) => {
      if (input.type === type) return;
      input.type = type;
      button.textContent = SAYS[type].text;
      button.setAttribute("aria-label", SAYS[type].label);
      status.textContent = SAYS[type].status;
    };
    button.addEventListener("click", () => turn(input.type === "password" ? "text" : "password"));
    input.form?.addEventListener("submit", () => turn("password"));
    window.addEventListener("pagehide", () => turn("password"));
    button.hidden = false;
  }
}
