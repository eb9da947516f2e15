import type { WrittenConcernKind } from "#app/domain/feedback/concerns/cues/lists.ts";
import { kindsOfConcern } from "#app/domain/feedback/concerns/find-concerns.ts";
import { ABUSE } from "./abuse.ts";
import { COMPLAINT } from "./complaint.ts";
import { SELF_HARM } from "./self-harm.ts";
import type { Labelled } from "./sentences.ts";
import { UNWELL } from "./unwell.ts";

export const LABELLED: Readonly<Record<WrittenConcernKind, Labelled>> = {
  unwell: UNWELL,
  selfHarm: SELF_HARM,
  abuse: ABUSE,
  complaint: COMPLAINT,
};

export type Find = (text: string) => readonly WrittenConcernKind[];

export const find: Find = (text) => kindsOfConcern([text]);

/** The cues of a kind that are overlooked, and the near misses that are taken for a cue of any kind. */
export function measure(kind: WrittenConcernKind, { cues, nearMisses }: Labelled, look: Find = find) {
  const missed = cues.filter((sentence) => !look(sentence).includes(kind));
  const alarms = nearMisses.filter((sentence) => look(sentence).length > 0);
  return {
    missed,
    alarms,
    recall: 1 - missed.length / cues.length,
    alarmed: alarms.length / nearMisses.length,
  };
}
