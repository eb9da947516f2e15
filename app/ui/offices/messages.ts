export const PROPOSED = "Your proposal waits for an administrator.";
