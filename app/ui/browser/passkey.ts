import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

const REFUSED = "Your device did not use a passkey. Try again, or go back and choose another way.";

/** Lets the device answer the question in `form[data-passkey]`, and sends the form with its answer. */
export function usePasskeys(form: HTMLFormElement): void {
  const ready = form.querySelector<HTMLElement>("[data-passkey-ready]");
  const without = form.querySelector<HTMLElement>("[data-passkey-without]");
  const status = form.querySelector<HTMLElement>("[data-passkey-status]");
  const field = form.querySelector<HTMLInputElement>('[name="response"]');
  if (!ready || !without || !status || !field || !browserSupportsWebAuthn()) return;
  ready.hidden = false;
  without.hidden = true;

  form.addEventListener(
    "submit",
    (event) => {
      if (field.value) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      status.textContent = "";
      askPasskey(form).then(
        (response) => {
          field.value = JSON.stringify(response);
          form.requestSubmit();
        },
        () => {
          status.textContent = REFUSED;
        },
      );
    },
    { capture: true },
  );
}

function askPasskey(form: HTMLFormElement): Promise<unknown> {
  const optionsJSON = JSON.parse(form.dataset.options ?? "{}");
  return form.dataset.passkey === "add"
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON });
}
