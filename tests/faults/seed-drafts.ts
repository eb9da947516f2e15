import { inTransaction, sqlite } from "#db/client.server.ts";
import { feedbackDrafts } from "#db/schema/index.ts";

/**
 * node seed-drafts.ts <member id> <how many>
 *
 * Makes drafts that are ready to be sent and prints their ids. The first is answered question by question, through the
 * same commands as the product; the others are its copies, because a thousand by hand would take longer than the test.
 */
const { saveAnswer } = await import("#app/domain/feedback/drafts/commands.server.ts");
const { startDraft } = await import("#app/domain/feedback/drafts/starting.server.ts");
const { listChoices } = await import("#app/domain/feedback/drafts/choices.server.ts");
const { getDraft } = await import("#app/domain/feedback/drafts/queries.server.ts");
const { getActor } = await import("#app/domain/people/queries.server.ts");
const { newId } = await import("#app/lib/ids.ts");
type Answers = Parameters<typeof saveAnswer>[3];
type Step = Parameters<typeof saveAnswer>[2];

const [memberId = "", count = "0"] = process.argv.slice(2);
const actor = getActor(memberId);
const { draftId } = startDraft(actor, { group: "weald" });
const organisationId = first("organisation");
const answers: [Step, Answers][] = [
  ["whose-care", { voice: "own" }],
  ["organisation", { organisationId, isOrganisationUnsure: false }],
  ["when", { timeBand: "lastMonth" }],
  ["overall", { rating: "good" }],
  ["experience", { wentWell: "The first of many.", couldBeBetter: "" }],
  ["sharing", { audience: "group", mayCount: true }],
];
for (const [step, answer] of answers) {
  const saved = saveAnswer(actor, draftId, step, answer);
  if (!saved.ok) throw new Error(`${step}: ${saved.reason}`);
}

const draft = getDraft(actor, draftId);
const copies = Array.from({ length: Number(count) - 1 }, (_, index) => ({
  ...draft,
  id: newId(),
  wentWell: `The ward was kind (${index + 2}).`,
}));
inTransaction((tx) => {
  for (const copy of copies) tx.insert(feedbackDrafts).values(copy).run();
});
process.stdout.write(JSON.stringify([draftId, ...copies.map(({ id }) => id)]));
sqlite().close();

function first(step: Step): string {
  const choice = listChoices(actor, step, getDraft(actor, draftId))?.[0];
  if (!choice) throw new Error(`${step} offers nothing`);
  return choice.value;
}
