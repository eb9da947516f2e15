import type { Family } from "../family.ts";
import { DYING } from "./self-harm/dying.ts";
import { HOPELESS } from "./self-harm/hopeless.ts";
import { LIVING } from "./self-harm/living.ts";
import { MEANS_AND_PLANS } from "./self-harm/means-and-plans.ts";

/** Somebody who may harm themselves or has begun to give up on living: the writer, or one whom they know. */
export const SELF_HARM: readonly Family[] = [...DYING, ...LIVING, ...HOPELESS, ...MEANS_AND_PLANS];
