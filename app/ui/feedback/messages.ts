import { refusal } from "#app/lib/written.ts";

// A button that came too late, or was pressed twice: the words are true of both.
export const WITHDRAWN = refusal("This feedback is withdrawn already.");
export const ANSWERED_BEFORE = refusal("You have answered this already, or it was taken back.");
export const NOT_TO_CHANGE = refusal("Its words cannot be changed any more.");
export const NOT_PASSED_ON = refusal("It cannot be passed on any more.");
