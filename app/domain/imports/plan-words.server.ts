import { AUDIENCES } from "#db/vocabulary.ts";
import { listPlaces } from "./places.server.ts";
import { IMPORT_USES, type Plan } from "./plan.ts";

/** What was said of a whole file, as lines of a summary. */
export function describePlan({ place, audience, uses }: Plan) {
  const where = listPlaces().find(({ value }) => value === place)?.label;
  return [
    { name: "Where", answer: where ?? "Not known any more" },
    { name: "Who may see it", answer: AUDIENCES[audience] },
    {
      name: "How we may use it",
      answer: uses.map((use) => IMPORT_USES[use]).join(". ") || "None of the ways that we ask about",
    },
  ];
}
