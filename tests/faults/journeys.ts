import { choicesOf } from "./html.ts";
import type { Answer, Person } from "./http-client.ts";

/** What a story says; every other question is answered with the first choice that there is. */
export type Story = { wentWell?: string; couldBeBetter?: string; audience?: "group" | "staff" };

const ANSWERS: Record<string, RegExp> = {
  group: /Weald/,
  "whose-care": /^Mine/,
  organisation: /Maidstone/,
};

/**
 * Gives feedback page by page, as far as "check your answers".
 *
 * @returns the id of the draft
 * @throws Error when a page does not lead on
 */
export async function writeFeedback(person: Person, story: Story): Promise<string> {
  let place = (await person.post("/feedback/questions", { group: "weald" })).location;
  const draftId = place.split("/")[2] ?? "";
  for (let step = stepIn(place); step !== "check"; step = stepIn(place)) {
    const answer = await answerQuestion(person, place, step, story);
    if (answer.status !== 303) throw new Error(`${place}: ${answer.status}`);
    place = answer.location;
  }
  return draftId;
}

/** Sends what `writeFeedback` left, and reads the reference on the page that says so. */
export async function sendFeedback(person: Person, draftId: string): Promise<string> {
  const answer = await person.fillIn(`/feedback/${draftId}/check`, {});
  return referenceOn(await person.page(answer.location));
}

export async function giveFeedback(person: Person, story: Story): Promise<string> {
  return sendFeedback(person, await writeFeedback(person, story));
}

/** Says that what the safety net found was looked at, which it is before anything else is decided. */
export async function clearConcerns(moderator: Person, reference: string): Promise<void> {
  const address = `/manage/checks/${reference}`;
  if (!(await moderator.page(address)).includes(`${address}/concerns`)) return;
  await moderator.fillIn(`${address}/concerns`, { outcome: "Read: nobody is in danger." });
}

export async function publish(moderator: Person, reference: string): Promise<void> {
  const address = `/manage/checks/${reference}`;
  await clearConcerns(moderator, reference);
  const answer = await moderator.fillIn(address, {}, ({ action }) => action === `${address}/publish`);
  if (answer.location !== "/manage/checks")
    throw new Error(`${reference} was not published: ${answer.status}`);
}

export function referenceOn(page: string): string {
  const reference = page.match(/KM-\d\d-[0-9A-Z]{5}/)?.[0];
  if (!reference) throw new Error("The page shows no reference");
  return reference;
}

/** Writes a response that explains, looks through it and sends it. */
export async function replyTo(reviewer: Person, reference: string, text: string): Promise<Answer> {
  const fields = { kind: "explained", text, post: "Lead cancer nurse" };
  const written = await reviewer.fillIn(`/feedback/${reference}/response/new`, fields);
  return reviewer.post(written.location);
}

/** Plans a meeting of the Weald group, a year from now. Returns its id. */
export async function planMeeting(facilitator: Person, title: string, more: Record<string, string> = {}) {
  const answer = await facilitator.fillIn("/manage/groups/weald/meetings/new", {
    title,
    "date-day": "4",
    "date-month": "3",
    "date-year": String(new Date().getFullYear() + 1),
    startTime: "2pm",
    endTime: "4pm",
    place: "The library",
    ...more,
  });
  const id = answer.location.match(/^\/groups\/weald\/meetings\/([^/?]+)$/)?.[1];
  if (!id) throw new Error(`The meeting was not planned: ${answer.status}`);
  return id;
}

async function answerQuestion(person: Person, place: string, step: string, story: Story): Promise<Answer> {
  if (step === "check-details")
    return { status: 303, location: place.replace(step, "check"), headers: {}, body: "" };
  if (step === "get-help")
    return { status: 303, location: linkOn(await person.page(place)), headers: {}, body: "" };
  if (step === "experience") {
    return person.fillIn(place, { wentWell: story.wentWell ?? "", couldBeBetter: story.couldBeBetter ?? "" });
  }
  if (step === "sharing") return person.fillIn(place, { audience: story.audience ?? "group" });
  const choices = choicesOf(await person.page(place));
  const wanted = ANSWERS[step];
  const choice = wanted ? choices.find(({ label }) => wanted.test(label)) : choices[0];
  if (!choice) throw new Error(`${step} offers nothing that fits`);
  return person.fillIn(place, { [choice.name]: choice.value });
}

/** Where the page that shows the right service leads on to. */
function linkOn(page: string): string {
  const next = page.match(/href="([^"]+)"[^>]*>\s*Continue with my feedback/)?.[1];
  if (!next) throw new Error("The page does not lead on");
  return next.replaceAll("&amp;", "&");
}

function stepIn(place: string): string {
  return place.split("?")[0]?.split("/")[3] ?? "";
}
