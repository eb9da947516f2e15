import { expect, logIn, logOut, test } from "./fixtures.ts";

const HEADINGS = "Respondent ID,Date,FFT categorical answer,FFT question,FFT answer";
const ROWS = [
  'R1,01/05/2026,1,FFT Why?,"The driver was kind,\nand helped me to the door"',
  "R1,01/05/2026,1,How could we improve?,More spaces in the car park",
  "R2,01/05/2026,4,FFT Why?,I waited two hours",
  "R3,01/05/2026,1,FFT Why?,Did not answer",
  "R4,31/02/2026,1,FFT Why?,Good",
  "R5,01/05/2026,1,FFT Why?,Ring Mrs Marigold Featherstone on 07700 900123",
];

/** Each project has its own answers: the same file a second time would add nothing. */
const fileOf = (name: string) => ({
  name: "answers.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([HEADINGS, ...ROWS].join("\r\n").replace(/R(\d)/g, `${name}$1`)),
});

test("a facilitator brings in a file, a moderator checks it together, themes are suggested, and it is undone", async ({
  page,
  portal,
}, { project }) => {
  const file = fileOf(project.name);

  await test.step("a file that is none is refused with words that help", async () => {
    await logIn(page, portal.cast.facilitator);
    await page.goto("/groups/weald");
    await page.getByRole("link", { name: "Import feedback from a file" }).click();
    await page.getByRole("button", { name: "Import a file" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^Error: Import a file/);
    await page.getByLabel("File with answers").setInputFiles({
      name: "answers.csv",
      mimeType: "text/csv",
      buffer: Buffer.from('a,b\n1,"open\n'),
    });
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("alert")).toContainText("cannot be read from line 2");
  });

  await test.step("the columns are guessed, and the rest is asked for", async () => {
    await page.getByLabel("File with answers").setInputFiles(file);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("checkbox", { name: /FFT answer/ })).toBeChecked();
    await expect(page.getByLabel("The rating (optional)")).toHaveValue("2");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("alert")).toContainText("Select where it was");
    await expect(page.getByRole("alert")).toContainText("Select who may see it");
    await page.getByLabel("Where it was").selectOption({ label: "Not sure" });
    await page.getByLabel("People in the group, and staff").check();
    await page.getByLabel("Count it in the numbers we report").check();
    await page.getByRole("button", { name: "Continue" }).click();
  });

  await test.step("it is shown before it is imported", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check before you import");
    await expect(page.getByText(/4 rows of 6 can be imported/)).toBeVisible();
    await expect(page.getByText("More spaces in the car park").first()).toBeVisible();
    await page.getByRole("button", { name: "Import 3 comments" }).click();
  });

  await test.step("progress is seen by asking again, without a script", async () => {
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("What was imported", { timeout: 500 });
    }).toPass();
    await expect(page.getByText("6 rows became 3 comments. 2 rows were not imported.")).toBeVisible();
    const href = await page.getByRole("link", { name: /Download all rows/ }).getAttribute("href");
    const report = await (await page.request.get(href ?? "")).text();
    expect(report).toContain("6,It has no answer in it\r\n7,Its date cannot be read or is in the future\r\n");
    await logOut(page);
  });

  await test.step("the moderator reads the file as one thing, and what may identify someone by itself", async () => {
    await logIn(page, portal.cast.moderator);
    await page.goto("/manage/checks");
    await expect(page.getByRole("listitem").filter({ hasText: "2 personal details" }).first()).toBeVisible();
    await page.getByRole("listitem").filter({ hasText: "answers.csv" }).last().getByRole("link").click();
    await expect(page.getByText("I waited two hours")).toBeVisible();
    await expect(page.getByText("Featherstone")).toHaveCount(0);
    await page.getByRole("button", { name: "Publish what is ticked" }).click();
    await expect(page.getByRole("alert")).toContainText("Nothing is published yet.");
    for (const comment of await page.getByRole("checkbox").all()) await comment.check();
    await page.getByRole("checkbox", { name: /I waited two hours/ }).uncheck();
    await page.getByRole("button", { name: "Publish what is ticked" }).click();
    await expect(page.getByRole("alert")).toContainText("The rest joins the other feedback to check.");
    await expect(page.getByText("Nothing of this file waits to be checked together.")).toBeVisible();
    await logOut(page);
  });

  await test.step("the facilitator is offered themes, and decides", async () => {
    await logIn(page, portal.cast.facilitator);
    await page.goto("/groups/weald/feedback");
    const feedback = page.getByRole("listitem").filter({ hasText: "The driver was kind" });
    await feedback.first().getByRole("link").first().click();
    await page.getByRole("link", { name: "Choose themes" }).click();
    await expect(page.getByText("They are ticked for you to check.")).toBeVisible();
    const better = page.getByRole("region", { name: "What could be better" });
    await expect(better.getByLabel("Parking")).toBeChecked();
    await expect(page.getByText(/Suggested because of .*“car park”/)).toBeVisible();
    await expect(page.locator("mark").filter({ hasText: "car park" })).toBeVisible();
    await page.getByRole("button", { name: "Save themes" }).click();
    await expect(page.getByRole("alert")).toContainText("The themes are saved.");
    await page.goto("/manage/suggestions");
    await expect(page.getByRole("listitem").filter({ hasText: /^Parking/ })).toBeVisible();
  });

  await test.step("the import is undone, but for what people can read", async () => {
    await page.goto("/groups/weald");
    await page.getByRole("link", { name: "Import feedback from a file" }).click();
    await page.getByRole("link", { name: "answers.csv" }).first().click();
    await page.getByRole("link", { name: "Undo this import" }).click();
    await expect(page.getByText("2 of 3 comments will be removed.")).toBeVisible();
    await page.getByRole("button", { name: "Undo this import" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This import is undone");
    await expect(page.getByText("1 stayed")).toBeVisible();
  });

  await test.step("a file that is not wanted is removed", async () => {
    await page.goto("/manage/groups/weald/imports/new");
    await page.getByLabel("File with answers").setInputFiles(file);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByLabel("Where it was")).toHaveValue("not-sure");
    await page.getByLabel("Staff only").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Remove the file" }).click();
    await expect(page.getByRole("alert")).toContainText("The file is removed.");
    await logOut(page);
  });
});
