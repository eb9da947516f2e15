import type { Rows } from "./row.ts";

/** What the group's facilitator is shown of those who agreed, and each look is remembered. */
const LOOK = {
  //                        visitor member other carer facil other rev'er other  moder admin repres.
  "wealdComing wealdMembers wealdReview wealdDraft":
    "in    403    no    403   ok    no    no     no    no    no    403",
  // Its title and day are public, so whoever asks is told that it is not theirs.
  wealdPublic: "                in    403    403   403   ok    403   403    403   403   403   403",
  "coastComing coastMembers": " in    no     403   no    no    ok    no     no    no    no    no",
  "wrongGroup missing malformed": "in    no     no    no    no    no    no     no    no    no    no",
};

/** What people need for a meeting, and where letters go to those who asked for post. */
export const NEEDS_ROWS: Rows = {
  "/manage/groups/:slug/meetings/:id/needs": {
    get: LOOK,
    shows: (thing) => [`contact_preferences-${whoIn(thing)}-details`, `members-${whoIn(thing)}-nameToShow`],
    remembers: true,
  },
  "/manage/groups/:slug/meetings/:id/addresses": {
    get: LOOK,
    shows: (thing) => [`contact_preferences-${whoIn(thing)}-address`, `members-${whoIn(thing)}-name-`],
    remembers: true,
  },
};

function whoIn(meeting: string): string {
  return meeting.startsWith("weald") ? "member" : "otherMember";
}
