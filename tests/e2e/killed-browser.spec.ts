import { chromium } from "@playwright/test";
import { browserOptions } from "../../scripts/browser.ts";
import { expect, logIn, test } from "./fixtures.ts";

test("a browser that is killed between two questions loses no answer, and not what was being typed", async ({
  page,
  portal,
}) => {
  const doomed = await chromium.launchServer(browserOptions());
  const browser = await chromium.connect(doomed.wsEndpoint());
  const lost = await browser.newPage({ baseURL: portal.origin, viewport: { width: 1280, height: 900 } });
  await logIn(lost, portal.cast.keyboard);
  await lost.goto("/feedback?group=weald");
  await lost.getByRole("button", { name: "Tell us more first" }).click();
  for (const answer of ["Weald", "Mine", "Maidstone and Tunbridge Wells"]) {
    await lost.getByLabel(answer).check();
    await lost.getByRole("button", { name: "Continue" }).click();
  }
  const address = new URL(lost.url());
  await lost.goto(address.pathname.replace(/[^/]+$/, "experience"));
  await lost.getByLabel("What went well").fill("The nurse stayed with me.");
  await expect(lost.getByRole("status").getByText("Saved", { exact: true })).toBeVisible();
  await doomed.kill();

  await logIn(page, portal.cast.keyboard);
  await page.getByRole("link", { name: /Continue your feedback/ }).click();
  await expect(page).not.toHaveURL(/\/(group|whose-care|organisation)$/);
  for (const [step, answer] of [
    ["group", "Weald"],
    ["whose-care", "Mine"],
    ["organisation", "Maidstone and Tunbridge Wells"],
  ]) {
    await page.goto(address.pathname.replace(/[^/]+$/, step ?? ""));
    await expect(page.getByLabel(answer ?? "")).toBeChecked();
  }
  await page.goto(address.pathname.replace(/[^/]+$/, "experience"));
  await expect(page.getByLabel("What went well")).toHaveValue("The nurse stayed with me.");
});
