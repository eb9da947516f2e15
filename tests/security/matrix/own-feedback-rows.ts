import type { Made } from "../world/world.ts";
import type { Rows } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";
const LED_BACK = "in          to     to    to    to    to    to     to    to    to    to";
const ANY_MEMBER = "in        ok     ok    ok    ok    ok    ok     ok    ok    ok    ok";

/** What a moderator suggested for one comment: only its writer is asked. */
const SUGGESTION = {
  suggested: "            in      ok     no    no    no    no    no     no    no    no    no",
  "wealdForGroup wealdForStaff waiting worrying refused withdrawn":
    "in      to     no    no    no    no    no     no    no    no    no",
  "coastForGroup held passedOn": "in      no     to    no    no    no    no     no    no    no    no",
  byCarer: "              in      no     no    to    no    no    no     no    no    no    no",
  moderatorsOwn: "        in      no     no    no    no    no    no     no    to    no    no",
  "missing malformed": NOBODY,
};
const ANSWER_TO_SUGGESTION = {
  ...SUGGESTION,
  suggested: "            in      do     no    no    no    no    no     no    no    no    no",
};
const suggestion = ({ suggestion }: Made) => ({ suggestion });

/** What one sent: read, changed and withdrawn by its writer alone. */
export const OWN_FEEDBACK_ROWS: Rows = {
  "/your-page": { get: { here: ANY_MEMBER } },
  "/your-page/news": {
    get: { here: ANY_MEMBER },
    // A moment that we did not seal marks nothing.
    post: { here: LED_BACK },
    form: () => ({ upTo: "nothing" }),
  },
  "/your-page/feedback/:reference": {
    get: {
      "wealdForGroup wealdForStaff waiting worrying suggested refused withdrawn":
        "in ok no no no  no no     no    no    no    no",
      "coastForGroup held passedOn": "in      no     ok    no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    ok    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    ok    no    no",
      "missing malformed": NOBODY,
    },
  },
  "/your-page/feedback/:reference/consent": {
    get: {
      "wealdForGroup wealdForStaff waiting worrying suggested refused withdrawn":
        "in ok no no no  no no     no    no    no    no",
      "coastForGroup held passedOn": "in      no     ok    no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    ok    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    ok    no    no",
      "missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      do     no    403   403   no    403    no    403   no    403",
      wealdForStaff: "        in      do     no    no    403   no    no     403   403   no    no",
      coastForGroup: "        in      no     do    no    no    403   no     403   403   no    no",
      byCarer: "              in      403    no    do    403   no    no     no    403   no    403",
      "waiting worrying suggested refused":
        "in      do     no    no    no    no    no     no    403   no    no",
      "held passedOn": "        in      no     do    no    no    no    no     no    403   no    no",
      withdrawn: "            in      400    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    do    no    no",
      "missing malformed": NOBODY,
    },
    form: () => ({ audience: "staff", uses: "mayCount" }),
  },
  "/your-page/feedback/:reference/withdraw": {
    get: {
      "wealdForGroup wealdForStaff waiting worrying suggested refused":
        "in ok no no no    no    no     no    no    no    no",
      "coastForGroup held passedOn": "in      no     ok    no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    ok    no    no    no     no    no    no    no",
      withdrawn: "            in      to     no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    ok    no    no",
      "missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      do     no    403   403   no    403    no    403   no    403",
      wealdForStaff: "        in      do     no    no    403   no    no     403   403   no    no",
      coastForGroup: "        in      no     do    no    no    403   no     403   403   no    no",
      byCarer: "              in      403    no    do    403   no    no     no    403   no    403",
      "waiting worrying suggested refused":
        "in      do     no    no    no    no    no     no    403   no    no",
      "held passedOn": "        in      no     do    no    no    no    no     no    403   no    no",
      withdrawn: "            in      to     no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    do    no    no",
      "missing malformed": NOBODY,
    },
  },
  "/your-page/feedback/:reference/change": {
    get: {
      "wealdForGroup wealdForStaff waiting worrying suggested refused":
        "in      ok     no    no    no    no    no     no    no    no    no",
      withdrawn: "            in      to     no    no    no    no    no     no    no    no    no",
      "coastForGroup held": "   in      no     ok    no    no    no    no     no    no    no    no",
      passedOn: "             in      no     to    no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    ok    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    ok    no    no",
      "missing malformed": NOBODY,
    },
    post: {
      "wealdForGroup wealdForStaff waiting worrying suggested refused":
        "in      do     no    no    no    no    no     no    no    no    no",
      withdrawn: "            in      400    no    no    no    no    no     no    no    no    no",
      "coastForGroup held": "   in      no     do    no    no    no    no     no    no    no    no",
      passedOn: "             in      no     400   no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    do    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    do    no    no",
      "missing malformed": NOBODY,
    },
    form: () => ({ wentWell: "Other words of mine", couldBeBetter: "" }),
  },
  "/your-page/feedback/:reference/suggestion": {
    get: SUGGESTION,
    post: ANSWER_TO_SUGGESTION,
    form: suggestion,
    shows: (thing) => [`feedback_suggestions-${thing}-wentWell`],
  },
  "/your-page/feedback/:reference/suggestion/decline": {
    get: SUGGESTION,
    post: ANSWER_TO_SUGGESTION,
    form: suggestion,
  },
  "/your-page/feedback/:reference/pass-on": {
    get: {
      "waiting worrying": "     in      ok     no    no    no    no    no     no    no    no    no",
      "wealdForGroup wealdForStaff suggested refused withdrawn":
        "in      to     no    no    no    no    no     no    no    no    no",
      "coastForGroup held passedOn": "in      no     to    no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    to    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    ok    no    no",
      "missing malformed": NOBODY,
    },
    post: {
      "waiting worrying": "     in      do     no    no    no    no    no     no    no    no    no",
      "wealdForGroup wealdForStaff suggested refused withdrawn":
        "in      to     no    no    no    no    no     no    no    no    no",
      "coastForGroup held passedOn": "in      no     to    no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    to    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    do    no    no",
      "missing malformed": NOBODY,
    },
  },
};
