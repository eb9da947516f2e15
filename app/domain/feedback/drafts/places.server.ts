import type { Course } from "#app/lib/onward-or-check.ts";
import { findMember } from "../../people/queries.server.ts";
import type { Actor } from "../../policy.ts";
import { kindsOfConcern } from "../concerns/find-concerns.ts";
import { findPersonalDetails } from "../personal-details.ts";
import { type Texts, textsOf } from "../texts.ts";
import { countStep } from "./counting.ts";
import { getSituation } from "./queries.server.ts";
import {
  type Draft,
  findMissingStep,
  findStepAfter,
  findStepBefore,
  findStepToResume,
  isAsked,
  listStepsOnWay,
  STEPS,
  type Step,
} from "./questions.ts";

/** Where a writer is with a draft: at a question, at a service that helps, at the likely mistakes, or at the answers to check. */
export type Place = Step | "get-help" | "check-details" | "check";

/**
 * Where an answered question leads: to the next one, to the likely mistakes if there are any, or to the answers. Text
 * that raises a concern leads past the service that helps first.
 */
export function findPlaceAfter(actor: Actor, draft: Draft, step: Step, course: Course): Place {
  const next = findNextPlace(actor, draft, step, course);
  // Once, after the last text.
  return TEXT_STEPS.includes(step) && next !== "carer" && listSignposts(draft).length > 0 ? "get-help" : next;
}

const TEXT_STEPS: readonly Step[] = ["experience", "carer"];

/** Where the page of signposts leads on to. */
export function findPlaceAfterHelp(actor: Actor, draft: Draft, course: Course): Place {
  const situation = getSituation(actor, draft);
  const lastText = isAsked("carer", draft, situation) ? "carer" : "experience";
  const missing = findMissingStep(draft, situation);
  // Whoever told the text first goes on to the questions before it.
  if (missing && STEPS.indexOf(missing) < STEPS.indexOf("experience")) return missing;
  return findNextPlace(actor, draft, lastText, course);
}

/** The services to show for the text of a draft, by kind of concern. */
export function listSignposts(texts: Texts) {
  return kindsOfConcern(textsOf(texts));
}

function findNextPlace(actor: Actor, draft: Draft, step: Step, course: Course): Place {
  const next = findStepAfter(step, draft, getSituation(actor, draft), course);
  if (next) return next;
  const hasNewWords = TEXT_STEPS.includes(step) || course === "onward";
  return hasNewWords && listFoundWords(actor, draft).length > 0 ? "check-details" : "check";
}

/** Where the back link of a question leads; undefined at the first one. */
export function findPlaceBefore(actor: Actor, draft: Draft, step: Step, course: Course): Place | undefined {
  return course !== "onward" ? "check" : findStepBefore(step, draft, getSituation(actor, draft));
}

/** Is this question put to the writer of this draft, after what they answered before? */
export function isPlaceIn(actor: Actor, draft: Draft, step: Step): boolean {
  return isAsked(step, draft, getSituation(actor, draft));
}

/** Which question it is, of how many that are put to the writer. */
export function countPlace(actor: Actor, draft: Draft, step: Step): { number: number; of: number } {
  return countStep(step, listStepsOnWay(draft, getSituation(actor, draft), step));
}

/** Where someone goes on with a draft. */
export function findPlaceToResume(actor: Actor, draft: Draft): Place {
  return findStepToResume(draft, getSituation(actor, draft)) ?? "check";
}

/** The first question that needs an answer before the draft can be sent. */
export function findMissingPlace(actor: Actor, draft: Draft): Step | undefined {
  return findMissingStep(draft, getSituation(actor, draft));
}

/** The words of all texts that may identify someone, the writer too. */
export function listFoundWords(actor: Actor, draft: Draft): string[] {
  const ownName = actor.id ? findMember(actor.id)?.name : undefined;
  const found = textsOf(draft).flatMap((text) => findPersonalDetails(text, ownName));
  return [...new Set(found.map(({ text }) => text))];
}
