import type { Page } from "@playwright/test";
import { expect, logIn, logOut, test } from "./fixtures.ts";
import { STORY, send, tell } from "./give-feedback.ts";

const STARTED = ["Weald Cancer Action Group", "Mine", "Maidstone and Tunbridge Wells NHS Trust"];

test("feedback from its first word to its last: begun, gone on with elsewhere, changed, read, and withdrawn", async ({
  page,
  portal,
  browser,
}) => {
  const { keyboard, moderator, reviewer } = portal.cast;
  let reference = "";

  await test.step("it is begun on one device, and the writer logs out in the middle", async () => {
    await logIn(page, keyboard);
    await page.goto("/feedback");
    await page.getByRole("button", { name: "Tell us more first" }).click();
    for (const answer of STARTED) await choose(page, answer);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("hospital");
    await logOut(page);
  });

  await test.step("it is gone on with on another device, with nothing asked twice, and sent", async () => {
    const elsewhere = await browser.newContext({ baseURL: portal.origin });
    const device = await elsewhere.newPage();
    await logIn(device, keyboard);
    await device.getByRole("link", { name: /^Continue your feedback/ }).click();
    for (const answer of [STORY.site ?? "", STORY.when]) await choose(device, answer);
    for (let optional = 0; optional < 3; optional += 1)
      await device.getByRole("button", { name: "Continue" }).click();
    await tell(device, { wentWell: "Big Dave on the desk found my lost scan." });
    await device.getByLabel(STORY.audience).check();
    await device.getByLabel("Quote it").check();
    await device.getByRole("button", { name: "Continue" }).click();
    reference = await send(device);
    await elsewhere.close();
  });

  await test.step("a moderator suggests other words", async () => {
    await logIn(page, moderator);
    await page.goto(`/manage/checks/${reference}`);
    await page.getByRole("link", { name: "Suggest other words to its writer" }).click();
    await page.getByLabel("What went well").fill("Somebody on the desk found my lost scan.");
    await page.getByLabel("Why do you suggest this?").fill("It names somebody.");
    await page.getByRole("button", { name: "Send the suggestion" }).click();
    await expect(page.getByRole("alert")).toContainText("Your suggestion is sent.");
    await logOut(page);
  });

  await test.step("the writer agrees, and it is published", async () => {
    await logIn(page, keyboard);
    await page.goto(`/your-page/feedback/${reference}/suggestion`);
    await page.getByRole("button", { name: "Agree and publish it" }).click();
    await expect(page.getByRole("alert")).toContainText("Your feedback is published");
    await logOut(page);
  });

  await test.step("the trust's reviewer reads it, and not who wrote it", async () => {
    await logIn(page, reviewer);
    await page.goto("/manage/feedback");
    await page.getByRole("link", { name: reference }).click();
    await expect(page.getByText("Somebody on the desk found my lost scan.")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Kim");
    await logOut(page);
  });

  await test.step("the writer sees which offices read it, and withdraws it", async () => {
    await logIn(page, keyboard);
    await page.goto(`/your-page/feedback/${reference}`);
    const readers = page.getByRole("listitem").filter({ hasText: /, (first )?on \d/ });
    await expect(readers).toHaveText([
      /^A moderator, on /,
      /^Staff of Maidstone and Tunbridge Wells NHS Trust, on /,
    ]);
    await page.getByRole("link", { name: "Withdraw this feedback" }).click();
    await page.getByRole("button", { name: `Withdraw ${reference}` }).click();
    await expect(page.getByText("Its words are gone from every page.")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("lost scan");
    await logOut(page);
    await logIn(page, reviewer);
    expect((await page.goto(`/feedback/${reference}`))?.status()).toBe(404);
  });
});

test("feedback on paper: written down, checked by another, pinned, combined with what was told of the same, withdrawn", async ({
  page,
  portal,
}) => {
  const { facilitator, moderator } = portal.cast;
  const written: string[] = [];

  await test.step("the facilitator writes down what two people told, and has a slip for each", async () => {
    await logIn(page, facilitator);
    await page.goto("/groups/weald");
    await page.getByRole("link", { name: "Feedback on paper or by telephone" }).click();
    await expect(page.getByText("Nothing has been written down for anybody yet.")).toBeVisible();
    await page.getByRole("button", { name: "Write down feedback" }).click();
    await page.getByRole("button", { name: "Send the feedback" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    for (const text of [
      "The stairlift stopped on Sunday and the visiting engineer came at midnight.",
      "Dad's stairlift broke on Sunday. It took until midnight for a visiting engineer to come.",
    ]) {
      await page.goto("/manage/groups/weald/feedback/new");
      await page.getByLabel("On paper").check();
      for (const [part, value] of [
        ["Day", "3"],
        ["Month", "2"],
        ["Year", "2026"],
      ] as const)
        await page.getByLabel(part, { exact: true }).fill(value);
      await page.getByLabel("Their own care").check();
      await page
        .getByLabel("Which organisation gave the care?")
        .selectOption({ label: "They were not sure" });
      await page.getByLabel("In the last month").check();
      await page.getByLabel("What could be better").fill(text);
      await page.getByLabel("People in the group, and staff").check();
      await page.getByLabel("By signing a form").check();
      await page.getByRole("button", { name: "Send the feedback" }).click();
      await expect(page.getByRole("alert")).toContainText("The feedback is sent.");
      const heading = await page.getByRole("heading", { level: 1 }).textContent();
      written.push(heading?.match(/KM-\d\d-[0-9A-Z]{5}/)?.[0] ?? "");
      await expect(page.getByRole("main")).not.toContainText("stairlift");
    }
    await logOut(page);
  });

  await test.step("a moderator publishes both", async () => {
    await logIn(page, moderator);
    for (const reference of written) {
      await page.goto(`/manage/checks/${reference}`);
      await expect(page.getByText("On paper")).toBeVisible();
      await page.getByRole("button", { name: "Publish" }).click();
      await expect(page.getByRole("alert")).toContainText("The feedback is published.");
    }
    await logOut(page);
  });

  await test.step("the facilitator pins one, and is shown that the other tells of the same", async () => {
    const [first = "", second = ""] = written;
    await logIn(page, facilitator);
    await page.goto(`/feedback/${first}`);
    await page.getByRole("link", { name: "Pin this feedback" }).click();
    await page.getByLabel("Why is it important?").fill("Nobody answers at night.");
    await page.getByRole("button", { name: "Pin it" }).click();
    await page.goto("/groups/weald/feedback");
    await expect(page.getByText("Nobody answers at night.")).toBeVisible();
    await page.goto(`/feedback/${second}`);
    await page.getByRole("link", { name: "Find similar feedback" }).click();
    await page.getByRole("button", { name: "Combine", exact: true }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByText(/^Words in both: .*stairlift/)).toBeVisible();
    await page.getByRole("button", { name: `Read ${second} together with ${first}` }).click();
    await expect(page).toHaveURL(new RegExp(`/feedback/${first}`));
    await expect(page.getByText("Dad's stairlift broke")).toBeVisible();
    await page.goto("/groups/weald/feedback");
    await expect(page.getByRole("main").getByRole("link", { name: second })).toHaveCount(0);
    await page.goto(`/feedback/${second}`);
    await page.getByRole("button", { name: "Take it apart again" }).click();
    await expect(page.getByRole("alert")).toContainText("It stands by itself again.");
  });

  await test.step("somebody rings: it is withdrawn for them", async () => {
    const [first = ""] = written;
    await page.goto("/manage/groups/weald/feedback");
    await page.getByRole("link", { name: first }).click();
    await page.getByRole("link", { name: "Withdraw it, because they asked" }).click();
    await page.getByRole("button", { name: `Withdraw ${first}` }).click();
    await expect(page.getByRole("alert")).toContainText("The feedback is withdrawn.");
    expect((await page.goto(`/feedback/${first}`))?.status()).toBe(404);
    await page.goto("/groups/weald/feedback");
    await expect(page.getByText("Nobody answers at night.")).toHaveCount(0);
  });
});

async function choose(page: Page, answer: string): Promise<void> {
  await page.getByLabel(answer, { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
}
