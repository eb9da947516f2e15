/** The field in which a form says whose page it stands on. */
export const SENDER = "sender";
