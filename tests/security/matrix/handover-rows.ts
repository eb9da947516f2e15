import type { Rows } from "./row.ts";

/** A group's own work: everyone knows that there is the group, and only its facilitator comes in. */
const page = (answer: string) => ({
  //               visitor member other carer facil other rev'er other  moder admin repres.
  weald: `            in    403    403   403   ${answer}    403   403    403   403   403   403`,
  coast: `            in    403    403   403   403   ${answer}    403    403   403   403   403`,
  "county archived": "in    403    403   403   403   403   403    403   403   403   403",
  "missing malformed": "in  no     no    no    no    no    no     no    no    no    no",
});

/** Who follows a facilitator, and what goes over to them. */
export const HANDOVER_ROWS: Rows = {
  "/manage/groups/:slug/handover": { get: page("ok") },
  "/manage/groups/:slug/handover/new": {
    get: page("ok"),
    post: page("do"),
    form: ({ ids, facilitatorOffices }, thing) => ({
      officeId: thing === "coast" ? facilitatorOffices.coast : facilitatorOffices.weald,
      memberId: thing === "coast" ? ids.otherMember : ids.carer,
      "startsOn-day": "4",
      "startsOn-month": "3",
      "startsOn-year": String(new Date().getFullYear() + 1),
    }),
  },
};
