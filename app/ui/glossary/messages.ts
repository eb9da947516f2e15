export const WORD_SAVED = "The word is saved.";
