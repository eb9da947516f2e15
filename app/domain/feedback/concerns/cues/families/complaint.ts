import type { Family } from "../family.ts";
import { COMPLAINING } from "./complaint/complaining.ts";
import { FURTHER } from "./complaint/further.ts";
import { THE_LAW } from "./complaint/the-law.ts";

/** Somebody who wants what went wrong to be looked into by those whose task that is. */
export const COMPLAINT: readonly Family[] = [...COMPLAINING, ...FURTHER, ...THE_LAW];
