import { autosaveForms } from "./ui/browser/autosave.ts";
import { countCharacters } from "./ui/browser/character-count.ts";
import { revealConditionals } from "./ui/browser/conditional.ts";
import { copyAndPrint } from "./ui/browser/copy-and-print.ts";
import { guardDoubleSend } from "./ui/browser/double-send.ts";
import { leadToErrors } from "./ui/browser/error-summary.ts";
import { lookWhileTyping } from "./ui/browser/look.ts";
import { showPasswords } from "./ui/browser/password.ts";
import { openDetailsForPrint } from "./ui/browser/print.ts";

// Hydrates nothing: each part adds to the HTML that is there, and the page works without any of them. A part that
// fails in an old browser must not take the others with it.
for (const enhance of [
  leadToErrors,
  showPasswords,
  countCharacters,
  revealConditionals,
  autosaveForms,
  guardDoubleSend,
  openDetailsForPrint,
  copyAndPrint,
  lookWhileTyping,
  keepWhereTold,
]) {
  try {
    enhance();
  } catch (error) {
    reportError(error);
  }
}

// Loaded only by the two pages that need it: it would be a third of the script of every other page.
const passkeyForm = document.querySelector<HTMLFormElement>("form[data-passkey]");
if (passkeyForm) import("./ui/browser/passkey.ts").then(({ usePasskeys }) => usePasskeys(passkeyForm));

/** Only where something is told, where what was told has just been sent, and where somebody logs out. */
function keepWhereTold(): void {
  if (document.querySelector("form[data-keep], form[data-forget-kept]") || sessionStorage.length > 0)
    import("./ui/browser/keep.ts").then(({ keepTexts }) => keepTexts());
}
