import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, logIn, logOut, test } from "./fixtures.ts";
import type { Portal } from "./portal.ts";

const ASK = {
  "What do you ask for, in a few words?": "Ring everyone back",
  "What should be done?": "Ring everyone back within 2 days.",
  "Why is it needed?": "People wait and do not know for what.",
  "How will people know that it was done?": "Nobody waits longer than 2 days.",
};

const STAYS = "They asked me what I wanted to know.";
const GOES = "She sat down and let me ask everything.";

test.use({ past: "21-issued-report" });

test("a report is drafted, signed off, answered and read; a quotation is withdrawn, and version 2 says so", async ({
  page,
  portal,
}) => {
  const { facilitator, moderator, reviewer } = portal.cast;
  const { period, writer, reference } = makeThePast(portal);

  const draft = await test.step("Frances drafts it of a quarter that is over", async () => {
    await logIn(page, facilitator);
    await page.goto("/manage/reports/new");
    await page.getByLabel("What is it about?").selectOption({ label: "Weald Cancer Action Group" });
    await page.getByLabel("Which period?").selectOption(period);
    await page.getByRole("button", { name: "Begin the report" }).click();
    const address = new URL(page.url()).pathname;
    await expect(page.getByText(/^30 people told Weald Cancer Action Group about cancer care/)).toBeVisible();
    return address;
  });

  await test.step("she adds words and something to ask, and looks at each quotation", async () => {
    await page.goto(`${draft}/sections/themes`);
    await page.getByLabel("What you add to it (optional)").fill("Being rung back matters most.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.goto(`${draft}/asks/new`);
    for (const [label, text] of Object.entries(ASK)) await page.getByLabel(label).fill(text);
    const trust = "Maidstone and Tunbridge Wells NHS Trust";
    await page.getByLabel("Who should answer?").selectOption({ label: trust });
    await page.getByRole("button", { name: "Add it" }).click();
    await page.getByRole("link", { name: "Check the quotations" }).first().click();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert")).toContainText(
      "Tick the box when you have looked at each quotation",
    );
    await page.getByLabel(/^I looked at each/).check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Send it to a second person" }).click();
    await expect(page.getByRole("button", { name: "Sign it off and issue it" })).toHaveCount(0);
    await logOut(page);
  });

  const report = await test
    .step("Morgan signs it off, and everyone can read it", async () => {
      await logIn(page, moderator);
      await page.goto("/manage/reports");
      await page.getByRole("link", { name: /^Weald Cancer Action Group/ }).click();
      await page.getByRole("button", { name: "Sign it off and issue it" }).click();
      await expect(page.getByText("You have signed it off. Everyone can read it.")).toBeVisible();
      await logOut(page);
      return new URL(page.url()).pathname;
    })
    .then(() => addressOfReport(page));

  await test.step("the hash on it is that of the issued text", async () => {
    await expect(page.getByText("Version 1, issued")).toBeVisible();
    await expect(page.getByText(GOES)).toBeVisible();
    await holds(page, report, 1);
  });

  await test.step("Robin, whose trust is asked, answers; once a moderator has read it, the answer stands in the report", async () => {
    await logIn(page, reviewer);
    await page.goto("/manage/recommendations?show=toAccept");
    await page.getByRole("link", { name: "Ring everyone back" }).click();
    await page.getByRole("button", { name: "Accept it" }).click();
    await page.getByRole("button", { name: "Respond" }).click();
    await page.getByLabel("We explain").check();
    await page.getByLabel("Explain it in your own words").fill("The desk rings back within a day.");
    await page.getByLabel("Who says this?").fill("Lead cancer nurse");
    await page.getByRole("button", { name: "Send the response" }).click();
    await logOut(page);
    await page.goto(report);
    await expect(page.getByText("The desk rings back within a day.")).toHaveCount(0);
    await logIn(page, portal.cast.moderator);
    await page.goto("/manage/checks/recommendations");
    await page.getByRole("link", { name: "A response: Ring everyone back" }).click();
    await page.getByRole("button", { name: "Publish the response" }).click();
    await logOut(page);
    await page.goto(report);
    await expect(page.getByText("The desk rings back within a day.")).toBeVisible();
    await holds(page, report, 1);
    await page.getByRole("link", { name: "What came of it" }).click();
    await expect(page.getByRole("link", { name: /^Weald Cancer Action Group, / })).toHaveAttribute(
      "href",
      report,
    );
  });

  await test.step("a writer withdraws; version 2 is without the words and says so", async () => {
    await logIn(page, writer);
    await page.goto(`/your-page/feedback/${reference}/withdraw`);
    await page.getByRole("button", { name: /^Withdraw/ }).click();
    await logOut(page);
    await expect(async () => {
      await page.goto(report);
      await expect(page.getByText("Version 2, issued")).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(page.getByText(GOES)).toHaveCount(0);
    await expect(page.getByText(STAYS)).toBeVisible();
    await expect(page.getByText(/^Version 2, .*withdrew/)).toBeVisible();
    await expect(page.getByText("The desk rings back within a day.")).toBeVisible();
    await holds(page, report, 2);
    expect((await page.request.get(`${report}/versions/1`)).status()).toBe(410);
    expect(await (await page.request.get("/reports/open-data.csv")).text()).toContain(`${report.slice(9)},`);
  });
});

async function addressOfReport(page: Page): Promise<string> {
  await page.goto("/reports");
  await page.getByRole("link", { name: /^Weald Cancer Action Group/ }).click();
  return new URL(page.url()).pathname;
}

/** The bytes that anybody can download have the hash that the report prints. */
async function holds(page: Page, report: string, version: number): Promise<void> {
  const bytes = await (await page.request.get(`${report}/versions/${version}`)).body();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await expect(page.getByText(sha256)).toBeVisible();
}

/** What people told in a quarter that is over, by a process of its own. */
function makeThePast({ databasePath }: Portal) {
  const env = {
    ...process.env,
    NODE_ENV: "test" as const,
    DATABASE_PATH: databasePath,
    SECRET: "a secret for one end-to-end run, thrown away after it",
  };
  const made = spawnSync(process.execPath, ["tests/e2e/prepare-issued-report.ts"], { env, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`The past could not be made:\n${made.stderr}`);
  const { period, memberId, reference } = JSON.parse(made.stdout);
  const writer = { id: memberId, email: "", password: "", databasePath };
  return { period, writer, reference } as { period: string; writer: typeof writer; reference: string };
}
