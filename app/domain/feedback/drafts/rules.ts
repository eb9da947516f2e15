/** A draft that nobody touches is kept so long (requirements.md 7.3). */
export const DAYS_KEPT = 90;

/** Its writer is told when it has been left alone for so long. */
export const DAYS_UNTIL_NOTICE = 76;
