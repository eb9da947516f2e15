export const ROTA_CHANGED = "The rota is changed.";

/** Somebody changed it while a moderator decided: they look again, and lose nothing of what they typed. */
export const CHANGED_MEANWHILE =
  "The feedback was changed since you opened this page. Look at it again. What you typed is still here";
