import { like, sql } from "drizzle-orm";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { askWhatHelped, sayForGroup } from "#app/domain/recommendations/asking/commands.server.ts";
import { combineRecommendations, takeApart } from "#app/domain/recommendations/combining/commands.server.ts";
import { followRecommendation } from "#app/domain/recommendations/following/commands.server.ts";
import {
  closeRecommendation,
  pauseRecommendation,
  resumeRecommendation,
  takeOn,
  writeNote,
} from "#app/domain/recommendations/owning/commands.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import {
  acceptRecommendation,
  redirectRecommendation,
  returnRecommendation,
  sendRecommendation,
} from "#app/domain/recommendations/sending/commands.server.ts";
import {
  draftRecommendation,
  supportRecommendation,
  takeBack,
} from "#app/domain/recommendations/writing/commands.server.ts";
import { asOf } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "../../client.server.ts";
import { outbox } from "../../schema/index.ts";
import { idOf } from "./groups.ts";
import {
  decisionOf,
  findFeedback,
  passEntries,
  passWords,
  publishWaiting,
  quoteWords,
  sayAsWriters,
} from "./recommendation-deeds.ts";
import type { Step, Story } from "./recommendation-stories.ts";
import { ANSWERED } from "./recommendations-answered.ts";
import { OPEN } from "./recommendations-open.ts";

type World = {
  seededAt: Date;
  castIds: ReadonlyMap<string, string>;
  groupIds: ReadonlyMap<string, string>;
};

/**
 * Tells the stories of the recommendations by the commands that they are made of, each under the clock of its day, all of
 * them in the order in which they happened. The emails about them were read long ago, but for those of the last days.
 */
export function writeRecommendations(tx: Transaction, world: World): void {
  const references = new Map<string, string>();
  const deeds = [...ANSWERED, ...OPEN]
    .flatMap((story) => [
      { daysAgo: story.daysAgo, do: (actor: MemberActor) => begin(actor, story), by: story.by },
      ...story.steps.map((step) => ({
        daysAgo: step.daysAgo,
        do: (actor: MemberActor) => take(actor, story, step),
        by: step.by,
      })),
    ])
    .toSorted((a, b) => b.daysAgo - a.daysAgo);
  for (const deed of deeds)
    asOf(daysBefore(deed.daysAgo), () => deed.do(getActor(idOf(world.castIds, deed.by))));
  tx.delete(outbox)
    .where(
      sql`(${like(outbox.kind, "recommendation%")} or ${like(outbox.kind, "groupRecommendation%")}) and ${outbox.createdAt} < ${daysBefore(14).getTime()}`,
    )
    .run();

  function daysBefore(days: number): Date {
    return new Date(world.seededAt.getTime() - days * DAY);
  }

  function begin(actor: MemberActor, story: Story): void {
    const groupId = idOf(world.groupIds, story.group);
    const { title, asks, why, doneWhen } = story;
    const sources = { feedback: findFeedback(tx, groupId, story.about), decision: [] };
    const made = draftRecommendation(actor, story.group, { title, asks, why, doneWhen }, sources);
    if (!made.ok) throw new Error(`${story.key}: ${made.reason}`);
    references.set(story.key, made.reference);
  }

  function take(actor: MemberActor, story: Story, step: Step): void {
    const done = act(actor, references.get(story.key) ?? "", step, idOf(world.groupIds, story.group));
    if (!done.ok) throw new Error(`${story.key}: ${step.does} ${step.daysAgo} days ago`);
  }

  function act(actor: MemberActor, reference: string, step: Step, groupId: string): { ok: boolean } {
    switch (step.does) {
      case "support":
        return supportRecommendation(actor, reference, { decision: decisionOf(groupId) });
      case "send":
        return sendRecommendation(actor, reference, { to: placeOf(step.to) });
      case "redirect":
        return redirectRecommendation(actor, reference, { to: placeOf(step.to), text: step.text });
      case "accept":
        return acceptRecommendation(actor, reference);
      case "return":
        return returnRecommendation(actor, reference, step);
      case "takeBack":
        return takeBack(actor, reference, step);
      case "pause":
        return pauseRecommendation(actor, reference, step);
      case "resume":
        return resumeRecommendation(actor, reference);
      case "close":
        return closeRecommendation(actor, reference, step);
      case "note":
        writeNote(actor, reference, step);
        return { ok: true };
      case "take":
        return takeOn(actor, reference);
      case "follow":
        followRecommendation(actor, reference);
        return { ok: true };
      case "passEntry":
        return passEntries(actor, reference);
      case "pass":
        return passWords(actor, reference);
      case "publish":
        return publishWaiting(actor, reference);
      case "takeApart":
        return takeApart(actor, reference);
      case "ask":
        askWhatHelped();
        return { ok: true };
      case "sayForGroup":
        return sayForGroup(actor, reference, { ...step, decision: decisionOf(groupId) });
      case "quote":
        return quoteWords(actor, reference, step.about);
      case "combineWith": {
        const { title, asks, why, doneWhen } = step;
        const others = [references.get(step.other) ?? ""];
        const made = combineRecommendations(actor, reference, { title, asks, why, doneWhen, others });
        return made.ok ? passWords(getActor(idOf(world.castIds, "morgan")), made.reference) : made;
      }
      case "writersSay":
        return sayAsWriters(tx, reference, step.answers);
      default:
        return respondToRecommendation(actor, reference, responseOf(step));
    }
  }

  function responseOf(step: Extract<Step, { post: string }>) {
    const nothing = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };
    const said = { post: step.post, text: step.text };
    if (step.does === "explain" || step.does === "refuse")
      return {
        ...nothing,
        ...said,
        kind: step.does === "explain" ? ("explained" as const) : ("notChanging" as const),
      };
    if (step.does === "promise") {
      const dueOn = today(daysBefore(step.daysAgo - step.inDays));
      return { ...nothing, ...said, kind: "changePlanned" as const, change: step.change, dueOn };
    }
    const { change, place, evidence } = step;
    const madeOn = today(daysBefore(step.sinceDaysAgo));
    return { ...nothing, ...said, kind: "changeMade" as const, change, place, evidence, madeOn };
  }

  function placeOf(to: string): string {
    const [kind = "", key = ""] = to.split(" ");
    return `${kind}-${kind === "group" ? idOf(world.groupIds, key) : key}`;
  }
}
