import type { Made } from "../world/world.ts";
import { type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";
const ALL_BUT_ONE_MODERATOR = "in 403    403   403   403   403   403    403   ok    403   403";

/** A moderator may come to these pages and is sent on, since there is nothing to decide there. */
const NOTHING_TO_DECIDE = {
  wealdForGroup: "        in      403    no    403   403   no    403    no    to    no    403",
  wealdForStaff: "        in      403    no    no    403   no    no     403   to    no    no",
  coastForGroup: "        in      no     403   no    no    403   no     403   to    no    no",
  byCarer: "              in      403    no    403   403   no    no     no    to    no    403",
  withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
  moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
  "missing malformed": NOBODY,
};

const STATES: Record<string, string> = {
  waiting: "submitted",
  worrying: "submitted",
  suggested: "suggested",
  passedOn: "passedOn",
  moderatorsOwn: "submitted",
  held: "held",
  refused: "refused",
  withdrawn: "withdrawn",
};
const stateShown = (_: Made, thing: string) => STATES[thing] ?? "published";
const decision = (made: Made, thing: string) => ({
  state: stateShown(made, thing),
  reason: "We ask the ward.",
});

/** Checking feedback: moderators, and never what they wrote themselves. */
export const CHECK_ROWS: Rows = {
  //                    visitor member other carer facil other rev'er other  moder admin repres.
  "/manage/checks": { get: { here: ALL_BUT_ONE_MODERATOR } },
  "/manage/checks/:reference": {
    get: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    ok    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   ok    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   ok    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    ok    no    403",
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    ok    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    ok    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      // Never one's own, whatever one's office.
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    remembers: true,
  },
  "/manage/checks/:reference/publish": {
    get: {
      "wealdForGroup wealdForStaff coastForGroup byCarer waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed":
        TAKES_ONLY_A_FORM,
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    to    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   to    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   to    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    to    no    403",
      waiting: "              in      403    no    no    no    no    no     no    do    no    no",
      held: "                 in      no     403   no    no    no    no     no    do    no    no",
      "worrying suggested refused": "in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
      passedOn: "             in      no     403   no    no    no    no     no    to    no    no",
    },
    form: (made, thing) => ({ state: stateShown(made, thing) }),
  },
  "/manage/checks/:reference/hold": {
    get: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    ok    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   ok    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   ok    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    ok    no    403",
      "waiting worrying": "        in      403    no    no    no    no    no     no    ok    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
      "suggested refused": "      in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    do    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   do    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   do    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    do    no    403",
      "waiting worrying": "        in      403    no    no    no    no    no     no    do    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
      "suggested refused": "      in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    form: decision,
  },
  "/manage/checks/:reference/refuse": {
    get: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    to    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   to    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   to    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    to    no    403",
      "waiting worrying": "        in      403    no    no    no    no    no     no    ok    no    no",
      held: "                 in      no     403   no    no    no    no     no    ok    no    no",
      "suggested refused": "      in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
      passedOn: "             in      no     403   no    no    no    no     no    to    no    no",
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    to    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   to    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   to    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    to    no    403",
      "waiting worrying": "        in      403    no    no    no    no    no     no    do    no    no",
      held: "                 in      no     403   no    no    no    no     no    do    no    no",
      "suggested refused": "      in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
      passedOn: "             in      no     403   no    no    no    no     no    to    no    no",
    },
    form: decision,
  },
  "/manage/checks/today": { get: { here: ALL_BUT_ONE_MODERATOR } },
  "/manage/checks/rota": {
    get: { here: ALL_BUT_ONE_MODERATOR },
    post: { here: "           in      403    403   403   403   403   403    403   do    403   403" },
    form: ({ ids }) => ({
      memberId: ids.moderator,
      level: "second",
      "startsOn-day": "1",
      "startsOn-month": "3",
      "startsOn-year": String(new Date().getFullYear() + 1),
      "endsOn-day": "8",
      "endsOn-month": "3",
      "endsOn-year": String(new Date().getFullYear() + 1),
    }),
  },
  "/manage/checks/rota/:shift/remove": {
    get: { "shift missing malformed": TAKES_ONLY_A_FORM },
    post: {
      shift: "                in      403    403   403   403   403   403    403   do    403   403",
      "missing malformed": "    in      403    403   403   403   403   403    403   to    403   403",
    },
  },
  "/manage/checks/:reference/concerns": {
    get: {
      ...NOTHING_TO_DECIDE,
      worrying: "             in      403    no    no    no    no    no     no    ok    no    no",
      "waiting suggested refused": "in    403    no    no    no    no    no     no    to    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
    },
    post: {
      ...NOTHING_TO_DECIDE,
      worrying: "             in      403    no    no    no    no    no     no    do    no    no",
      "waiting suggested refused": "in    403    no    no    no    no    no     no    to    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
    },
    form: ({ formVersions }) => ({ outcome: "We rang them.", formVersion: formVersions.concerns }),
    remembers: true,
  },
  "/manage/checks/:reference/place": {
    get: {
      ...NOTHING_TO_DECIDE,
      // Only its writer was not sure where it was.
      waiting: "              in      403    no    no    no    no    no     no    ok    no    no",
      "worrying suggested refused": "in      403    no    no    no    no    no     no    to    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
    },
    shows: () => ["feedback-waiting-carerWords"],
    post: {
      ...NOTHING_TO_DECIDE,
      waiting: "              in      403    no    no    no    no    no     no    do    no    no",
      "worrying suggested refused": "in      403    no    no    no    no    no     no    to    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
    },
    form: () => ({ where: "outside" }),
  },
  // Nothing in the world was sent without an account and is published: there is nothing to agree about.
  "/manage/checks/:reference/quote": {
    get: {
      "wealdForGroup wealdForStaff coastForGroup byCarer waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed":
        TAKES_ONLY_A_FORM,
    },
    post: {
      ...NOTHING_TO_DECIDE,
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    to    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
    },
    form: (made, thing) => ({ state: stateShown(made, thing) }),
  },
  "/manage/checks/:reference/suggest": {
    get: {
      ...NOTHING_TO_DECIDE,
      waiting: "              in      403    no    no    no    no    no     no    ok    no    no",
      "worrying suggested refused": "in      403    no    no    no    no    no     no    to    no    no",
      held: "                 in      no     403   no    no    no    no     no    ok    no    no",
      passedOn: "             in      no     403   no    no    no    no     no    to    no    no",
    },
    post: {
      ...NOTHING_TO_DECIDE,
      waiting: "              in      403    no    no    no    no    no     no    do    no    no",
      "worrying suggested refused": "in      403    no    no    no    no    no     no    to    no    no",
      held: "                 in      no     403   no    no    no    no     no    do    no    no",
      passedOn: "             in      no     403   no    no    no    no     no    to    no    no",
    },
    form: (made, thing) => ({ ...decision(made, thing), wentWell: "Kinder words", couldBeBetter: "" }),
    remembers: true,
  },
  "/manage/checks/:reference/pass-on": {
    get: {
      ...NOTHING_TO_DECIDE,
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    to    no    no",
      // Its writer asked for it.
      held: "                 in      no     403   no    no    no    no     no    ok    no    no",
      passedOn: "             in      no     403   no    no    no    no     no    to    no    no",
    },
    post: {
      ...NOTHING_TO_DECIDE,
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    to    no    no",
      held: "                 in      no     403   no    no    no    no     no    do    no    no",
      passedOn: "             in      no     403   no    no    no    no     no    to    no    no",
    },
    form: (made, thing) => ({ state: stateShown(made, thing), to: "The complaints team" }),
  },
};
