/** For so long a death that was written down by mistake can be taken back; nothing is erased before. */
export const DAYS_TO_TAKE_BACK = 30;

/** Nobody pauses for longer: an account that nobody uses is erased some day. */
export const MOST_DAYS_PAUSED = 366;
