import { SENDER } from "#app/lib/sender.ts";
import { forgetAll, forgetText, type Kept, keepText, readText } from "./kept-texts.ts";

/** A form on its way whose text is kept until the next page shows that it went: where it goes, and from where. */
const SENDING = "kept-text-sending";

/** A line on which nothing comes back for so long is none: while one waits for it, nothing on the page tells. */
const LONGEST_WAIT_MS = 5_000;

const KEPT = "There is no connection. Your words are kept on this device for 7 days.";
const NOT_KEPT = "There is no connection. Your words are still on this page. Do not close it.";

/**
 * Without a line, and where the session ended while somebody wrote, what was typed stays on this device until its writer
 * sends it or deletes it. Nothing is sent without somebody pressing a button. A text that was kept stands in its form again
 * when the page is next opened.
 */
export function keepTexts(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-keep]");
  // The same question may stand on two pages: what is kept belongs to where it goes.
  const place = new URL(form?.getAttribute("action") || location.pathname, location.origin).pathname;
  void forgetWhatWent(form && place).then(() => form && offer(form, place));
  document.addEventListener("submit", (event) => hold(event, form, place), { capture: true });
}

/** Sends the form only where there is a line: a failed page would take the words with it. */
function hold(event: SubmitEvent, form: HTMLFormElement | null, place: string): void {
  if (event.target instanceof HTMLFormElement && event.target.matches("[data-forget-kept]")) forgetAll();
  if (!form || event.target !== form) return;
  if (form.dataset.line === "yes") {
    delete form.dataset.line;
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const { submitter } = event;
  void hasLine().then(async (isOnline) => {
    if (isOnline) {
      // It may lead to the log-in page.
      await keepText(place, fieldsOf(form)).catch(() => false);
      form.dataset.line = "yes";
      sessionStorage.setItem(SENDING, JSON.stringify([place, location.pathname]));
      form.requestSubmit(submitter);
      return;
    }
    const isKept = await keepText(place, fieldsOf(form)).catch(() => false);
    say(form, isKept ? KEPT : NOT_KEPT, isKept ? place : undefined);
  });
}

async function hasLine(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    await fetch("/favicon.svg", { method: "HEAD", cache: "no-store", signal });
    return true;
  } catch {
    return false;
  }
}

/** What was kept stands in the form again, to be looked at and sent. */
async function offer(form: HTMLFormElement, place: string): Promise<void> {
  const kept = await readText(place).catch(() => undefined);
  // A form that has just come back with errors holds what was typed last.
  if (!kept || document.querySelector(".nhsuk-error-summary")) return;
  if (holds(form, kept.fields)) return forgetText(place);
  fill(form, kept.fields);
  const day = new Date(kept.at).toLocaleDateString("en-GB", { day: "numeric", month: "long" });
  say(form, `Your words from ${day} were not sent. They stand below.`, place, () => form.requestSubmit());
}

/** The page after the one that sent it is ours, and neither the same form nor a way to log in: it went. */
async function forgetWhatWent(shown: string | null): Promise<void> {
  const [place, page] = JSON.parse(sessionStorage.getItem(SENDING) ?? "[]");
  if (!place || location.pathname.startsWith("/log-in") || document.querySelector("form[data-unsent]"))
    return;
  sessionStorage.removeItem(SENDING);
  const from = document.referrer && new URL(document.referrer);
  if (place !== shown && from && from.origin === location.origin && from.pathname === page)
    await forgetText(place);
}

/** Does the form show the same texts already? */
function holds(form: HTMLFormElement, fields: Kept["fields"]): boolean {
  return [...form.querySelectorAll("textarea")].every(({ name, value }) =>
    fields.some(([kept, text]) => kept === name && text === value),
  );
}

function fieldsOf(form: HTMLFormElement): Kept["fields"] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

function fill(form: HTMLFormElement, fields: Kept["fields"]): void {
  for (const field of form.querySelectorAll<HTMLInputElement>("input, textarea, select")) {
    // Whose page it is, the page knows: what was kept may be older than the log-in.
    if (field.name === SENDER) continue;
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (/radio|checkbox/.test(field.type)) field.checked = values.includes(field.value);
    else if (values[0] !== undefined) field.value = values[0];
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** A message above the form, with what can be done. */
function say(form: HTMLFormElement, text: string, place?: string, send?: () => void): void {
  form.previousElementSibling?.matches(".app-kept") && form.previousElementSibling.remove();
  const box = document.createElement("div");
  box.className = "app-kept nhsuk-inset-text";
  box.setAttribute("role", "alert");
  box.append(paragraph(text));
  if (place && !send) box.append(paragraph("Open this page again when you are connected, and send them."));
  if (send) box.append(button("Send now", send), " ");
  if (place)
    box.append(
      button("Delete it from this device", () => {
        void forgetText(place);
        box.replaceChildren(paragraph("It is deleted from this device."));
      }),
    );
  form.before(box);
  box.scrollIntoView({ block: "nearest" });
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function button(text: string, press: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "nhsuk-button nhsuk-button--secondary nhsuk-button--small";
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}
