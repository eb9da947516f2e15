import { expect, logIn, logOut, test } from "./fixtures.ts";

const WORDS = "I waited two hours in the corridor, and nobody said why.";

test("somebody without an account tells it in a minute, and follows it with a code", {
  tag: "@script",
}, async ({ page, portal }) => {
  const main = page.getByRole("main");
  let code = "";
  let reference = "";
  let pages = 0;
  let acts = 0;
  const act = async (doing: Promise<unknown>) => {
    acts += 1;
    await doing;
  };
  page.on("load", () => {
    pages += 1;
  });

  await test.step("two pages and five acts lead to the code, after few words", async () => {
    await page.goto("/feedback");
    // Hidden and folded words count: somebody who is tired meets them too.
    const words = await page.evaluate(() => {
      const before = document.createRange();
      before.setStart(document.body, 0);
      before.setEndBefore(document.querySelector('label[for="where"]') ?? document.body);
      return before.cloneContents().textContent?.match(/\S+/g)?.length ?? 0;
    });
    expect(words).toBeLessThanOrEqual(120);
    await act(page.getByLabel("Where was this?").selectOption({ label: "Maidstone Hospital" }));
    await act(page.getByLabel("What could be better?").fill(WORDS));
    await act(page.getByLabel("People in the group, and staff").check());
    await act(page.getByLabel("Count it, and use it in summaries").check());
    await act(page.getByRole("button", { name: "Send feedback" }).click());
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your feedback is sent");
    expect({ pages, acts, words: words > 20 }).toEqual({ pages: 2, acts: 5, words: true });
    expect(page.url()).toBe(`${portal.origin}/feedback`);
    code = await page.locator("p.app-codes").innerText();
    expect(code).toMatch(/^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/);
    await expect(page.getByRole("img", { name: /The same code/ })).toBeVisible();
  });

  await test.step("a few more answers can be given, none of them twice", async () => {
    await page.getByRole("button", { name: "Tell us more" }).click();
    await expect(page.getByText("Question 1 of 6")).toBeVisible();
    await page.getByLabel("Mine", { exact: true }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Question 2 of 6")).toBeVisible();
    await page.getByRole("link", { name: /^Stop here/ }).click();
    reference = (await main.textContent())?.match(/KM-\d\d-[0-9A-Z]{5}/)?.[0] ?? "";
    await page.getByRole("button", { name: "Close it on this device" }).click();
  });

  await test.step("a moderator sees that there is no account, and publishes it", async () => {
    await logIn(page, portal.cast.moderator);
    await page.goto("/manage/checks");
    const row = page.getByRole("listitem").filter({ hasText: reference });
    await expect(row.getByText("No account")).toBeVisible();
    await row.getByRole("link").click();
    await page.getByRole("button", { name: "Publish" }).click();
    await logOut(page);
  });

  await test.step("the code opens it from anywhere, in small letters; a wrong one opens nothing", async () => {
    await page.goto("/follow");
    await page.getByLabel("Your code").fill("0000 0000 0000 0000");
    await page.getByRole("button", { name: "Show my feedback" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Your code").fill(code.toLowerCase().replaceAll(" ", ""));
    await page.getByRole("button", { name: "Show my feedback" }).click();
    await expect(page).toHaveURL(/\/follow$/);
    await expect(main).toContainText("With your group");
    await expect(main).toContainText(WORDS);
    await expect(main).toContainText("A moderator");
  });

  await test.step("an address hears that something has changed, and nothing of what", async () => {
    await page.getByLabel("Email address").fill("visitor@example.org");
    await page.getByRole("button", { name: "Send me emails" }).click();
    const email = await portal.mail.emailTo("visitor@example.org", /Confirm/);
    expect(email.text).not.toContain(reference);
    await page.goto(email.text.match(/\/follow\/email\/confirm\S+/)?.[0] ?? "");
    await page.getByRole("button", { name: "Yes, send me emails" }).click();
    await expect(main).toContainText("We write to you when something has changed.");
  });

  await test.step("it is withdrawn with the code, and then erased: nothing is left", async () => {
    await page.getByRole("link", { name: "Withdraw this feedback" }).click();
    await page.getByRole("button", { name: "Withdraw this feedback" }).click();
    await expect(main).toContainText("You withdrew this feedback.");
    await expect(main).not.toContainText(WORDS);
    await page.getByRole("link", { name: "Erase everything about it" }).click();
    await page.getByRole("button", { name: "Erase everything about it" }).click();
    await page.getByLabel("Your code").fill(code);
    await page.getByRole("button", { name: "Show my feedback" }).click();
    await expect(page).toHaveTitle(/^Error: /);
  });
});

test("what was sent without an account becomes a member's when they log in on the way", async ({
  page,
  portal,
}) => {
  await page.goto("/feedback");
  await page.getByLabel("Where was this?").selectOption({ label: "I am not sure" });
  await page.getByLabel("What went well?").fill("The porter sang.");
  await page.getByLabel("Staff only").check();
  await page.getByRole("button", { name: "Send feedback" }).click();
  const login = page.getByRole("main").getByRole("link", { name: "Log in" });
  await expect(login).toHaveAttribute("href", "/log-in?next=/follow/claim");
  await logIn(page, portal.cast.otherMember);
  await page.goto("/follow/claim");
  await page.getByRole("button", { name: "Keep it in my account" }).click();
  await expect(page).toHaveURL(/\/your-page\/feedback\/KM-/);
  await expect(page.getByText("The porter sang.")).toBeVisible();
});
