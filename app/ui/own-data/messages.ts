import { refusal } from "#app/lib/written.ts";

export const REQUEST_SETTLED = refusal("This was decided already, or stopped in the meantime.");
export const REQUEST_OTHERWISE = refusal(
  "This was written down already, in other words or with another choice. If it is wrong now, stop it and write it down again.",
);
export const NO_COPY = refusal(
  "There is no copy for you to take: it was taken, its days are over, or another administrator wrote the request down.",
);

/** Why somebody cannot be erased yet, in words for the administrators. */
export const NOT_ERASED = {
  settled: REQUEST_SETTLED,
  lastAdministrator: refusal("This person is the only administrator. Make somebody else one first."),
  lastModerator: refusal("This person is the only moderator. Give somebody else that office first."),
} as const;
