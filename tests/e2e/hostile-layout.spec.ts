import { giveFeedback, publish } from "../faults/journeys.ts";
import { expect, logIn, test } from "./fixtures.ts";
import { personOf } from "./open-session.ts";

test.use({ lint: "every" });

/** What hostile text may do to the look of a page; the lint of every visited page sees the rest. */
test("words as long as a page, and letters piled on letters, leave a page as well made as any other", async ({
  page,
  portal,
}) => {
  const member = personOf(portal, portal.cast.member);
  const moderator = personOf(portal, portal.cast.moderator);
  const wentWell = [
    "x".repeat(1000),
    "Z\u0351\u0323a\u0310\u0345l\u0334g\u0335o\u0336",
    "-".repeat(500),
    `- ${"é".repeat(400)}`,
  ];
  const reference = await giveFeedback(member, {
    wentWell: wentWell.join("\n\n"),
    couldBeBetter: "https://example.org/".repeat(40),
  });
  await publish(moderator, reference);

  await logIn(page, portal.cast.member);
  for (const path of [
    `/feedback/${reference}`,
    `/your-page/feedback/${reference}`,
    "/groups/weald/feedback",
  ]) {
    await page.goto(path);
    await expect(page.locator("h1")).toBeVisible();
  }
});
