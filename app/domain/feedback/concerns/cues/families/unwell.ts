import type { Family } from "../family.ts";
import { BLEEDING_AND_PAIN } from "./unwell/bleeding-and-pain.ts";
import { BREATH_HEART_AND_HEAD } from "./unwell/breath-heart-and-head.ts";
import { FAILING } from "./unwell/failing.ts";
import { FEVER_AND_INFECTION } from "./unwell/fever-and-infection.ts";
import { MEDICINE_AND_DEVICES } from "./unwell/medicine-and-devices.ts";

/** Signs that cannot wait in somebody who is treated for cancer. */
export const UNWELL: readonly Family[] = [
  ...FEVER_AND_INFECTION,
  ...BREATH_HEART_AND_HEAD,
  ...BLEEDING_AND_PAIN,
  ...FAILING,
  ...MEDICINE_AND_DEVICES,
];
