import { refusal } from "#app/lib/written.ts";

/** When a report has moved on since its page was opened. */
export const REPORT_CHANGED = refusal(
  "The report has been sent to the second person or issued in the meantime.",
);

/** When it is in work no more, for those who worked on it. */
export const REPORT_ISSUED = refusal(
  "This report has been signed off and issued. Here is what everyone reads.",
);

export const NOT_SENT = {
  notChecked: refusal("Check the quotations first: look at each, and at what describes its writer."),
  changed: REPORT_CHANGED,
};

export const NOT_SIGNED = {
  changed: REPORT_CHANGED,
  otherWords: refusal(
    "It is not signed off: something in it has changed since you opened the page. Read it as it is now.",
  ),
};
