import { and, desc, eq } from "drizzle-orm";
import { changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { askQuestion } from "#app/domain/feedback/questions/commands.server.ts";
import { onlyTexts } from "#app/domain/feedback/texts.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { decideResponse } from "#app/domain/responses/checks/commands.server.ts";
import { getResponseToCheck, versionOfResponse } from "#app/domain/responses/checks/queries.server.ts";
import { sendResponse, writeResponse } from "#app/domain/responses/commands.server.ts";
import type { ResponseInput } from "#app/domain/responses/form.ts";
import { listResponses } from "#app/domain/responses/queries.server.ts";
import { decideReaction, reactToResponse } from "#app/domain/responses/reactions/commands.server.ts";
import { asOf } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { db } from "../../client.server.ts";
import { feedback, responseReactions } from "../../schema/index.ts";
import type { CheckingState } from "../../vocabulary.ts";
import { idOf } from "./groups.ts";

const NOTHING = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };

type World = { castIds: ReadonlyMap<string, string>; seededAt: Date };

/**
 * What was said about the cast's comments since: a question that waits for its answer, thanks, a response that does not answer
 * and the change that was planned then, a claim and other words that wait for a moderator. By the commands of the service.
 */
export function writeConversation({ castIds, seededAt }: World): void {
  const actor = (key: string) => getActor(idOf(castIds, key));
  const [maureen, desmond] = [actor("maureen"), actor("desmond")];
  const [nadia, james, morgan] = [actor("nadia"), actor("james"), actor("morgan")];
  const daysAgo = (days: number) => new Date(seededAt.getTime() - days * DAY);
  const dayIn = (days: number) => today(daysAgo(-days));

  const [latest, first] = commentsOf(maureen, "published");
  const waiting = commentsOf(maureen, "submitted")[0];
  const desmonds = commentsOf(desmond, "published").at(-1);
  if (!latest || !first || !waiting || !desmonds) throw new Error("The cast have told too little");

  const text = "Who told you to ring the hospital: the reception or a nurse? Please do not tell us a name.";
  asOf(daysAgo(2), () => askQuestion(morgan, waiting.reference, { text }));

  const thanked = listResponses(first)[0]?.id;
  asOf(daysAgo(110), () =>
    reactToResponse(maureen, first.reference, thanked, { kind: "thanks", text: null }),
  );

  const explained = respond(james, desmonds.reference, daysAgo(80), {
    kind: "explained",
    post: "Cancer services manager",
    text: "Thank you for telling us about the hour that you were given. The nurses were glad to read it.",
    ...NOTHING,
  });
  asOf(daysAgo(74), () =>
    reactToResponse(desmond, desmonds.reference, explained, {
      kind: "notAnswered",
      text: "It is a kind reply. But I asked for somebody to talk to who has been through it.",
    }),
  );
  asOf(daysAgo(73), () => decideReaction(morgan, reactionTo(explained), { decision: "publish", reason: "" }));
  const planned = respond(james, desmonds.reference, daysAgo(60), {
    kind: "changePlanned",
    post: "Cancer services manager",
    text: "You are right, we had not said what we will do. We have agreed it with the clinic now.",
    ...NOTHING,
    change: "Whoever has to choose is offered a talk with a man who has had each treatment.",
    dueOn: dayIn(90),
  });
  asOf(daysAgo(58), () => {
    const formVersion = versionOfResponse(getResponseToCheck(morgan, planned));
    return decideResponse(morgan, planned, { decision: "publish", reason: "", formVersion });
  });

  respond(nadia, latest.reference, daysAgo(2), {
    kind: "changeMade",
    post: "Lead cancer nurse",
    text: "Thank you. What you say about being told has become the rule on all our machines.",
    ...NOTHING,
    change: "When a machine runs more than 20 minutes late, somebody comes out and says so.",
    place: "Radiotherapy, both hospitals",
    madeOn: today(daysAgo(20)),
    evidence: "The rule hangs in each waiting room.",
  });
  asOf(daysAgo(1), () =>
    changeText(maureen, latest.reference, {
      ...onlyTexts(latest),
      couldBeBetter: "The chairs in the waiting room are hard.",
    }),
  );
}

/** What one of the cast wrote and is in this state, the newest first. */
function commentsOf({ id }: MemberActor, state: CheckingState) {
  return db
    .select()
    .from(feedback)
    .where(and(eq(feedback.authorId, id), eq(feedback.state, state)))
    .orderBy(desc(feedback.sentAt))
    .all();
}

function respond(reviewer: MemberActor, reference: string, at: Date, input: ResponseInput): string {
  return asOf(at, () => {
    const written = writeResponse(reviewer, reference, input);
    if (!written.ok) throw new Error(`${reference} cannot be responded to`);
    sendResponse(reviewer, reference, written.id);
    return written.id;
  });
}

function reactionTo(responseId: string): string | undefined {
  return db.select().from(responseReactions).where(eq(responseReactions.responseId, responseId)).get()?.id;
}
