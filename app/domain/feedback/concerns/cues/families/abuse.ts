import type { Family } from "../family.ts";
import { CRUELTY } from "./abuse/cruelty.ts";
import { FEAR } from "./abuse/fear.ts";
import { NEGLECT } from "./abuse/neglect.ts";
import { ROBBED_OR_TOUCHED } from "./abuse/robbed-or-touched.ts";
import { THREATS } from "./abuse/threats.ts";
import { VIOLENCE } from "./abuse/violence.ts";

/** Somebody hurt, threatened, robbed, neglected or frightened by a person they depend on; and a threat by the writer. */
export const ABUSE: readonly Family[] = [
  ...VIOLENCE,
  ...THREATS,
  ...FEAR,
  ...CRUELTY,
  ...NEGLECT,
  ...ROBBED_OR_TOUCHED,
];
