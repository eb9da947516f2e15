import type { Page } from "@playwright/test";
import { Person } from "../faults/http-client.ts";
import { planMeeting, publish } from "../faults/journeys.ts";
import { expect, logIn, logOut, test } from "./fixtures.ts";
import { ownFeedback } from "./give-feedback.ts";
import { toldIn } from "./mail-server.ts";
import { personOf } from "./open-session.ts";
import type { Portal } from "./portal.ts";
import { agreeNotes, holdMeeting, passDays, tellNow } from "./time-passed.ts";

const PARTNERSHIP = "Kent and Medway Cancer Action Partnership";
const TRUST = "Maidstone and Tunbridge Wells NHS Trust";
const TITLE = "Keep a quiet room free";
const WORDS = {
  "What do you ask for, in a few words?": TITLE,
  "What should be done?": "Keep 1 room beside the clinic free.",
  "Why is it needed?": "People stood in the corridor after hard news.",
  "How will people know that it was done?": "1 room is free on every clinic day.",
};
const TOLD = "I stood in the corridor after the news.";
const ALSO_TOLD = "There was nowhere to sit down.";
const PLAN = "A room beside the clinic, with a sign on its door";
const MADE = "Room 4 beside the clinic is free on clinic days.";
const ACCEPTABLE = "Say which clinic it is.";
const MISSING = "On Mondays it is locked.";
const ANSWERED = "The key was with another ward. It hangs beside the door now.";
const FOLLOWER = "writer.with.a.code@example.org";

/** One recommendation from what two people said to a change that they confirm, and what everybody sees on the way. */
const MOVED_BY_THE_GROUP = 3;
const RETURNED = 1;

test("what two people said is asked for, returned, sent again, promised, late, made, found wanting, and confirmed", async ({
  page,
  portal,
}) => {
  const { member, otherMember, facilitator, partner, reviewer, moderator } = portal.cast;
  const firstEmail = portal.mail.emails.length;
  /** What they were told, each thing for itself: what happens within an hour is told in one email. */
  const toldTo = (address = "") =>
    portal.mail.emails
      .slice(firstEmail)
      .filter(({ to }) => to === address)
      .flatMap(toldIn);
  const comments: string[] = [];
  let code = "";
  let address = "";
  let reference = "";
  let moves = 0;
  let movesBeforeFollowing = 0;
  /** The email that something has changed, which says nothing of what: also that it was published, and that it is asked. */
  let others = 1;

  /** Who reads words on the page of the recommendation, of everybody in the story. For all others it is not there. */
  const people = {
    administrator: personOf(portal, portal.cast.administrator),
    facilitator: personOf(portal, facilitator),
    member: personOf(portal, member),
    moderator: personOf(portal, moderator),
    "another trust": personOf(portal, portal.cast.otherReviewer),
    "another group": personOf(portal, portal.cast.otherMember),
    partner: personOf(portal, partner),
    reviewer: personOf(portal, reviewer),
    visitor: new Person(portal.origin),
  };
  const EVERYBODY = Object.keys(people).sort();
  const whoReads = async (words: string | RegExp) => {
    const found = await Promise.all(
      Object.entries(people).map(async ([name, person]) => {
        const { status, body } = await person.get(address);
        if (status !== 404) expect(status, `${name} at ${address}`).toBe(200);
        return status === 200 && body.search(words) >= 0 ? name : "";
      }),
    );
    return found.filter(Boolean).sort();
  };
  const publicPage = () => people.visitor.page("/what-has-changed");

  /** It has moved: each of the two who are behind it gets one email more, however much has happened. */
  const moved = async () => {
    moves += 1;
    await expect
      .poll(() => {
        tellNow(portal);
        return [
          toldTo(member?.email).filter(({ subject }) => /^Something has happened/.test(subject)).length,
          toldTo(FOLLOWER).filter(({ subject }) => /^Something has changed/.test(subject)).length,
        ];
      })
      .toEqual([moves, moves + others]);
  };
  const open = async (who: typeof member) => {
    await logIn(page, who);
    await page.goto(address);
  };
  const enterCode = async () => {
    await page.goto("/follow");
    await page.getByLabel("Your code").fill(code);
    await page.getByRole("button", { name: "Show my feedback" }).click();
  };

  await test.step("a member tells it under her account, and somebody without one behind a code", async () => {
    await logIn(page, member);
    await tell(page, TOLD);
    comments.push(await referenceOn(page));
    await logOut(page);
    await tell(page, ALSO_TOLD);
    code = await page.locator("p.app-codes").innerText();
    comments.push(await referenceOn(page));
    await page.getByLabel("Email address").fill(FOLLOWER);
    await page.getByRole("button", { name: "Send me emails" }).click();
    const { text } = await portal.mail.emailTo(FOLLOWER, /Confirm/);
    await page.goto(text.match(/\/follow\/email\/confirm\S+/)?.[0] ?? "");
    await page.getByRole("button", { name: "Yes, send me emails" }).click();
    await page.getByRole("button", { name: "Close it on this device" }).click();
    for (const comment of comments) await publish(people.moderator, comment);
    await portal.mail.emailTo(FOLLOWER, /^Something has changed/);
  });

  await test.step("their facilitator gathers both, and says in plain words what is asked for", async () => {
    await logIn(page, facilitator);
    await page.goto("/manage/groups/weald/recommendations/new");
    await page.getByRole("button", { name: "Begin the recommendation" }).click();
    await expect(page.getByRole("alert")).toContainText("Enter what should be done");
    for (const text of [TOLD, ALSO_TOLD]) await page.getByLabel(text).check();
    for (const [label, text] of Object.entries(WORDS)) await page.getByLabel(label).fill(text);
    await page.getByRole("button", { name: "Begin the recommendation" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    address = new URL(page.url()).pathname;
    reference = address.split("/").at(-1) ?? "";
    expect(await whoReads(TITLE)).toEqual(["facilitator", "member"]);
    expect(await whoReads(ALSO_TOLD)).toEqual(["facilitator", "member"]);
    expect(await publicPage()).not.toContain(TITLE);
  });

  await test.step("it cannot be sent before the group supports it at a meeting", async () => {
    await expect(page.getByRole("button", { name: "Send it" })).toHaveCount(0);
    const decided = await decide(portal, people.facilitator, "We ask for a quiet room.");
    await page.getByRole("button", { name: "Say that the group supports it" }).click();
    await page.getByLabel(decided).check();
    await page.getByRole("button", { name: "The group supports it" }).click();
    await moved();
  });

  await test.step("it goes up to the partnership, which accepts it; once its words are checked everyone reads it", async () => {
    await page.getByRole("button", { name: "Send it" }).click();
    await page.getByLabel("Who should get it?").selectOption({ label: PARTNERSHIP });
    await page.getByRole("button", { name: "Send it" }).click();
    await moved();
    expect(await whoReads(/day 0 of 20/i)).toEqual(["facilitator", "member", "moderator", "partner"]);

    await logIn(page, partner);
    await page.goto("/manage/recommendations?show=toAccept");
    await page.getByRole("link", { name: TITLE }).click();
    await page.getByRole("button", { name: "Accept it" }).click();
    await expect(page.getByRole("alert")).toContainText("You have accepted it.");
    await moved();
    expect(await publicPage()).not.toContain(TITLE);

    await logIn(page, moderator);
    await page.goto("/manage/checks/recommendations");
    await page.getByRole("link", { name: `Its words: ${TITLE}` }).click();
    await page.getByRole("button", { name: "Everyone may read these words" }).click();
    expect(await whoReads(`It is with ${PARTNERSHIP}`)).toEqual(EVERYBODY);
    expect(await whoReads(ALSO_TOLD)).toEqual(["facilitator", "member", "moderator"]);
    expect(await publicPage()).toContain(TITLE);
    await open(otherMember);
    await page.getByRole("button", { name: "Follow it" }).click();
    await expect(page.getByRole("alert")).toContainText("You follow it now.");
    movesBeforeFollowing = moves;
  });

  await test.step("the partnership sends it on; the trust returns it with what would make it acceptable; it is sent again", async () => {
    const sendOn = async () => {
      await page.getByRole("link", { name: "Send it on" }).click();
      await page.getByLabel("Who should get it?").selectOption({ label: TRUST });
      await page.getByRole("button", { name: "Send it" }).click();
      await moved();
    };
    await open(partner);
    await sendOn();
    await open(reviewer);
    await page.getByRole("link", { name: /^Return it/ }).click();
    await page.getByRole("button", { name: "Return it" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("Why do you return it?").fill("We have three clinics.");
    // What may identify somebody comes back once, before it goes anywhere.
    await page.getByLabel("What would make it acceptable?").fill(`${ACCEPTABLE} Ring 07700 900123.`);
    await page.getByRole("button", { name: "Return it" }).click();
    await expect(page.getByRole("alert")).toContainText("These words may identify someone");
    await page.getByLabel("What would make it acceptable?").fill(ACCEPTABLE);
    await page.getByRole("button", { name: "Return it" }).click();
    await moved();
    const told = portal.mail.emailTo(
      facilitator?.email ?? "",
      /^A recommendation of your group was returned/,
    );
    expect((await told).text).not.toContain(ACCEPTABLE);
    // Those inside and whoever wrote it read why at once, and everybody else once a moderator has.
    expect(await whoReads(ACCEPTABLE)).toEqual(["facilitator", "member", "moderator", "partner", "reviewer"]);
    await logIn(page, moderator);
    await page.goto("/manage/checks/recommendations");
    await page.getByRole("link", { name: `What an office wrote: ${TITLE}` }).click();
    await page.getByRole("button", { name: "Everyone may read this about: Returned" }).click();
    await expect(page.getByRole("alert")).toContainText("Everyone may read these words now.");
    expect(await whoReads(`What would make it acceptable: ${ACCEPTABLE}`)).toEqual(EVERYBODY);

    await open(partner);
    await expect(page.getByText(`It is with ${PARTNERSHIP}, day 0 of 20`)).toBeVisible();
    await sendOn();
    await open(reviewer);
    await page.getByRole("button", { name: "Accept it" }).click();
    await moved();
    expect(await whoReads(`It is with ${TRUST}, day 0 of 20`)).toEqual(EVERYBODY);
  });

  await test.step("the trust plans a change; a moderator reads it first; when its day has passed it is late", async () => {
    await page.getByRole("button", { name: "Respond" }).click();
    await page.getByLabel("We plan a change").check();
    await page.getByLabel("What will change").fill(PLAN);
    await fillDay(page, "By when", inDays(30));
    await respond(page, "You are right. We look for a room.");
    await expect(page.getByText("A moderator reads it before everyone does.", { exact: true })).toBeVisible();
    expect(await whoReads("Their answer is written, and a moderator reads it.")).toEqual(EVERYBODY);
    expect(await whoReads(PLAN)).toEqual(["moderator", "reviewer"]);
    await passResponse(page, portal);
    await moved();
    expect(await whoReads(PLAN)).toEqual(EVERYBODY);
    expect(await publicPage()).toMatch(/Staff promised[\s\S]*with a sign on its door/);

    passDays(portal, 60);
    expect(await whoReads("It is late.")).toEqual(EVERYBODY);
    expect(await publicPage()).toContain("1 of them late");
  });

  await test.step("the trust makes the change, and says where, since when, and how one can see it", async () => {
    await open(reviewer);
    // Whoever accepted it sees to it.
    await expect(page.getByText("You do.")).toBeVisible();
    await page.getByRole("button", { name: "Respond" }).click();
    await page.getByLabel("We have made a change").check();
    await page.getByLabel("What has changed").fill(MADE);
    await page.getByLabel("Where", { exact: true }).fill("Maidstone Hospital");
    await fillDay(page, "Since when", inDays(0));
    await page.getByLabel("How people can see that it has changed").fill("There is a sign on its door.");
    await respond(page, "The room is free.");
    await passResponse(page, portal);
    await moved();
    expect(await whoReads("Patients have not confirmed it yet.")).toEqual(EVERYBODY);
    expect(await whoReads("We ask the groups, and everyone")).toEqual(EVERYBODY);
    expect(await publicPage()).toContain("We ask them 3 months after the change.");
  });

  await test.step("three months later both are asked, and the group", async () => {
    passDays(portal, 100);
    await portal.beginDay();
    await portal.beginDay();
    others += 1;
    await portal.mail.emailTo(member?.email ?? "", "Did it help");
    await portal.mail.emailTo(facilitator?.email ?? "", "Did it help");
    expect(await whoReads("We have asked the groups, and everyone")).toEqual(EVERYBODY);
    expect(await publicPage()).toMatch(/They were asked on \d+ \w+ \d{4}\. It is not confirmed\./);
  });

  await test.step("behind the code somebody says yes, and finds the recommendation there", async () => {
    await enterCode();
    await expect(page.getByRole("link", { name: TITLE })).toHaveAttribute("href", address);
    await page.getByRole("button", { name: "Say if it helped" }).click();
    await page.getByLabel("Yes", { exact: true }).check();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("You have said if it helped.");
    await page.getByRole("button", { name: "Close it on this device" }).click();
  });

  await test.step("the member finds the question on her page, and says partly, with words", async () => {
    await logIn(page, member);
    await page.getByRole("link", { name: `Say if it helped: ${TITLE}` }).click();
    await expect(page.getByText(MADE)).toBeVisible();
    await page.getByLabel("Partly").check();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByLabel("What is still missing?").fill(MISSING);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.goto("/your-page");
    await expect(page.getByRole("link", { name: /^Say if it helped/ })).toHaveCount(0);
  });

  await test.step("it is back with the trust, with the words, without a name, and with a clock that no outsider sees", async () => {
    expect(await whoReads(MISSING)).toEqual(["reviewer"]);
    expect(await whoReads(/day 0 of 20/i)).toEqual(["facilitator", "member", "moderator", "reviewer"]);
    await portal.mail.emailTo(reviewer?.email ?? "", /^People say that a change has not helped yet/);
    await logIn(page, reviewer);
    await page.goto("/manage/recommendations?show=toRespond");
    await page.getByRole("link", { name: TITLE }).click();
    await expect(page.getByRole("main")).not.toContainText("Sam");
    await page.getByRole("button", { name: "Respond" }).click();
    await page.getByLabel("We explain").check();
    await respond(page, ANSWERED);
    expect(await whoReads(ANSWERED)).toEqual(["moderator", "reviewer"]);
    await passResponse(page, portal);
    await moved();
    expect(await whoReads(ANSWERED)).toEqual(EVERYBODY);
  });

  await test.step("the group says yes at a meeting: it is confirmed, everywhere", async () => {
    // It meets a week after it was asked: what it decided before says nothing about that.
    passDays(portal, 7);
    const decided = await decide(portal, people.facilitator, "The quiet room helps.");
    await open(facilitator);
    await page.getByRole("link", { name: "Say for the group if it helped" }).click();
    await page.getByLabel("Yes", { exact: true }).check();
    await page.getByLabel(decided).check();
    await page.getByRole("button", { name: "Send the answer" }).click();
    await moved();
    expect(await whoReads("It has changed, and patients confirmed it.")).toEqual(EVERYBODY);
    expect(await publicPage()).toMatch(/Changed, and patients confirmed it[\s\S]*Room 4 beside the clinic/);
    await page.goto("/");
    await expect(page.getByRole("link", { name: TITLE }).first()).toBeVisible();
    await page.goto("/what-has-changed");
    await expect(page.getByText("Patients say").first()).toBeVisible();
    await logIn(page, member);
    await expect(ownFeedback(page).getByRole("listitem").filter({ hasText: comments[0] })).toContainText(
      "Confirmed",
    );
  });

  await test.step("each got each email once, and none has a word of it", async () => {
    const aboutIt = (address?: string) =>
      toldTo(address).filter(({ text }) => [reference, ...comments].some((id) => text.includes(id)));
    const subjects = (address?: string) =>
      aboutIt(address)
        .map(({ subject }) => subject.replace(/:? KM-[\w-]+$/, ""))
        .sort();
    const happened = Array.from({ length: moves }, () => "Something has happened with what you told us");
    expect(subjects(member?.email)).toEqual([
      "Did it help?",
      ...happened,
      "Your feedback is with your group",
    ]);
    expect(toldTo(FOLLOWER).map(({ subject }) => subject)).toEqual([
      "Confirm that you want emails from Patient Voice",
      ...Array.from({ length: moves + others }, () => "Something has changed on Patient Voice"),
    ]);
    const followed = Array.from(
      { length: moves - movesBeforeFollowing },
      () => "Something has happened with what you follow",
    );
    await expect.poll(() => subjects(otherMember?.email)).toEqual(followed);
    const ofGroup = subjects(facilitator?.email);
    const movedOn = "A recommendation of your group has moved on";
    // By others: what the facilitator did is no news to her, and of what was returned there is an email of its own.
    expect(ofGroup.filter((subject) => subject === movedOn)).toHaveLength(
      moves - MOVED_BY_THE_GROUP - RETURNED,
    );
    expect(ofGroup.filter((subject) => subject !== movedOn)).toEqual([
      "A recommendation of your group was returned",
      "Did it help?",
    ]);
    expect(subjects(partner?.email)).toEqual([
      "A recommendation has come back to you",
      "A recommendation has come to you",
    ]);
    expect(subjects(reviewer?.email)).toEqual([
      "A recommendation has come to you",
      "A recommendation has come to you",
      "People say that a change has not helped yet",
    ]);
    // Somebody else of the group, who told nothing.
    expect(subjects(portal.cast.keyboard?.email)).toEqual(Array.from({ length: moves }, () => movedOn));
    for (const other of ["moderator", "administrator", "otherReviewer"])
      expect(subjects(portal.cast[other]?.email), other).toEqual([]);
    const written = portal.mail.emails.slice(firstEmail).map(({ raw, text }) => raw + text);
    for (const words of [TITLE, TOLD, ALSO_TOLD, MISSING]) expect(written.join()).not.toContain(words);
  });
});

test("a facilitator takes back what nobody has accepted, with the reason", async ({ page, portal }) => {
  await logIn(page, portal.cast.facilitator);
  await page.goto("/manage/groups/weald/recommendations/new");
  for (const [label, text] of Object.entries(WORDS)) await page.getByLabel(label).fill(text);
  await page.getByRole("button", { name: "Begin the recommendation" }).click();
  await page.getByRole("link", { name: "Take it back" }).click();
  await page.getByLabel("Why do you take it back?").fill("The trust did it before we had asked.");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("The trust did it before we had asked.")).toBeVisible();
});

/** Gives feedback of one page, and lets it be used in summaries. */
async function tell(page: Page, text: string): Promise<void> {
  await page.goto("/feedback");
  await page.getByLabel("Where was this?").selectOption({ label: "Maidstone Hospital" });
  await page.getByLabel("What could be better?").fill(text);
  await page.getByLabel("People in the group, and staff").check();
  await page.getByLabel("Count it, and use it in summaries").check();
  await page.getByRole("button", { name: "Send feedback" }).click();
  await expect(page.locator("body")).toContainText(/KM-\d\d-[0-9A-Z]{5}/);
}

async function referenceOn(page: Page): Promise<string> {
  return (await page.locator("body").textContent())?.match(/KM-\d\d-[0-9A-Z]{5}/)?.[0] ?? "";
}

/** The Weald meets, decides something, and agrees the notes of it. Returns the words of the decision. */
async function decide(portal: Portal, facilitator: Person, text: string): Promise<string> {
  const meeting = await planMeeting(facilitator, text);
  const notes = `/manage/groups/weald/meetings/${meeting}/notes`;
  await facilitator.fillIn(notes, { "new-title": "Quiet rooms", go: "add" });
  await facilitator.fillIn(notes, { "item-1-decisions": text });
  holdMeeting(portal, meeting);
  await facilitator.fillIn(`${notes}/attendance`, { otherCame: "Group secretary" });
  await facilitator.fillIn(`${notes}/send`, {});
  agreeNotes(portal, meeting);
  return text;
}

/** Explains a response that has its other fields, and sends it. */
async function respond(page: Page, text: string): Promise<void> {
  await page.getByLabel("Explain it in your own words").fill(text);
  await page.getByLabel("Who says this?").fill("Lead cancer nurse");
  await page.getByRole("button", { name: "Send the response" }).click();
  await expect(page.getByRole("alert")).toContainText("Your response is given.");
}

/** A moderator finds the response in the list and publishes it. */
async function passResponse(page: Page, { cast }: Portal): Promise<void> {
  await logIn(page, cast.moderator);
  await page.goto("/manage/checks/recommendations");
  await page.getByRole("link", { name: `A response: ${TITLE}` }).click();
  await page.getByRole("button", { name: "Publish the response" }).click();
}

function inDays(days: number): Date {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000);
}

async function fillDay(page: Page, name: string, on: Date): Promise<void> {
  const box = page.getByRole("group", { name });
  const parts = [on.getDate(), on.getMonth() + 1, on.getFullYear()];
  for (const [index, label] of ["Day", "Month", "Year"].entries())
    await box.getByLabel(label).fill(String(parts[index]));
}
