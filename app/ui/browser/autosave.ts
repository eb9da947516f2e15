import { leadToErrors } from "./error-summary.ts";

const QUIET_MS = 4000;
const RETRY_MS = 15_000;

/** The words are another page's by now. */
const CONFLICT = 409;

/** Their writer is not logged in any more: to save goes on by itself once they are, in another tab. */
const LOGGED_OUT = 401;

/**
 * Saves a draft some seconds after typing stops: `form[data-autosave="/url"]` is posted to that URL as the form itself
 * would be. Any answer but a 2xx means "not saved"; so does a redirect, for it leads to the log-in page.
 */
export function autosaveForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) autosave(form);
}

function autosave(form: HTMLFormElement): void {
  const url = form.dataset.autosave;
  const status = form.querySelector<HTMLElement>('[role="status"]') ?? addStatus(form);
  if (!url) return;

  let timer = 0;
  let isChanged = false;
  let isSaving = false;
  let isSent = false;
  let next: HTMLButtonElement | null = null;
  const stays = "stay" in form.dataset;

  const say = (text: string, hasFailed = false) => {
    status.textContent = text;
    status.classList.toggle("app-save-status--failed", hasFailed);
  };
  const sayLoggedOut = () => {
    say("Not saved yet: you are logged out. Your words are still on this page. ", true);
    const link = document.createElement("a");
    Object.assign(link, { href: "/log-in", target: "_blank", rel: "noopener" });
    link.textContent = "Log in (opens in a new tab)";
    status.append(link, ", and they are saved.");
  };
  say("We also save while you type.");
  const saveLater = (wait: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, wait);
  };
  const save = async () => {
    window.clearTimeout(timer);
    if (!isChanged || isSaving || isSent) return;
    isChanged = false;
    isSaving = true;
    const answer = await postForm(url, form);
    isSaving = false;
    if (isSent) return;
    if (answer === CONFLICT) {
      // Only a person can say which words stay: the form itself shows both when it is sent.
      say("Other words were saved meanwhile. Save yours to see both.", true);
    } else if (!answer || answer === LOGGED_OUT) {
      isChanged = true;
      if (answer) sayLoggedOut();
      else say("Not saved yet. Check your connection. Your words are still on this page.", true);
      saveLater(RETRY_MS);
    } else if (isChanged) {
      saveLater(QUIET_MS);
    } else {
      say("Saved");
    }
  };

  form.addEventListener("input", ({ target }) => {
    isChanged = true;
    // Where somebody writes, they see that it is saved.
    (target as Element).closest("section, form")?.append(status);
    // "Saved" would no longer be true; a warning stays until it is.
    if (!status.classList.contains("app-save-status--failed")) say("");
    saveLater(QUIET_MS);
  });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    window.clearTimeout(timer);
    if (stays) {
      event.preventDefault();
      next = isSent ? (event.submitter as HTMLButtonElement | null) : null;
      if (isSent) return;
      void sendAndStay(form, event.submitter).then((isShown) => {
        isSent = isShown;
        isChanged = true;
        // Pressed while another answer was on its way: the button may be another one by now.
        if (next) document.querySelector<HTMLElement>(`[value="${next.value}"]`)?.click();
        else void save();
      });
    }
    isSent = true;
  });
  // What a sign at the beginning of a line makes of it is shown as soon as the text is left.
  form.addEventListener("change", ({ target }) => {
    if (stays && target instanceof HTMLTextAreaElement && /^[!=]/m.test(target.value)) form.requestSubmit();
  });
  // A phone put away may never come back to this page; this is the last moment that it tells.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save();
  });
  window.addEventListener("online", () => void save());
  window.addEventListener("pageshow", () => {
    isSent = false;
  });
}

/**
 * What the server answers takes the place of what is shown, and the cursor stays where it is, or goes where the answer has
 * it: nothing is loaded anew. False when nothing came back, or somebody went on typing meanwhile: then that is saved first.
 */
async function sendAndStay(form: HTMLFormElement, submitter: HTMLElement | null): Promise<boolean> {
  const read = () => String(new URLSearchParams(new FormData(form, submitter) as never));
  const sent = read();
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(sent) }).catch(
    () => undefined,
  );
  if (!answer) return false;
  if (new URL(answer.url).pathname !== location.pathname) {
    location.assign(answer.url);
    return true;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [main, fresh] = [document, page].map((one) => one.querySelector("main"));
  if (!main || !fresh || read() !== sent) return false;
  const field = document.activeElement as HTMLInputElement | null;
  const caret = field?.selectionStart;
  document.title = page.title;
  main.replaceWith(fresh);
  autosaveForms();
  leadToErrors();
  const asked = fresh.querySelector<HTMLElement>("[autofocus]");
  const same = document.getElementById(field?.id ?? "") as HTMLInputElement | null;
  (asked ?? same)?.focus();
  if (!asked && caret) same?.setSelectionRange(caret, caret);
  return true;
}

/** The status of what was saved, of a conflict, or of being logged out; undefined when it is not known to be saved. */
async function postForm(url: string, form: HTMLFormElement): Promise<number | undefined> {
  const body = new URLSearchParams();
  // A draft is kept for months: no password belongs in it, and no file goes into a form of words.
  const secrets = [
    ...form.querySelectorAll<HTMLInputElement>('[type="password"], .nhsuk-password-input input'),
  ];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !secrets.some((secret) => secret.name === name))
      body.append(name, value);
  }
  try {
    const answer = await fetch(url, {
      method: "POST",
      body,
      credentials: "same-origin",
      redirect: "manual",
      // Goes on when the page is left; browsers allow this for up to 64 KiB.
      keepalive: body.toString().length < 60_000,
    });
    if (answer.type === "opaqueredirect") return LOGGED_OUT;
    return answer.ok || answer.status === CONFLICT || answer.status === LOGGED_OUT
      ? answer.status
      : undefined;
  } catch {
    return undefined;
  }
}

function addStatus(form: HTMLFormElement): HTMLElement {
  const status = document.createElement("p");
  status.className = "app-save-status";
  status.setAttribute("role", "status");
  form.append(status);
  return status;
}
