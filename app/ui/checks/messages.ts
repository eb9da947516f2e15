export const ROTA_CHANGED = "The rota is changed.";
