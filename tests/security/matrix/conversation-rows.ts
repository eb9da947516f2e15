import type { Made } from "../world/world.ts";
import { OTHER_VERSION, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";
const UNREAD = "waiting worrying suggested held passedOn refused withdrawn moderatorsOwn missing malformed";

/** Who may respond to the feedback that a response stands at; whose the response is narrows it further. */
const NOT_THEIRS = "in      403    no    403   403   no    no     no    403   no    403";

const RESPONSE = { kind: "explained", text: "Thank you for telling us.", post: "Lead cancer nurse" };

/** What is said about feedback: responses, questions, other words, and what a writer says to a response. */
export const CONVERSATION_ROWS: Rows = {
  //                    visitor member other carer facil other rev'er other  moder admin repres.
  "/feedback/:reference/response/:response": {
    get: {
      "draft waiting": "        in      403    no    403   403   no    ok     no    403   no    403",
      published: "            in      no     403   no    no    403   no     ok    403   no    no",
      "elsewhere missing malformed": NOT_THEIRS,
    },
    shows: (thing) => [`feedback_responses-${thing}-words`],
    post: {
      draft: "                in      403    no    403   403   no    do     no    403   no    403",
      waiting: "              in      403    no    403   403   no    to     no    403   no    403",
      published: "            in      no     403   no    no    403   no     to    403   no    no",
      "elsewhere missing malformed": NOT_THEIRS,
    },
    remembers: true,
  },
  "/feedback/:reference/response/:response/change": {
    get: {
      draft: "                in      403    no    403   403   no    ok     no    403   no    403",
      // It waits for a moderator, or was published more than 30 minutes ago.
      waiting: "              in      403    no    403   403   no    to     no    403   no    403",
      published: "            in      no     403   no    no    403   no     to    403   no    no",
      "elsewhere missing malformed": NOT_THEIRS,
    },
    shows: () => ["feedback_responses-draft-words"],
    post: {
      draft: "                in      403    no    403   403   no    do     no    403   no    403",
      waiting: "              in      403    no    403   403   no    400    no    403   no    403",
      published: "            in      no     403   no    no    403   no     400   403   no    no",
      "elsewhere missing malformed": NOT_THEIRS,
    },
    form: () => RESPONSE,
    remembers: true,
  },
  "/feedback/:reference/question/new": {
    get: {
      wealdForGroup: "        in      403    no    403   403   no    ok     no    403   no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     ok    403   no    no",
      coastForGroup: "        in      no     403   no    no    403   no     ok    403   no    no",
      byCarer: "              in      403    no    403   403   no    no     no    403   no    403",
      [UNREAD]: NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    do     no    403   no    403",
      // The organisation has asked its one question.
      wealdForStaff: "        in      403    no    no    403   no    no     400   403   no    no",
      coastForGroup: "        in      no     403   no    no    403   no     400   403   no    no",
      byCarer: "              in      403    no    403   403   no    no     no    403   no    403",
      [UNREAD]: NOBODY,
    },
    form: () => ({ text: "Which clinic was it?" }),
    remembers: true,
  },
  "/feedback/:reference/report": {
    get: {
      wealdForGroup: "        in      403    no    ok    403   no    403    no    403   no    ok",
      wealdForStaff: "        in      403    no    no    403   no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   403   no    no",
      byCarer: "              in      ok     no    403   403   no    no     no    403   no    ok",
      [UNREAD]: NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    do    403   no    403    no    403   no    do",
      wealdForStaff: "        in      403    no    no    403   no    no     403   403   no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   403   no    no",
      byCarer: "              in      do     no    403   403   no    no     no    403   no    do",
      [UNREAD]: NOBODY,
    },
    form: () => ({ text: "The ward and the day." }),
    remembers: true,
  },
  "/your-page/feedback/:reference/answer": {
    get: {
      waiting: "              in      ok     no    no    no    no    no     no    no    no    no",
      "wealdForGroup wealdForStaff worrying suggested refused withdrawn":
        "in      to     no    no    no    no    no     no    no    no    no",
      "coastForGroup held passedOn": "in      no     to    no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    to    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    to    no    no",
      "missing malformed": NOBODY,
    },
    shows: () => ["feedback_questions-open-words"],
    post: {
      waiting: "              in      do     no    no    no    no    no     no    no    no    no",
      "wealdForGroup wealdForStaff worrying suggested refused withdrawn":
        "in      400    no    no    no    no    no     no    no    no    no",
      "coastForGroup held passedOn": "in      no     400   no    no    no    no     no    no    no    no",
      byCarer: "              in      no     no    400   no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    400   no    no",
      "missing malformed": NOBODY,
    },
    form: ({ questions }: Made) => ({ question: questions.open, answer: "The one on Tuesday." }),
  },
  "/your-page/feedback/:reference/reaction/:response": {
    get: {
      published: "            in      no     ok    no    no    no    no     no    no    no    no",
      "draft waiting elsewhere missing malformed": NOBODY,
    },
    shows: () => ["feedback_responses-published-words"],
    post: {
      published: "            in      no     do    no    no    no    no     no    no    no    no",
      "draft waiting elsewhere missing malformed": NOBODY,
    },
    form: () => ({ kind: "thanks" }),
  },
  "/your-page/feedback/:reference/report/:response": {
    get: {
      published: "            in      no     ok    no    no    no    no     no    no    no    no",
      "draft waiting elsewhere missing malformed": NOBODY,
    },
    shows: () => ["feedback_responses-published-words"],
    post: {
      published: "            in      no     do    no    no    no    no     no    no    no    no",
      "draft waiting elsewhere missing malformed": NOBODY,
    },
    form: () => ({ text: "It names a ward." }),
  },
  "/manage/checks/responses/:response/hide": {
    get: { "draft waiting published missing malformed": TAKES_ONLY_A_FORM },
    post: {
      published: "            in      no     no    no    no    no    no     no    do    no    no",
      waiting: "              in      no     no    no    no    no    no     no    to    no    no",
      "draft missing malformed": NOBODY,
    },
  },
  "/manage/checks/responses/:response": {
    get: {
      "waiting published": "    in      no     no    no    no    no    no     no    ok    no    no",
      "draft missing malformed": NOBODY,
    },
    shows: (thing) => [`feedback_responses-${thing}-words`],
    // Of the published one other words were read.
    post: {
      waiting: "              in      no     no    no    no    no    no     no    do    no    no",
      published: "            in      no     no    no    no    no    no     no    400   no    no",
      "draft missing malformed": NOBODY,
    },
    form: ({ formVersions, responses }, thing) => ({
      decision: thing === "published" ? "hide" : "publish",
      reason: "It names somebody.",
      formVersion:
        (thing === "waiting" && formVersions.responsesToFeedback[responses.waiting]) || OTHER_VERSION,
    }),
    remembers: true,
  },
  "/manage/checks/reactions/:reaction": {
    get: {
      waiting: "              in      no     403   no    no    403   no     403   ok    no    no",
      "missing malformed": NOBODY,
    },
    shows: () => ["response_reactions-waiting-words"],
    post: {
      waiting: "              in      no     403   no    no    403   no     403   do    no    no",
      "missing malformed": NOBODY,
    },
    form: () => ({ decision: "publish" }),
    remembers: true,
  },
  "/manage/checks/questions/:question": {
    get: {
      open: "                 in      403    no    no    no    no    no     no    ok    no    no",
      proposed: "             in      403    no    no    403   no    no     403   ok    no    no",
      answered: "             in      no     403   no    no    403   no     403   ok    no    no",
      "missing malformed": NOBODY,
    },
    shows: (thing) => [`feedback_questions-${thing}-words`],
    post: {
      open: "                 in      403    no    no    no    no    no     no    do    no    no",
      proposed: "             in      403    no    no    403   no    no     403   do    no    no",
      answered: "             in      no     403   no    no    403   no     403   do    no    no",
      "missing malformed": NOBODY,
    },
    form: (_, thing) => ({
      decision: { open: "takeBack", proposed: "pass", answered: "passAnswer" }[thing] ?? "takeBack",
    }),
    remembers: true,
  },
  "/manage/checks/:reference/question": {
    get: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    ok    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   ok    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   ok    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    ok    no    403",
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    ok    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    ok    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    do    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   do    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   do    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    do    no    403",
      worrying: "             in      403    no    no    no    no    no     no    do    no    no",
      held: "                 in      no     403   no    no    no    no     no    do    no    no",
      // A question waits already, or nothing can be asked about it any more.
      "waiting suggested refused": "in      403    no    no    no    no    no     no    400   no    no",
      passedOn: "             in      no     403   no    no    no    no     no    400   no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    form: () => ({ text: "Which clinic was it?" }),
    remembers: true,
  },
  "/manage/checks/:reference/version": {
    get: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    to    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   to    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   to    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    ok    no    403",
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    to    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    shows: () => ["feedback_versions-waiting-wentWell"],
    post: {
      wealdForGroup: "        in      403    no    403   403   no    403    no    to    no    403",
      wealdForStaff: "        in      403    no    no    403   no    no     403   to    no    no",
      coastForGroup: "        in      no     403   no    no    403   no     403   to    no    no",
      byCarer: "              in      403    no    403   403   no    no     no    do    no    403",
      "waiting worrying suggested refused":
        "in      403    no    no    no    no    no     no    to    no    no",
      "held passedOn": "        in      no     403   no    no    no    no     no    to    no    no",
      withdrawn: "            in      403    no    no    no    no    no     no    no    no    no",
      moderatorsOwn: "        in      no     no    no    no    no    no     no    403   no    no",
      "missing malformed": NOBODY,
    },
    form: ({ formVersions }: Made) => ({ decision: "publish", formVersion: formVersions.otherWords }),
    remembers: true,
  },
};
