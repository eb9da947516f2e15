import type { Rows } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

/** Everyone knows that there is the group; what is written down in it for others is its facilitators'. */
const ofWeald = (word: string) => `in 403 403   403   ${word} 403   403    403   403   403   403`;
const ofCoast = (word: string) => `in 403 403   403   403   ${word} 403    403   403   403   403`;
const GROUPS = {
  weald: ofWeald("ok"),
  coast: ofCoast("ok"),
  "county archived": ofWeald("403"),
  "missing malformed": NOBODY,
};
const each = (word: string) => ({
  wealdEntry: ofWeald(word),
  coastEntry: ofCoast(word),
  "sentOnline wrongGroup missing malformed": ofWeald("no"),
});

/** Feedback that came on paper or by telephone, as the facilitators who write it down reach it. */
export const ENTRY_ROWS: Rows = {
  //                    visitor member other carer facil other rev'er other  moder admin repres.
  "/manage/groups/:slug/feedback": { get: GROUPS },
  "/manage/groups/:slug/feedback/new": {
    get: GROUPS,
    post: {
      weald: ofWeald("do"),
      coast: ofCoast("do"),
      "county archived": ofWeald("403"),
      "missing malformed": NOBODY,
    },
    form: () => ({
      page: crypto.randomUUID(),
      source: "paper",
      "receivedOn-day": "3",
      "receivedOn-month": "2",
      "receivedOn-year": "2026",
      voice: "own",
      organisationId: "notSure",
      timeBand: "lastMonth",
      wentWell: "The nurse rang.",
      couldBeBetter: "",
      audience: "group",
      consentWay: "signedForm",
    }),
  },
  "/manage/groups/:slug/feedback/:reference": { get: each("ok") },
  "/manage/groups/:slug/feedback/:reference/withdraw": { get: each("ok"), post: each("do") },
};
