import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { now } from "#app/lib/clock.ts";
import { dayFields, dayIssue, fieldsOfDay, readDay } from "#app/lib/day-fields.ts";
import { always, choice, line, optionalLine, optionalPassage, passage } from "#app/lib/fields.ts";
import { today } from "#app/lib/london.ts";
import type { ResponseKind } from "#db/vocabulary.ts";

export const LONGEST_RESPONSE = 4000;
/** What changes, and how one can see it. */
export const LONGEST_CHANGE = 1000;
const LONGEST_LINE = 120;

/** A change that is farther away answers nothing that was asked: its year is mistyped. */
const FARTHEST_YEARS = 5;

/** The kinds that claim a change: a moderator reads these before others do. */
export const CLAIMS: readonly ResponseKind[] = ["changePlanned", "changeMade"];

/** Feedback asks for nothing that could be turned down. */
export const FEEDBACK_RESPONSE_KINDS = ["explained", "changePlanned", "changeMade"] as const;
export const RECOMMENDATION_RESPONSE_KINDS = [...FEEDBACK_RESPONSE_KINDS, "notChanging"] as const;

/** What every response has, and what each kind needs besides: the columns of a response are named the same. */
export type ResponseInput = {
  kind: ResponseKind;
  /** Who says it, as a post: "Lead cancer nurse". Never a name. */
  post: string;
  /** The explanation; of what is not changing, why. */
  text: string;
  change: string | null;
  dueOn: string | null;
  place: string | null;
  madeOn: string | null;
  evidence: string | null;
};

/**
 * The form of a response: the kinds that can be chosen, and for each what it must say. A field of another kind is dropped,
 * since without JavaScript all of them are on the page.
 */
export function responseForm(kinds: readonly [ResponseKind, ...ResponseKind[]]) {
  return z
    .object({
      kind: choice(kinds, "Select what you can say about it"),
      post: line(
        "Enter the post of whoever says this, like Lead cancer nurse",
        LONGEST_LINE,
        "The post must be 120 characters or less",
      ),
      text: passage(
        "Enter your response",
        LONGEST_RESPONSE,
        "Your response must be 4,000 characters or less",
      ),
      planned: optionalPassage(LONGEST_CHANGE, "What will change must be 1,000 characters or less"),
      ...dayFields("dueOn"),
      made: optionalPassage(LONGEST_CHANGE, "What has changed must be 1,000 characters or less"),
      place: optionalLine(LONGEST_LINE, "Where it has changed must be 120 characters or less"),
      ...dayFields("madeOn"),
      evidence: optionalPassage(LONGEST_CHANGE, "How people can see it must be 1,000 characters or less"),
    })
    .superRefine((form, context) => {
      const need = (field: string, value: unknown, message: string) => {
        if (!value) context.addIssue({ code: "custom", path: [field], message });
      };
      if (form.kind === "changePlanned") {
        need("planned", form.planned, "Enter what will change");
        const dueOn = readDay(form, "dueOn");
        if (!dueOn) dayIssue(context, "dueOn", "Enter by when it will change, like 4 3 2027");
        else if (dueOn < today(now()))
          dayIssue(context, "dueOn", "The day by which it changes must not be over");
        else if (dueOn > yearsFromNow(FARTHEST_YEARS))
          dayIssue(context, "dueOn", "The day by which it changes must be within the next 5 years");
      }
      if (form.kind === "changeMade") {
        need("made", form.made, "Enter what has changed");
        need("place", form.place, "Enter where it has changed");
        const madeOn = readDay(form, "madeOn");
        if (!madeOn) dayIssue(context, "madeOn", "Enter since when it has changed, like 4 3 2027");
        else if (madeOn > today(now()))
          dayIssue(context, "madeOn", "The day since when it has changed must not be in the future");
        else if (madeOn < yearsFromNow(-FARTHEST_YEARS))
          dayIssue(context, "madeOn", "The day since when it has changed must be within the last 5 years");
        need("evidence", form.evidence, "Enter how people can see that it has changed");
      }
    }, always)
    .transform(({ kind, post, text, ...form }): ResponseInput => {
      const isPlanned = kind === "changePlanned";
      const isMade = kind === "changeMade";
      return {
        kind,
        post,
        text,
        change: isPlanned ? form.planned : isMade ? form.made : null,
        dueOn: isPlanned ? (readDay(form, "dueOn") ?? null) : null,
        place: isMade ? form.place : null,
        madeOn: isMade ? (readDay(form, "madeOn") ?? null) : null,
        evidence: isMade ? form.evidence : null,
      };
    });
}

function yearsFromNow(years: number): string {
  return Temporal.PlainDate.from(today(now())).add({ years }).toString();
}

export const feedbackResponseForm = responseForm(FEEDBACK_RESPONSE_KINDS);

/** The fields of the form as they show a response that was written before. */
export function fieldsOfResponse({ kind, post, text, change, ...more }: ResponseInput) {
  return {
    kind,
    post,
    text,
    planned: kind === "changePlanned" ? (change ?? "") : "",
    ...fieldsOfDay("dueOn", more.dueOn),
    made: kind === "changeMade" ? (change ?? "") : "",
    place: more.place ?? "",
    ...fieldsOfDay("madeOn", more.madeOn),
    evidence: more.evidence ?? "",
  };
}
