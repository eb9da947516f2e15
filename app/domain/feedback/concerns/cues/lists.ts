import type { ConcernKind } from "#db/vocabulary.ts";
import { ABUSE } from "./families/abuse.ts";
import { COMPLAINT } from "./families/complaint.ts";
import { SELF_HARM } from "./families/self-harm.ts";
import { UNWELL } from "./families/unwell.ts";
import type { Family } from "./family.ts";

/** The kinds of concern that words can raise; "may identify" is raised by people alone. */
export type WrittenConcernKind = Exclude<ConcernKind, "mayIdentify">;

/**
 * What somebody writes who may need help today, or another service than this one. The lists route and diagnose nothing
 * (requirements.md 7.2). They are data: whoever owns a list changes its families and raises its version, so that every
 * concern says by which list it was found.
 */
export type CueList = { owner: string; version: number; families: readonly Family[] };

export const CUE_LISTS = {
  unwell: { owner: "Clinical safety lead", version: 6, families: UNWELL },
  selfHarm: { owner: "Safeguarding lead", version: 6, families: SELF_HARM },
  abuse: { owner: "Safeguarding lead", version: 6, families: ABUSE },
  complaint: { owner: "Head of patient experience", version: 6, families: COMPLAINT },
} as const satisfies Record<WrittenConcernKind, CueList>;
