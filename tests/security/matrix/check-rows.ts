import type { Made } from "../world/world.ts";
import type { Rows } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";
const ALL_BUT_ONE_MODERATOR = "in 403    403   403   403   403   403    403   ok    403   403";

const STATES: Record<string, string> = {
  waiting: "submitted",
  moderatorsOwn: "submitted",
  held: "held",
  refused: "refused",
  withdrawn: "withdrawn",
};
const seen = (_: Made, thing: string) => STATES[thing] ?? "published";
const decision = (made: Made, thing: string) => ({ seen: seen(made, thing), reason: "We ask the ward." });

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
      "waiting refused": "      in      403    no    no    no    no    no     no    ok    no    no",
      held: "                 in      no     403   no    no    no    no     no    ok    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      // Never one's own, whatever one's office.
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
  },
  "/manage/checks/:reference/publish": {
    get: {
      "wealdForGroup wealdForStaff coastForGroup byCarer waiting held refused withdrawn moderatorsOwn missing malformed":
        "in 400 400 400 400 400 400 400 400 400 400",
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    to    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   to    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   to    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    to    no    403",
      waiting: "              in      403    no    no    no    no    no     no    do    no    no",
      held: "                 in      no     403   no    no    no    no     no    do    no    no",
      refused: "              in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    form: (made, thing) => ({ seen: seen(made, thing) }),
  },
  "/manage/checks/:reference/hold": {
    get: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    ok    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   ok    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   ok    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    ok    no    403",
      waiting: "              in      403    no    no    no    no    no     no    ok    no    no",
      held: "                 in      no     403   no    no    no    no     no    to    no    no",
      refused: "              in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    do    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   do    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   do    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    do    no    403",
      waiting: "              in      403    no    no    no    no    no     no    do    no    no",
      held: "                 in      no     403   no    no    no    no     no    to    no    no",
      refused: "              in      403    no    no    no    no    no     no    to    no    no",
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
      waiting: "              in      403    no    no    no    no    no     no    ok    no    no",
      held: "                 in      no     403   no    no    no    no     no    ok    no    no",
      refused: "              in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    to    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   to    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   to    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    to    no    403",
      waiting: "              in      403    no    no    no    no    no     no    do    no    no",
      held: "                 in      no     403   no    no    no    no     no    do    no    no",
      refused: "              in      403    no    no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    form: decision,
  },
};
