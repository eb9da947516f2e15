import { z } from "zod";

/** After which round the page was opened: two who send at once would send everybody the same twice. */
export const sendPapersForm = z.object({
  formVersion: z
    .string()
    .regex(/^\d{1,6}$/)
    .default("0"),
});

const ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(64)).max(500),
);

export const givenForm = z.object({ people: ids.pipe(z.array(z.string()).min(1, "Choose who has them")) });

export const chooseDocumentsForm = z.object({ documents: ids });

/** Why papers were not sent. */
export const NOT_SENT = {
  closed: "The meeting has begun or was cancelled. Nothing was sent.",
  sentMeanwhile:
    "Somebody sent these papers while this page was open. Look who has got them, before you send them again.",
  nobody: "There is nobody in the group to send them to.",
} as const;

/** Words of the list of who got what. */
export const COPY_STATES = {
  toPrint: "To print and give",
  onItsWay: "Email on its way",
  emailed: "By email",
  onPage: "Read on their page",
  given: "On paper",
} as const;

export type CopyState = keyof typeof COPY_STATES;
