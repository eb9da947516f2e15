import { BASES, RATINGS, TIME_BANDS, VOICES } from "#db/vocabulary.ts";
import { listStages, listTumourGroups } from "../../labels/queries.server.ts";
import { listCareOrganisations, listSites } from "../../organisations/queries.server.ts";
import type { Actor } from "../../policy.ts";
import { listGroupsToTell } from "./queries.server.ts";
import { type Draft, NOT_SURE, type Step } from "./questions.ts";

export type AnswerChoice = { value: string; label: string; hint?: string };

const COUNTY = "The whole of Kent and Medway";

/** The answers from which a question lets one choose; undefined for a question that is answered in other ways. */
export function listChoices(actor: Actor, step: Step, draft: Draft): AnswerChoice[] | undefined {
  switch (step) {
    case "group":
      return listGroupsToTell(actor).map(({ id, name, level }) =>
        level === "partnership" ? { value: id, label: COUNTY, hint: name } : { value: id, label: name },
      );
    case "whose-care":
      return choicesOf(VOICES);
    case "basis":
      return choicesOf(BASES);
    case "organisation":
      return [...listCareOrganisations().map(named), notSure];
    case "site":
      return [...listSites(draft.organisationId ?? "").map(named), notSure];
    case "when":
      return choicesOf(TIME_BANDS);
    case "tumour-group":
      return listTumourGroups().map(named);
    case "stage":
      return listStages().map(named);
    case "overall":
      return choicesOf(RATINGS);
    case "experience":
    case "carer":
    case "sharing":
      return undefined;
  }
}

const notSure: AnswerChoice = { value: NOT_SURE, label: "I am not sure" };

function named({ id, name }: { id: string; name: string }): AnswerChoice {
  return { value: id, label: name };
}

function choicesOf(vocabulary: Record<string, string>): AnswerChoice[] {
  return Object.entries(vocabulary).map(([value, label]) => ({ value, label }));
}
