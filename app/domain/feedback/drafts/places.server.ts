import type { Course } from "#app/lib/course.ts";
import { findMember } from "../../people/queries.server.ts";
import type { MemberActor } from "../../policy.ts";
import { kindsOfConcern } from "../concerns/find-concerns.ts";
import { findPersonalDetails } from "../personal-details.ts";
import { getSituation } from "./queries.server.ts";
import {
  type Draft,
  findMissingStep,
  findStepAfter,
  findStepBefore,
  findStepToResume,
  isAsked,
  listExtraSteps,
  type Step,
} from "./questions.ts";

/** Where a writer is with a draft: at a question, at a service that helps, at the likely mistakes, or at the answers to check. */
export type Place = Step | "get-help" | "check-details" | "check";

/**
 * Where an answered question leads: to the next one, to the likely mistakes if there are any, or to the answers. Text
 * that raises a concern leads past the service that helps first.
 */
export function findPlaceAfter(actor: MemberActor, draft: Draft, step: Step, course: Course): Place {
  if (step === "experience" && listSignposts(draft).length > 0) return "get-help";
  return findNextPlace(actor, draft, step, course);
}

/** Where the page of signposts leads on to. */
export function findPlaceAfterHelp(actor: MemberActor, draft: Draft, course: Course): Place {
  return findNextPlace(actor, draft, "experience", course);
}

/** The services to show for the text of a draft, by kind of concern. */
export function listSignposts({ wentWell, couldBeBetter }: Pick<Draft, "wentWell" | "couldBeBetter">) {
  return kindsOfConcern([wentWell, couldBeBetter]);
}

function findNextPlace(actor: MemberActor, draft: Draft, step: Step, course: Course): Place {
  const next = findStepAfter(step, draft, getSituation(actor, draft), course);
  if (next) return next;
  const hasNewWords = step === "experience" || course === "onward";
  return hasNewWords && listFoundWords(actor, draft).length > 0 ? "check-details" : "check";
}

/** Where the back link of a question leads; undefined at the first one. */
export function findPlaceBefore(
  actor: MemberActor,
  draft: Draft,
  step: Step,
  course: Course,
): Place | undefined {
  return course !== "onward" ? "check" : findStepBefore(step, draft, getSituation(actor, draft));
}

/** Is this question put to the writer of this draft, after what they answered before? */
export function isPlaceIn(actor: MemberActor, draft: Draft, step: Step): boolean {
  return isAsked(step, draft, getSituation(actor, draft));
}

/** Where someone goes on with a draft. */
export function findPlaceToResume(actor: MemberActor, draft: Draft): Place {
  return findStepToResume(draft, getSituation(actor, draft)) ?? "check";
}

/** Where somebody who took the short way goes to tell more; undefined when nothing is left to tell. */
export function findPlaceToTellMore(actor: MemberActor, draft: Draft): Step | undefined {
  return listExtraSteps(draft, getSituation(actor, draft))[0];
}

/** The first question that needs an answer before the draft can be sent. */
export function findMissingPlace(actor: MemberActor, draft: Draft): Step | undefined {
  return findMissingStep(draft, getSituation(actor, draft));
}

/** The words of both passages that may identify someone, the writer too. */
export function listFoundWords(actor: MemberActor, draft: Draft): string[] {
  const ownName = findMember(actor.id)?.name;
  const found = [draft.wentWell, draft.couldBeBetter].flatMap((text) => findPersonalDetails(text, ownName));
  return [...new Set(found.map(({ words }) => words))];
}
