const QUIET_MS = 3000;

/**
 * Who helps with what somebody writes stands on the page while they write: `form[data-look="/url"]` is sent to that URL some
 * seconds after typing stops, and what it answers stands in the form's `[data-looked]`. It never keeps anybody from sending.
 */
export function lookWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-look]");
  const shown = form?.querySelector("[data-looked]");
  const url = form?.dataset.look;
  if (!form || !shown || !url) return;

  let timer = 0;
  let before = "";
  const look = async () => {
    window.clearTimeout(timer);
    const texts = [...form.querySelectorAll("textarea")]
      .map(({ value }) => value.trim())
      .join("\n")
      .trim();
    // The place says whose numbers stand beside the national ones.
    const asked = `${form.querySelector("select")?.value} ${texts}`;
    if (asked === before || texts === "") return;
    before = asked;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    const answer = await fetch(url, { method: "POST", body, redirect: "error" }).catch(() => undefined);
    if (!answer?.ok || asked !== before) return;
    const found = new DOMParser()
      .parseFromString(await answer.text(), "text/html")
      .querySelector("[data-looked]");
    // The same again is not said again to those who listen.
    if (found && found.textContent !== shown.textContent) shown.replaceChildren(...found.childNodes);
  };
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(look, QUIET_MS);
  });
  form.addEventListener("change", () => void look());
}
