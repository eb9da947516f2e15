import { type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";
const NOT_PUBLISHED =
  "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed";

/** An address that takes a form and has no page. */
const ONLY_A_FORM = {
  "wealdForGroup wealdForStaff coastForGroup byCarer waiting worrying suggested held passedOn refused":
    TAKES_ONLY_A_FORM,
  "withdrawn moderatorsOwn missing malformed": TAKES_ONLY_A_FORM,
};

/** What a facilitator does with the published feedback of the own group. */
export const FEEDBACK_DESK_ROWS: Rows = {
  "/feedback/:reference/combine": {
    get: {
      //                    visitor member other carer facil other rev'er other  moder admin repres.
      wealdForGroup: "        in      403    no    403   ok    no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    ok    no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    ok    no     403   403   no    no",
      byCarer: "              in      403    no    403   ok    no    no     no    403   no    403",
      [NOT_PUBLISHED]: NOBODY,
    },
    remembers: true,
    post: {
      // Those of the Weald are to be read below `wealdForGroup`: one is that comment, one about another organisation.
      wealdForGroup: "        in      403    no    403   400   no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    400   no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    400   no     403   403   no    no",
      byCarer: "              in      403    no    403   do    no    no     no    403   no    403",
      [NOT_PUBLISHED]: NOBODY,
    },
    form: ({ comments }, thing) => ({
      lead: comments[thing === "coastForGroup" ? thing : "wealdForGroup"] ?? "",
    }),
  },
  "/feedback/:reference/combine/undo": {
    get: ONLY_A_FORM,
    post: {
      // None of them is combined: there is nothing to undo.
      wealdForGroup: "        in      403    no    403   to    no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    to    no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    to    no     403   403   no    no",
      byCarer: "              in      403    no    403   to    no    no     no    403   no    403",
      [NOT_PUBLISHED]: NOBODY,
    },
  },
  "/feedback/:reference/take": {
    get: ONLY_A_FORM,
    post: {
      //                    visitor member other carer facil other rev'er other  moder admin repres.
      wealdForGroup: "        in      403    no    403   do    no    do     no    403   no    403",
      wealdForStaff: "        in      403    no    no    do    no    no     do    403   no    no",
      coastForGroup: "        in      no     403   no    no    do    no     do    403   no    no",
      byCarer: "              in      403    no    403   do    no    no     no    403   no    403",
      [NOT_PUBLISHED]: NOBODY,
    },
  },
  "/feedback/:reference/pin": {
    get: {
      //                    visitor member other carer facil other rev'er other  moder admin repres.
      wealdForGroup: "        in      403    no    403   ok    no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    ok    no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    ok    no     403   403   no    no",
      byCarer: "              in      403    no    403   ok    no    no     no    403   no    403",
      [NOT_PUBLISHED]: NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   do    no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    do    no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    do    no     403   403   no    no",
      byCarer: "              in      403    no    403   do    no    no     no    403   no    403",
      [NOT_PUBLISHED]: NOBODY,
    },
    form: () => ({ reason: "We take this to the next meeting." }),
  },
  "/feedback/:reference/pin/remove": {
    get: ONLY_A_FORM,
    post: {
      // Only this one is pinned: there is nothing to undo about the others.
      wealdForGroup: "        in      403    no    403   do    no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    to    no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    to    no     403   403   no    no",
      byCarer: "              in      403    no    403   to    no    no     no    403   no    403",
      [NOT_PUBLISHED]: NOBODY,
    },
  },
};
