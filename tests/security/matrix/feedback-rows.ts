import { type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

/** An address that takes a form and has no page. */
const ONLY_A_FORM = {
  "wealdForGroup wealdForStaff coastForGroup byCarer waiting worrying suggested held passedOn refused":
    TAKES_ONLY_A_FORM,
  "withdrawn moderatorsOwn missing malformed": TAKES_ONLY_A_FORM,
};

/** Only the writer reads and changes a draft; what was sent leads on to what became of it. */
const OWN_DRAFTS = {
  memberDraft: "              in      ok     no    no    no    no    no     no    no    no    no",
  otherDraft: "               in      no     ok    no    no    no    no     no    no    no    no",
  countyDraft: "              in      no     no    ok    no    no    no     no    no    no    no",
  sent: "                     in      to     no    no    no    no    no     no    no    no    no",
  "missing malformed": NOBODY,
};

const LED_TO_THE_ANSWERS = "in      to     to    to    to    to    to     to    to    to    to";

/** Feedback, from the draft to the response. The comments are by `member` but for those of the coast and `byCarer`. */
export const FEEDBACK_ROWS: Rows = {
  "/feedback": {
    get: { here: "            ok      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok" },
    // Without an account the answer is the page with the code; with one it leads on.
    post: { here: "           made    do     do    do    do    do    do     do    do    do    do" },
    form: () => ({
      page: crypto.randomUUID(),
      where: "notSure",
      wentWell: "The nurse was kind.",
      couldBeBetter: "",
      audience: "group",
      uses: "use",
    }),
  },
  "/feedback/questions": {
    get: { here: "            405     405    405   405   405   405   405    405    405   405   405" },
    // A visitor's draft hangs on a cookie.
    post: { here: "           do      do     do    do    do    do    do     do    do    do    do" },
    form: () => ({ group: "weald" }),
  },
  "/feedback/look": {
    get: { here: "            to      to     to    to    to    to    to     to    to    to    to" },
    post: { here: "           ok      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok" },
    form: () => ({ page: crypto.randomUUID(), couldBeBetter: "My temp is 39 since chemo." }),
  },
  "/feedback/log-in": {
    get: { here: "            405     405    405   405   405   405   405    405    405   405   405" },
    post: { here: "           do      do     do    do    do    do    do     do    do    do    do" },
    form: () => ({ page: crypto.randomUUID(), couldBeBetter: "Nobody rang me back." }),
  },
  "/feedback/create-account": {
    get: { here: "            405     405    405   405   405   405   405    405    405   405   405" },
    post: { here: "           do      do     do    do    do    do    do     do    do    do    do" },
    form: () => ({ page: crypto.randomUUID(), couldBeBetter: "Nobody rang me back." }),
  },
  "/feedback/:draft/autosave": {
    get: {
      "memberDraft otherDraft countyDraft sent missing malformed": TAKES_ONLY_A_FORM,
    },
    post: {
      memberDraft: "          in      204    no    no    no    no    no     no    no    no    no",
      otherDraft: "           in      no     204   no    no    no    no     no    no    no    no",
      countyDraft: "          in      no     no    204   no    no    no     no    no    no    no",
      "sent missing malformed": NOBODY,
    },
    form: () => ({ wentWell: "Typed", couldBeBetter: "" }),
  },
  "/feedback/:draft/check-details": {
    get: {
      memberDraft: "          in      to     no    no    no    no    no     no    no    no    no",
      otherDraft: "           in      no     to    no    no    no    no     no    no    no    no",
      countyDraft: "          in      no     no    to    no    no    no     no    no    no    no",
      sent: "                 in      to     no    no    no    no    no     no    no    no    no",
      "missing malformed": NOBODY,
    },
  },
  "/feedback/:draft/get-help": {
    get: {
      // Nothing in this text needs another service.
      memberDraft: "          in      to     no    no    no    no    no     no    no    no    no",
      otherDraft: "           in      no     to    no    no    no    no     no    no    no    no",
      countyDraft: "          in      no     no    to    no    no    no     no    no    no    no",
      sent: "                 in      to     no    no    no    no    no     no    no    no    no",
      "missing malformed": NOBODY,
    },
  },
  "/feedback/:draft/check": {
    get: OWN_DRAFTS,
    post: {
      memberDraft: "          in      do     no    no    no    no    no     no    no    no    no",
      otherDraft: "           in      no     do    no    no    no    no     no    no    no    no",
      countyDraft: "          in      no     no    do    no    no    no     no    no    no    no",
      sent: "                 in      to     no    no    no    no    no     no    no    no    no",
      "missing malformed": NOBODY,
    },
  },
  // Only for visitors: whoever is logged in is led to the answers.
  "/feedback/:draft/send": {
    get: { "memberDraft otherDraft countyDraft sent missing malformed": LED_TO_THE_ANSWERS },
    post: { "memberDraft otherDraft countyDraft sent missing malformed": LED_TO_THE_ANSWERS },
  },
  "/feedback/:draft/sent": {
    get: {
      sent: "                 in      ok     no    no    no    no    no     no    no    no    no",
      "memberDraft otherDraft countyDraft missing malformed": NOBODY,
    },
  },
  "/feedback/:draft/delete": {
    get: OWN_DRAFTS,
    post: {
      // Deleting what is not there, or not there any more, is done already: so it is said, whoever asks.
      memberDraft: "          in      do     to    to    to    to    to     to    to    to    to",
      otherDraft: "           in      to     do    to    to    to    to     to    to    to    to",
      countyDraft: "          in      to     to    do    to    to    to     to    to    to    to",
      "sent missing malformed": "in       to     to    to    to    to    to     to    to    to    to",
    },
  },
  "/feedback/:draft/:step": {
    get: { ...OWN_DRAFTS, noStep: NOBODY },
    shows: (thing) => [`feedback_drafts-${thing}-wentWell`],
    post: {
      memberDraft: "          in      do     no    no    no    no    no     no    no    no    no",
      otherDraft: "           in      no     do    no    no    no    no     no    no    no    no",
      countyDraft: "          in      no     no    do    no    no    no     no    no    no    no",
      // It is sent already: whoever wrote it is led to where it says so.
      sent: "                 in      to     no    no    no    no    no     no    no    no    no",
      "noStep missing malformed": NOBODY,
    },
    form: () => ({ wentWell: "Another thing", couldBeBetter: "" }),
  },
  "/feedback/:reference": {
    get: {
      //                    visitor member other carer facil other rev'er other  moder admin repres.
      wealdForGroup: "        in      ok     no    ok    ok    no    ok     no    ok    no    ok",
      wealdForStaff: "        in      ok     no    no    ok    no    no     ok    ok    no    no",
      coastForGroup: "        in      no     ok    no    no    ok    no     ok    ok    no    no",
      byCarer: "              in      ok     no    ok    ok    no    no     no    ok    no    ok",
      "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed": NOBODY,
    },
    shows: (thing) => [`feedback-${thing}-wentWell`, `feedback-${thing}-couldBeBetter`],
    remembers: true,
  },
  "/feedback/:reference/themes": {
    get: {
      wealdForGroup: "        in      403    no    403   ok    no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    ok    no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    ok    no     403   403   no    no",
      byCarer: "              in      403    no    403   ok    no    no     no    403   no    403",
      "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   do    no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    do    no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    do    no     403   403   no    no",
      byCarer: "              in      403    no    403   do    no    no     no    403   no    403",
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    403   no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    403   no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    form: ({ theme }) => ({ couldBeBetter: theme }),
    remembers: true,
  },
  "/feedback/:reference/response/new": {
    get: {
      wealdForGroup: "        in      403    no    403   403   no    ok     no    403   no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     ok    403   no    no",
      coastForGroup: "        in      no     403   no    no    403   no     ok    403   no    no",
      byCarer: "              in      403    no    403   403   no    no     no    403   no    403",
      "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    do     no    403   no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     do    403   no    no",
      coastForGroup: "        in      no     403   no    no    403   no     do    403   no    no",
      byCarer: "              in      403    no    403   403   no    no     no    403   no    403",
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    403   no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    403   no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    form: () => ({ kind: "explained", text: "Thank you for telling us.", post: "Lead cancer nurse" }),
    remembers: true,
  },
  "/feedback/:reference/concern/new": {
    get: {
      wealdForGroup: "        in      403    no    403   ok    no    ok     no    403   no    403",
      wealdForStaff: "        in      403    no    no    ok    no    no     ok    403   no    no",
      coastForGroup: "        in      no     403   no    no    ok    no     ok    403   no    no",
      byCarer: "              in      403    no    403   ok    no    no     no    403   no    403",
      "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   do    no    do     no    403   no    403",
      wealdForStaff: "        in      403    no    no    do    no    no     do    403   no    no",
      coastForGroup: "        in      no     403   no    no    do    no     do    403   no    no",
      byCarer: "              in      403    no    403   do    no    no     no    403   no    403",
      "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed": NOBODY,
    },
    form: () => ({ text: "It names a ward and a day." }),
    remembers: true,
  },
  "/feedback/:reference/same-experience": {
    get: ONLY_A_FORM,
    post: {
      // The carer has said so already, and nobody says it of their own.
      wealdForGroup: "        in      403    no    to    403   no    403    no    403   no    do",
      wealdForStaff: "        in      403    no    no    403   no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   403   no    no",
      byCarer: "              in      do     no    403   403   no    no     no    403   no    do",
      "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed": NOBODY,
    },
  },
  "/feedback/:reference/same-experience/remove": {
    get: ONLY_A_FORM,
    post: {
      wealdForGroup: "        in      403    no    do    403   no    403    no    403   no    to",
      wealdForStaff: "        in      403    no    no    403   no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   403   no    no",
      byCarer: "              in      to     no    403   403   no    no     no    403   no    to",
      "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed": NOBODY,
    },
  },
  "/feedback/:reference/writer": {
    get: {
      // The writers of `byCarer` and `coastForGroup` may be written to about it; those of the next two asked that it be
      // passed on. Staff of the organisation that it is about read what is said, never who said it.
      byCarer: "              in      403    no    403   ok    no    no     no    ok    no    403",
      "held passedOn": "        in      no     403   no    no    no    no     no    ok    no    no",
      wealdForGroup: "        in      403    no    403   403   no    403    no    403   no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    ok    no     403   ok    no    no",
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    403   no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    shows: (thing) => [`members-${thing === "byCarer" ? "carer" : "otherMember"}-email`],
    remembers: true,
  },
};
