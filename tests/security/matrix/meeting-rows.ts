import type { Rows } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

/** A group's own work: everyone knows that there is the group, and only its facilitator comes in. */
const FACILITATORS_PAGE = {
  weald: "                    in      403    403   403   ok    403   403    403   403   403   403",
  coast: "                    in      403    403   403   403   ok    403    403   403   403   403",
  "county archived": "          in      403    403   403   403   403   403    403   403   403   403",
  "missing malformed": NOBODY,
};

const newMeeting = () => ({
  title: "A meeting",
  "date-day": "4",
  "date-month": "3",
  "date-year": String(new Date().getFullYear() + 1),
  startTime: "2pm",
  endTime: "4pm",
  place: "The library",
});

/** The work of a group's facilitator: its people and its meetings. */
export const MEETING_ROWS: Rows = {
  //                    visitor member other carer facil other rev'er other  moder admin repres.
  "/manage/groups/:slug/people": { get: FACILITATORS_PAGE },
  "/manage/groups/:slug/meetings": { get: FACILITATORS_PAGE },
  "/manage/groups/:slug/meetings/new": {
    get: FACILITATORS_PAGE,
    post: {
      weald: "                in      403    403   403   do    403   403    403   403   403   403",
      coast: "                in      403    403   403   403   do    403    403   403   403   403",
      "county archived": "      in      403    403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    form: () => ({ ...newMeeting(), page: crypto.randomUUID() }),
  },
  "/manage/groups/:slug/meetings/:id/change": {
    get: {
      wealdComing: "          in      403    no    403   ok    no    no     no    no    no    403",
      "wealdMembers wealdReview wealdDraft":
        "in    403    no    403   to    no    no     no    no    no    403",
      // Its title and day are public, so whoever asks is told that it is not theirs; its other details are not shown.
      wealdPublic: "          in      403    403   403   to    403   403    403   403   403   403",
      coastComing: "          in      no     403   no    no    ok    no     no    no    no    no",
      coastMembers: "         in      no     403   no    no    to    no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    post: {
      wealdComing: "          in      403    no    403   do    no    no     no    no    no    403",
      "wealdMembers wealdReview wealdDraft":
        "in    403    no    403   400   no    no     no    no    no    403",
      wealdPublic: "          in      403    403   403   400   403   403    403   403   403   403",
      coastComing: "          in      no     403   no    no    do    no     no    no    no    no",
      coastMembers: "         in      no     403   no    no    400   no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    form: () => ({ ...newMeeting(), formVersion: "0" }),
  },
};
