/** When a report has moved on since its page was opened. */
export const REPORT_CHANGED = "The report has been sent to the second person or issued in the meantime.";

export const NOT_CHECKED = "Check the quotations first: look at each, and at what describes its writer.";
