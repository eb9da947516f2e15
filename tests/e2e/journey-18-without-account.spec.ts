import Database from "better-sqlite3";
import { expect, logIn, logOut, test } from "./fixtures.ts";
import type { Portal } from "./portal.ts";

const WORDS = "I waited two hours in the corridor, and nobody said why.";
const CORRECTED = "I waited one hour in the corridor, and nobody said why.";
const QUESTION = "Which corridor was it?";
const ANSWER = "The one by the blood test room.";
const PLAN = "A board in the corridor says how long the wait is";
const NOT_ANSWERED = "Nobody says how long a blood test takes.";
const ADDRESS = "visitor@example.org";
const CODE = /^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/;

test(
  "somebody without an account tells it in a minute: two pages, five acts, six fields, few words",
  {
    tag: "@script",
  },
  async ({ page, portal }, testInfo) => {
    let pages = 0;
    let acts = 0;
    const act = async (doing: Promise<unknown>) => {
      acts += 1;
      await doing;
    };
    page.on("load", () => {
      pages += 1;
    });
    await page.goto("/feedback");
    // Hidden and folded words count: somebody who is tired meets them too.
    const words = await page.evaluate(() => {
      const before = document.createRange();
      before.setStart(document.body, 0);
      before.setEndBefore(document.querySelector('label[for="where"]') ?? document.body);
      return before.cloneContents().textContent?.match(/\S+/g)?.length ?? 0;
    });
    // What somebody is asked: radios and boxes of one question are one field, and what programs fall into is none.
    const fields = await page.evaluate(() => {
      const asked = [...document.querySelectorAll<HTMLInputElement>("main :is(input, select, textarea)")];
      const isAsked = (field: HTMLInputElement) => field.type !== "hidden" && !field.closest("[aria-hidden]");
      return new Set(asked.filter(isAsked).map(({ name }) => name)).size;
    });
    await act(page.getByLabel("Where was this?").selectOption({ label: "Maidstone Hospital" }));
    await act(page.getByLabel("What could be better?").fill("Nobody rang me back."));
    await act(page.getByLabel("People in the group, and staff").check());
    await act(page.getByLabel("Count it, and use it in summaries").check());
    await act(page.getByRole("button", { name: "Send feedback" }).click());
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your feedback is sent");
    await expect(page.locator("p.app-codes")).toHaveText(CODE);
    testInfo.annotations.push({
      type: "the visitor's minute",
      description: JSON.stringify({ pages, acts, fields, words }),
    });
    expect({ pages, acts, fields }).toEqual({ pages: 2, acts: 5, fields: 6 });
    expect(words, "few words, and they were found").toBeGreaterThan(20);
    expect(words).toBeLessThanOrEqual(120);
    expect(page.url()).toBe(`${portal.origin}/feedback`);
  },
);

test("a conversation behind a code: asked, answered, published, responded to, corrected, withdrawn, erased", async ({
  page,
  portal,
}) => {
  const main = page.getByRole("main");
  const { moderator, reviewer } = portal.cast;
  const heard = () => portal.mail.emailTo(ADDRESS, /Something has changed/);
  let code = "";
  let reference = "";
  const enterCode = async () => {
    await page.goto("/follow");
    await page.getByLabel("Your code").fill(code.toLowerCase().replaceAll(" ", ""));
    await page.getByRole("button", { name: "Show my feedback" }).click();
  };
  const closeIt = () => page.getByRole("button", { name: "Close it on this device" }).click();

  await test.step("a visitor sends it, gets a code, and gives a few more answers, none of them twice", async () => {
    await page.goto("/feedback");
    await page.getByLabel("Where was this?").selectOption({ label: "Maidstone Hospital" });
    await page.getByLabel("What could be better?").fill(WORDS);
    await page.getByLabel("People in the group, and staff").check();
    await page.getByLabel("Count it, and use it in summaries").check();
    await page.getByRole("button", { name: "Send feedback" }).click();
    code = await page.locator("p.app-codes").innerText();
    await expect(page.getByRole("img", { name: /The same code/ })).toBeVisible();
    await page.getByRole("button", { name: "Tell us more" }).click();
    await expect(page.getByText("Question 1 of 5")).toBeVisible();
    await page.getByLabel("Mine", { exact: true }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Question 2 of 5")).toBeVisible();
    await page.getByRole("link", { name: /^Stop here/ }).click();
    reference = (await main.textContent())?.match(/KM-\d\d-[0-9A-Z]{5}/)?.[0] ?? "";
  });

  await test.step("an address is to hear that something has changed", async () => {
    await page.getByLabel("Email address").fill(ADDRESS);
    await page.getByRole("button", { name: "Send me emails" }).click();
    const email = await portal.mail.emailTo(ADDRESS, /Confirm/);
    expect(email.text).not.toContain(reference);
    await page.goto(email.text.match(/\/follow\/email\/confirm\S+/)?.[0] ?? "");
    await page.getByRole("button", { name: "Yes, send me emails" }).click();
    await expect(main).toContainText("We write to you when something has changed.");
    await closeIt();
  });

  await test.step("a moderator sees that there is no account, and asks", async () => {
    await logIn(page, moderator);
    await page.goto("/manage/checks");
    const row = page.getByRole("listitem").filter({ hasText: reference });
    await expect(row.getByText("No account")).toBeVisible();
    await row.getByRole("link").click();
    await page.getByRole("link", { name: "Ask its writer something" }).click();
    await page.getByLabel("What would you like to say or ask?").fill(QUESTION);
    await page.getByRole("button", { name: "Send it" }).click();
    const email = await heard();
    for (const secret of [reference, code, WORDS, QUESTION]) expect(email.text).not.toContain(secret);
    await logOut(page);
  });

  await test.step("the code opens it from anywhere; a wrong one opens nothing; the question is first, with a box", async () => {
    await page.goto("/follow");
    await page.getByLabel("Your code").fill("0000 0000 0000 0000");
    await page.getByRole("button", { name: "Show my feedback" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await enterCode();
    await expect(page).toHaveURL(/\/follow$/);
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(/^Needs you/);
    await expect(main).toContainText(QUESTION);
    await page.getByRole("button", { name: "Send your answer" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Your answer").fill(ANSWER);
    await page.getByRole("button", { name: "Send your answer" }).click();
    await expect(page.getByRole("alert")).toContainText("Your answer is sent.");
    await expect(page.getByRole("heading", { name: /^Needs you/ })).toHaveCount(0);
    await closeIt();
  });

  await test.step("the moderator reads the answer and publishes", async () => {
    await logIn(page, moderator);
    await page.goto(`/manage/checks/${reference}`);
    await expect(main).toContainText(ANSWER);
    await page.getByRole("button", { name: "Publish" }).click();
    await heard();
  });

  await test.step("staff plan a change, which a moderator reads first", async () => {
    await logIn(page, reviewer);
    await page.goto(`/feedback/${reference}/response/new`);
    await page.getByLabel("We plan a change").check();
    await page.getByLabel("Your response").fill("Thank you. We are sorry that nobody told you.");
    await page.getByLabel("Who says this?").fill("Lead cancer nurse");
    await page.getByLabel("What will change").fill(PLAN);
    const day = page.getByRole("group", { name: "By when" });
    await day.getByLabel("Day").fill("4");
    await day.getByLabel("Month").fill("3");
    await day.getByLabel("Year").fill(String(new Date().getFullYear() + 1));
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Send response" }).click();
    await logIn(page, moderator);
    await page.goto("/manage/checks");
    await page.getByRole("link", { name: /We plan a change/ }).click();
    await page.getByLabel("Publish it").check();
    await page.getByRole("button", { name: "Save the decision" }).click();
    expect((await heard()).text).not.toContain(PLAN);
  });

  await test.step("behind the code it is new, once, and its writer says that it does not answer", async () => {
    await enterCode();
    await expect(main).toContainText("Change planned");
    await expect(main).toContainText(PLAN);
    await expect(page.locator(".app-new")).toHaveCount(1);
    await page.reload();
    await expect(page.locator(".app-new")).toHaveCount(0);
    await page.getByRole("link", { name: /Say thank you, or that it does not answer it/ }).click();
    await page.getByLabel(/This does not answer it/).check();
    await page.getByLabel("What does it not answer?").fill(NOT_ANSWERED);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("alert")).toContainText("A moderator reads what you wrote");
    await expect(main).toContainText(NOT_ANSWERED);
  });

  await test.step("it is corrected: the old words stand with the response until the new ones are read", async () => {
    await page.getByRole("link", { name: /^Change your words/ }).click();
    await expect(page.getByLabel("Take the present text down meanwhile")).not.toBeChecked();
    await page.getByLabel("What could be better").fill(CORRECTED);
    await page.getByRole("button", { name: "Save my words" }).click();
    await expect(main).toContainText(PLAN);
    await closeIt();
    await logIn(page, moderator);
    await page.goto("/manage/checks");
    await page.getByRole("link", { name: /Words that their writer changed/ }).click();
    await page.getByLabel("Publish the new words").check();
    await page.getByRole("button", { name: "Save the decision" }).click();
    await heard();
    await logIn(page, reviewer);
    await page.goto(`/feedback/${reference}`);
    await expect(main).toContainText(CORRECTED);
    await expect(main).toContainText(PLAN);
    await logOut(page);
  });

  await test.step("it is withdrawn with the code, then erased: nothing is left, in no table, log or email", async () => {
    await enterCode();
    await page.getByRole("link", { name: "Withdraw this feedback" }).click();
    await page.getByRole("button", { name: "Withdraw this feedback" }).click();
    await expect(main).toContainText("You withdrew this feedback.");
    await expect(main).not.toContainText(CORRECTED);
    expect(found(portal, [WORDS, CORRECTED, ANSWER, NOT_ANSWERED, QUESTION, PLAN, ADDRESS, code])).toEqual(
      [],
    );
    await page.getByRole("link", { name: "Erase everything about it" }).click();
    await page.getByRole("button", { name: "Erase everything about it" }).click();
    await page.getByLabel("Your code").fill(code);
    await page.getByRole("button", { name: "Show my feedback" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    expect(found(portal, [reference])).toEqual([]);
  });
});

/** Which of these stand in any table of the server's file or in its log, and where. */
function found({ databasePath, log }: Portal, texts: readonly string[]): string[] {
  const db = new Database(databasePath, { readonly: true });
  const tables = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  const places = tables.map((table) => [table, JSON.stringify(db.prepare(`select * from "${table}"`).all())]);
  db.close();
  return [...places, ["the log", log.join("\n")]].flatMap(([place, content]) =>
    texts.filter((text) => content?.includes(text)).map((text) => `${text} in ${place}`),
  );
}

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

test("logging in or creating an account in the middle of it keeps every word and choice", {
  tag: "@script",
}, async ({ page, portal }) => {
  const { otherMember } = portal.cast;
  const header = page.getByRole("navigation", { name: "Account" });
  await page.goto("/feedback");
  await page.getByLabel("Where was this?").selectOption({ label: "At home" });
  await page.getByLabel(/^Which town/).fill("Sheerness");
  await page.getByLabel(/^Which town/).press("Enter");
  await expect(page, "Enter sends the form, and does not log in").toHaveTitle(/^Error: /);
  await page.getByLabel("What went well?").fill("The nurse came every day.");
  await page.getByLabel("Staff only").check();
  await page.getByLabel("Quote my words, without my name").check();
  await header.getByRole("button", { name: "Log in" }).click();
  await page.getByLabel("Email address").fill(otherMember?.email ?? "");
  await page.getByLabel("Password", { exact: true }).fill(otherMember?.password ?? "");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("main")).toContainText("Your words are below. They are not sent yet.");
  await expect(page.getByLabel("Where was this?")).toHaveValue("home");
  await expect(page.getByLabel("What went well?")).toHaveValue("The nurse came every day.");
  await expect(page.getByLabel("Staff only")).toBeChecked();
  await expect(page.getByLabel("Quote my words, without my name")).toBeChecked();
  await page.getByRole("button", { name: "Send feedback" }).click();
  await expect(page).toHaveURL(/\/sent$/);
});

test("who helps stands on the page while somebody writes", { tag: "@script" }, async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, "without scripts it stands on the page after sending");
  const help = page.getByRole("main").getByText("Get help now", { exact: false });
  await page.goto("/feedback");
  const before = await help.count();
  await page.getByLabel("What could be better?").fill("The tea was cold.");
  await page.getByLabel("What went well?").focus();
  await page.getByLabel("What could be better?").fill("My temp is 39 and I am shivering since chemo.");
  await page.getByLabel("What went well?").focus();
  await expect(page.locator("[data-looked] a[href^='tel:']").first()).toBeVisible();
  expect(before).toBeGreaterThan(0);
});

test("the questions before sending, without an account: on the way to a code, and through a new account elsewhere", async ({
  page,
  portal,
  browser,
}) => {
  const main = page.getByRole("main");
  const tellMoreFirst = async (text: string) => {
    await page.goto("/feedback");
    await page.getByLabel("Where was this?").selectOption({ label: "Maidstone Hospital" });
    await page.getByLabel("What went well?").fill(text);
    await page.getByLabel("Staff only").check();
    await page.getByRole("button", { name: "Tell us more first" }).click();
  };
  const goOn = () => page.getByRole("button", { name: "Continue" }).click();

  await test.step("nothing is asked that was said, and the answers can be left and found again", async () => {
    await tellMoreFirst("The porter knew the way.");
    await expect(page).toHaveURL(/\/whose-care$/);
    await expect(main).toContainText(/Question \d of \d+/);
    await page.getByLabel("Someone I care for").check();
    await goOn();
    await page.getByLabel("They know and agree").check();
    await goOn();
    await page.goto("/feedback");
    await page.getByRole("link", { name: "Continue it" }).click();
    await page.getByLabel("In the last month").check();
    for (let optional = 0; optional < 4; optional += 1) await goOn();
    await page.getByLabel(/as their carer/).fill("I could sit down for once.");
    await goOn();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
    await expect(main).toContainText("The porter knew the way.");
    await page.getByRole("button", { name: "Send feedback" }).click();
    await expect(page.locator("p.app-codes")).toHaveText(CODE);
    await page.goto("/follow");
    await expect(main).toContainText("I could sit down for once.");
    await page.getByRole("button", { name: "Close it on this device" }).click();
  });

  await test.step("an account that is confirmed in another browser has the draft, and leads to it", async () => {
    await tellMoreFirst("The tea was hot.");
    await main.getByRole("link", { name: "create an account" }).click();
    const email = "another-browser@example.org";
    const password = "seven plain words make a password";
    await page.getByLabel("Email address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByLabel("Your name").fill("Ada Browser");
    await page.getByLabel("Name to show to others").fill("Ada");
    await page.getByLabel("I agree to the house rules").check();
    await page.getByRole("button", { name: "Create an account" }).click();
    const confirming = await portal.mail.emailTo(email, /Confirm/);
    const elsewhere = await browser.newContext({ javaScriptEnabled: false, baseURL: portal.origin });
    const other = await elsewhere.newPage();
    await other.goto(confirming.text.match(/\/verify-email\S+/)?.[0] ?? "");
    await other.getByLabel("The password that you chose").fill(password);
    await other.getByRole("button", { name: "Confirm and log in" }).click();
    await expect(other).toHaveURL(/\/feedback\/[\w-]+\/whose-care$/);
    await elsewhere.close();
  });
});

test("without a line the words stay on this device, until they are sent or deleted by hand", {
  tag: "@script",
}, async ({ page, context, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "a browser without scripts keeps nothing");
  const text = "Nobody could say when the scan would be.";
  const kept = page.getByRole("alert").filter({ hasText: "device" });
  const fill = async () => {
    await page.goto("/feedback");
    await page.getByLabel("Where was this?").selectOption({ label: "Maidstone Hospital" });
    await page.getByLabel("What could be better?").fill(text);
    await page.getByLabel("Staff only").check();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Send feedback" }).click();
    await expect(kept).toContainText(
      "There is no connection. Your words are kept on this device for 7 days.",
    );
    await context.setOffline(false);
  };

  await test.step("closing the tab loses nothing, and the words lie there for no one to read", async () => {
    await fill();
    const stored = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open("kept-texts");
          opening.onsuccess = () => {
            const all = opening.result.transaction("kept-texts").objectStore("kept-texts").getAll();
            all.onsuccess = () =>
              resolve(
                JSON.stringify(all.result, (_, value) =>
                  value instanceof ArrayBuffer
                    ? new TextDecoder().decode(value)
                    : value instanceof CryptoKey
                      ? value.extractable
                      : value,
                ),
              );
          };
        }),
    );
    expect(stored).toContain("false");
    expect(stored).not.toContain("scan");
    await page.goto("about:blank");
    await page.goto("/feedback");
    await expect(page.getByText(/Your words from .* were not sent/)).toBeVisible();
    await expect(page.getByLabel("What could be better?")).toHaveValue(text);
    await page.getByRole("button", { name: "Send now" }).click();
    await expect(page.locator("p.app-codes")).toHaveText(CODE);
    await page.goto("/feedback");
    await expect(page.getByLabel("What could be better?")).toHaveValue("");
    await expect(page.getByRole("button", { name: "Send now" })).toHaveCount(0);
  });

  await test.step("whoever deletes it leaves nothing there", async () => {
    await fill();
    await page.getByRole("button", { name: "Delete it from this device" }).click();
    await page.goto("/feedback");
    await expect(page.getByLabel("What could be better?")).toHaveValue("");
  });
});
