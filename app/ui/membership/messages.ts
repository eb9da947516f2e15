export const JOINED = "You have joined this group.";
export const REQUEST_SETTLED = "This request was answered or taken back in the meantime.";
export const INVITATION_SETTLED = "This invitation was accepted or taken back in the meantime.";
