import { VOICES, type Voice, wordsOf } from "#db/vocabulary.ts";
import { HIDDEN } from "../disclosure/control.ts";
import { type ControlledReport, type FactNames, KEY } from "./report.ts";

const UNHEARD: Record<Voice, string> = {
  own: "Patients, about their own care",
  caredFor: "Carers",
  died: "People who were bereaved",
  someoneElse: "People who speak for someone else",
};

/** Of whom or about what a report has nobody, or may not say how many. */
export function unheardIn(report: ControlledReport, names: FactNames): string[] {
  return [
    ...wordsOf(VOICES)
      .filter((voice) => report.cells[KEY.voice(voice)] === 0)
      .map((voice) => UNHEARD[voice]),
    ...fewOf("We show no number for these cancers", names.tumourGroups, KEY.tumourGroup, report),
    ...fewOf("We show no number for these places", names.places, KEY.place, report),
  ];
}

/**
 * What nobody spoke of and what is hidden are not told apart: that nobody in a place has a kind of cancer is as telling as
 * that somebody has (requirements.md 5.1). Nor is it said that few did: a hospital that nearly everybody spoke of is hidden.
 */
function fewOf(
  start: string,
  facts: FactNames["stages"] = [],
  keyOf: (id: string) => string,
  { cells }: ControlledReport,
): string[] {
  const few = facts.filter(({ id }) => cells[keyOf(id)] === HIDDEN || cells[keyOf(id)] === 0);
  return few.length > 0 ? [`${start}: ${few.map(({ name }) => name).join(", ")}`] : [];
}
