import { type Cells, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

//                                visitor member other carer facil other rev'er other  moder admin repres.
const READ_IN_WEALD = "            in      ok     no    ok    ok    no    no     no    no    no    ok";
const READ_IN_COAST = "            in      no     ok    no    no    ok    no     no    no    no    no";
/** Members answer; who runs the group without being in it does not. */
const memberOfWeald = (word: string) => `in ${word} no ${word} 403 no  no     no    no    no    ${word}`;
const memberOfCoast = (word: string) => `in no ${word} no    no    403 no     no    no    no    no`;
const plannerOfWeald = (word: string) => `in 403 no   403   ${word} no no     no    no    no    403`;
const plannerOfCoast = (word: string) => `in no 403   no    no    ${word} no  no    no    no    no`;
const rooms = (weald: string, coast: string): Cells => ({
  weald,
  coast,
  "county archived missing malformed": NOBODY,
});

const inAMonth = () => {
  const year = String(new Date().getFullYear() + 1);
  const date = (n: number) => ({
    [`date${n}-day`]: "4",
    [`date${n}-month`]: String(n + 2),
    [`date${n}-year`]: year,
    [`date${n}-start`]: "2pm",
    [`date${n}-end`]: "4pm",
  });
  return { title: "Spring meeting", place: "The library", ...date(1), ...date(2) };
};

/** When people can come and whether they do, and the calendars that they put it in. */
export const ATTENDING_ROWS: Rows = {
  "/groups/:slug/meetings/:id/answer": {
    get: {
      "wealdComing wealdPublic wealdMembers wealdReview wealdDraft coastComing coastMembers":
        TAKES_ONLY_A_FORM,
      "wrongGroup missing malformed": TAKES_ONLY_A_FORM,
    },
    post: {
      wealdComing: memberOfWeald("do"),
      "wealdMembers wealdReview wealdDraft": memberOfWeald("to"),
      // Everyone knows of this meeting, so whoever asks is told that it is not theirs.
      wealdPublic: "               in      to     403   to    403   403   403    403   403   403   to",
      coastComing: memberOfCoast("do"),
      coastMembers: memberOfCoast("to"),
      "wrongGroup missing malformed": NOBODY,
    },
    form: () => ({ reply: "maybe" }),
  },
  "/groups/:slug/polls/:id": {
    get: { "open closed": READ_IN_WEALD, ofCoast: READ_IN_COAST, "elsewhere missing malformed": NOBODY },
    post: {
      open: memberOfWeald("do"),
      closed: memberOfWeald("to"),
      ofCoast: memberOfCoast("do"),
      "elsewhere missing malformed": NOBODY,
    },
    form: ({ pollDates }, thing) => ({ [pollDates[thing as "open"] ?? "nothing"]: "yes" }),
    shows: (thing) => [`polls-${thing}-title`, `polls-${thing}-place`],
  },
  "/manage/groups/:slug/polls/new": {
    get: {
      weald: "                     in      403    403   403   ok    403   403    403   403   403   403",
      coast: "                     in      403    403   403   403   ok    403    403   403   403   403",
      "county archived": "         in      403    403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    post: {
      weald: "                     in      403    403   403   do    403   403    403   403   403   403",
      coast: "                     in      403    403   403   403   do    403    403   403   403   403",
      "county archived": "         in      403    403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    form: () => ({ ...inAMonth(), page: crypto.randomUUID() }),
  },
  "/manage/groups/:slug/polls/:id/choose": {
    get: { "open closed ofCoast elsewhere missing malformed": TAKES_ONLY_A_FORM },
    post: {
      open: plannerOfWeald("do"),
      closed: plannerOfWeald("to"),
      ofCoast: plannerOfCoast("do"),
      "elsewhere missing malformed": NOBODY,
    },
    form: ({ pollDates }, thing) => ({ date: pollDates[thing as "open"] ?? pollDates.open }),
  },
  "/manage/groups/:slug/polls/:id/close": {
    get: { "open closed ofCoast elsewhere missing malformed": TAKES_ONLY_A_FORM },
    post: {
      open: plannerOfWeald("do"),
      closed: plannerOfWeald("to"),
      ofCoast: plannerOfCoast("do"),
      "elsewhere missing malformed": NOBODY,
    },
  },
  "/groups/:slug/calendar": {
    get: rooms(READ_IN_WEALD, READ_IN_COAST),
    // The answer is the address itself, which is shown once.
    post: rooms(READ_IN_WEALD.replaceAll("ok", "made"), READ_IN_COAST.replaceAll("ok", "made")),
  },
  "/groups/:slug/calendar/revoke": {
    get: { "weald coast county archived missing malformed": TAKES_ONLY_A_FORM },
    post: rooms(
      "                            in      do     no    to    to    no    no     no    no    no    to",
      "                            in      no     do    no    no    to    no     no    no    no    no",
    ),
  },
  // Programs cannot log in: whoever has the secret reads titles and times, and nobody does without it.
  "/groups/:slug/calendar.ics": {
    get: {
      "weald coast county archived missing malformed":
        "no                       no     no    no    no    no    no     no    no    no    no",
      secretOfMember: "ok                       ok     ok    ok    ok    ok    ok     ok    ok    ok    ok",
      "secretOfWhoLeft secretOfCoast madeUpSecret":
        "no                       no     no    no    no    no    no     no    no    no    no",
    },
    queries: {
      secretOfMember: ({ calendars }) => `token=${calendars.member}`,
      secretOfWhoLeft: ({ calendars }) => `token=${calendars.left}`,
      secretOfCoast: ({ calendars }) => `token=${calendars.ofCoast}`,
      madeUpSecret: () => `token=${"x".repeat(43)}`,
    },
    shows: () => ["meetings-wealdComing-title"],
  },
  "/groups/:slug/meetings/:id/calendar.ics": {
    get: {
      "wealdComing wealdPublic wealdMembers wealdReview wealdDraft": READ_IN_WEALD,
      "coastComing coastMembers": READ_IN_COAST,
      "wrongGroup missing malformed": NOBODY,
    },
  },
};
