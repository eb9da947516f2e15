/** The heading and the line of each error page. They never quote the program. */
const TEXTS: Record<number, { heading: string; line: string }> = {
  400: { heading: "We could not read that request", line: "Check the address, or go back and try again." },
  403: {
    heading: "This form was not sent from our pages",
    line: "Open the page again and send the form from there.",
  },
  404: { heading: "Page not found", line: "Check the address, or start from the home page." },
  405: { heading: "We cannot answer that kind of request", line: "Start from the home page." },
  413: {
    heading: "That is too much to send at once",
    line: "Go back, make your answer shorter or choose a smaller file, and send it again.",
  },
  415: { heading: "We cannot read that kind of form", line: "Go back and try again." },
  421: { heading: "This address does not belong to this service", line: "Start from the home page." },
  429: { heading: "Too many tries", line: "Wait a little, then try again." },
  500: { heading: "Sorry, there is a problem with the service", line: "Try again later." },
  503: { heading: "Sorry, the service is not working right now", line: "Try again in a few minutes." },
};

const NOT_SAVED = "What you sent was not saved. Your text is still here. You can try to send it again.";
const NOT_SAVED_GO_BACK =
  "What you sent was not saved. Go back, check that it is still there, and try again.";

/** A form with a field of such a name is never sent back: it may be a password or a code. */
const SECRET_FIELD = /password|secret|code|token|pin/i;

export type ErrorPageOptions = {
  /** The request id. */
  id: string;
  /** The origin of the service, which may not be the host that was asked. */
  home: string;
  /** The URL to which a form that could not be saved was sent. */
  action: string;
  /** Its fields, where they are known: they are shown again, so that no text is lost. */
  kept?: URLSearchParams;
  /** The stylesheet of the service; the page reads well without it. */
  stylesheet?: string;
};

/**
 * The HTML page for errors that no route can explain: static, without scripts, and with the care signposts of section
 * requirements.md 7.2.
 */
export function errorPage(status: number, about: ErrorPageOptions): string {
  const { heading, line } = TEXTS[status] ?? TEXTS[500] ?? { heading: "", line: "" };
  const again = about.kept ? sendAgain(about.action, about.kept) : "";
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – Patient Voice</title>
${about.stylesheet ? `<link rel="stylesheet" href="${escapeText(about.stylesheet)}">\n` : ""}</head>
<body class="nhsuk-template__body">
<div class="nhsuk-width-container">
<main class="nhsuk-main-wrapper">
<h1 class="nhsuk-heading-l">${heading}</h1>
<p>${line}</p>
${again}<p><a href="${escapeText(about.home)}/">Go to the home page</a></p>
${status >= 500 ? SIGNPOSTS : ""}<p>If you contact us about this, give this number: ${about.id}</p>
</main>
</div>
</body>
</html>
`;
}

const SIGNPOSTS = `<h2 class="nhsuk-heading-m">If you need help now</h2>
<p>This page is not watched day and night and is not read by your care team. If you feel very unwell call 999. For urgent advice use 111 or your 24-hour cancer helpline. For questions about your own care contact your clinical nurse specialist. To make a formal complaint, ask the hospital's Patient Advice and Liaison Service (PALS) or the Integrated Care Board (ICB).</p>
`;

function sendAgain(action: string, kept: URLSearchParams): string {
  const fields = [...kept];
  if (fields.length === 0 || fields.some(([name]) => SECRET_FIELD.test(name)))
    return `<p>${NOT_SAVED_GO_BACK}</p>\n`;

  return `<p>${NOT_SAVED}</p>
<form method="post" action="${escapeText(action)}">
${fields.map(field).join("\n")}
<button class="nhsuk-button" type="submit">Send it again</button>
</form>
`;
}

function field([name, value]: [string, string], index: number): string {
  if (value.length < 40 && !value.includes("\n")) {
    return `<input type="hidden" name="${escapeText(name)}" value="${escapeText(value)}">`;
  }
  // HTML drops a line break right after the tag, so there is one to drop.
  return `<p><label for="kept-${index}">What you wrote</label><br>
<textarea class="nhsuk-textarea" id="kept-${index}" name="${escapeText(name)}" rows="8" readonly>
${escapeText(value)}</textarea></p>`;
}

function escapeText(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
