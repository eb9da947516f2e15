export const SAVED = "What you entered is saved.";
