import { expect, test } from "vitest";
import { fieldsOf, formsRead, schemaOf } from "./form-fields.ts";
import { filesIn, read } from "./source.ts";

/**
 * Whoever decides about the words of others decides about those that their page showed. So its form carries what stands
 * for them, and the command refuses other ones (decision 81).
 */

/** Where words of others are decided about, beside everything that moderators check: it goes to more readers by that. */
const ELSEWHERE = [
  "app/routes/recommendations/recommendations.$reference.agree.tsx",
  "app/routes/recommendations/recommendations.$reference.decline.tsx",
  "app/routes/reports/manage.reports.$version.quotations.tsx",
  "app/routes/reports/manage.reports.$version.sign.tsx",
  "app/routes/notes/manage.groups.$slug.meetings.$id.notes.public.tsx",
  "app/routes/notes/manage.groups.$slug.meetings.$id.notes.send.tsx",
  "app/routes/feedback/your-page.feedback.$reference.suggestion.tsx",
  "app/routes/codes/follow.suggestion.tsx",
];

/** What a form carries: a version of all, the moment of the last change, or one suggestion, which is never another. */
const VERSIONS = ["formVersion", "changedAt", "suggestion"];

/** Forms of moderators by which no other words than they read can become public. */
const NOTHING_UNREAD: Record<string, string> = {
  "app/routes/checks/manage.checks.$reference.place.tsx": "sets a place of the list",
  "app/routes/checks/manage.checks.$reference.question.tsx": "asks in the moderator's own words",
  "app/routes/checks/manage.checks.questions.$question.tsx": "a question and its answer are sent once",
  "app/routes/checks/manage.checks.reactions.$reaction.tsx": "it is said once",
  "app/routes/checks/manage.checks.responses.$response.hide.tsx": "takes off the pages, whatever it says",
  "app/routes/checks/manage.checks.rota.$shift.remove.tsx": "no words",
  "app/routes/checks/manage.checks.rota.tsx": "no words",
  "app/routes/imports/manage.checks.imports.$id.publish.tsx":
    "publishes only what nobody has changed since it came in",
};

test("every form that decides about the words of others carries which ones its page showed", async () => {
  const missing: string[] = [];
  for (const file of [...formsOfModerators(), ...ELSEWHERE].filter((one) => !(one in NOTHING_UNREAD)))
    if (!(await carriesVersion(file)))
      missing.push(`${file}: read ${VERSIONS.join(", ")} with the form, and refuse other words than these`);
  expect(missing).toEqual([]);
});

test("and what is left out is there, and does not carry one by now", async () => {
  for (const file of Object.keys(NOTHING_UNREAD)) {
    expect(formsOfModerators()).toContain(file);
    expect(await carriesVersion(file), file).toBe(false);
  }
});

test("control: a form without a version is found", async () => {
  expect(await carriesVersion("app/routes/recommendations/recommendations.$reference.pause.tsx")).toBe(false);
  expect(formsOfModerators().length).toBeGreaterThan(20);
});

function formsOfModerators(): string[] {
  return filesIn("app/routes").filter(
    (file) => /\/manage\.checks\b/.test(file) && read(file).includes("export async function action"),
  );
}

async function carriesVersion(file: string): Promise<boolean> {
  for (const { name } of formsRead().filter((form) => form.file === file)) {
    const fields = fieldsOf(await schemaOf(file, name));
    if (VERSIONS.some((version) => fields.includes(version))) return true;
  }
  return false;
}
