import { type Cells, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";
const EVERY_ITEM = "first accepted proposed declined withdrawn ofPublic ofCoast elsewhere missing malformed";

//                                visitor member other carer facil other rev'er other  moder admin repres.
/** A meeting of the Weald: its people know of it, its facilitator plans it. */
const weald = (word: string) => `  in      403    no    403   ${word} no    no     no    no    no    403`;
/** One whose notes are public: everyone knows of it. */
const known = (word: string) => `  in      403    403   403   ${word} 403   403    403   403   403   403`;
const coast = (word: string) => `  in      no     403   no    no    ${word} no     no    no    no    no`;

const meetings = (coming: string, past: string): Cells => ({
  wealdComing: weald(coming),
  "wealdMembers wealdReview wealdDraft": weald(past),
  wealdPublic: known(past),
  coastComing: coast(coming),
  coastMembers: coast(past),
  "wrongGroup missing malformed": NOBODY,
});

type State = "first" | "accepted" | "proposed" | "declined" | "past" | "coast";

/** What the facilitator gets for an item in each state. One that was taken back is not there any more. */
const items = (words: Record<State, string>): Cells => ({
  first: weald(words.first),
  accepted: weald(words.accepted),
  proposed: weald(words.proposed),
  declined: weald(words.declined),
  ofPublic: known(words.past),
  ofCoast: coast(words.coast),
  "withdrawn elsewhere missing malformed": weald("no"),
});

const shownItem = (thing: string) => [`agenda_items-${thing}-title`];
const OK = { first: "ok", accepted: "ok", proposed: "ok", declined: "ok", past: "ok", coast: "ok" };

/** What a meeting will be about: what people propose, and how its facilitator puts it in order. */
export const AGENDA_ROWS: Rows = {
  "/groups/:slug/meetings/:id/agenda/new": {
    get: {
      //                     visitor member other carer facil other rev'er other  moder admin repres.
      wealdComing: "          in      ok     no    ok    ok    no    no     no    no    no    ok",
      "wealdMembers wealdReview wealdDraft wealdPublic":
        "in    to     no    to    to    no    no     no    no    no    to",
      coastComing: "          in      no     ok    no    no    ok    no     no    no    no    no",
      coastMembers: "         in      no     to    no    no    to    no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    post: {
      wealdComing: "          in      do     no    do    do    no    no     no    no    no    do",
      "wealdMembers wealdReview wealdDraft":
        "in    400    no    400   400   no    no     no    no    no    400",
      // Everyone knows of this meeting, so whoever asks is told that it is not theirs.
      wealdPublic: "          in      400    403   400   400   403   403    403   403   403   400",
      coastComing: "          in      no     do    no    no    do    no     no    no    no    no",
      coastMembers: "         in      no     400   no    no    400   no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    form: () => ({ page: crypto.randomUUID(), title: "Parking", minutes: "10" }),
  },
  // Only who proposed it takes it back, while it is not on the agenda.
  "/groups/:slug/meetings/:id/agenda/:item/withdraw": {
    get: { [EVERY_ITEM]: TAKES_ONLY_A_FORM },
    post: {
      proposed: "             in      no     no    do    no    no    no     no    no    no    no",
      "accepted declined": "  in      no     no    to    no    no    no     no    no    no    no",
      "first withdrawn ofPublic ofCoast elsewhere missing malformed": NOBODY,
    },
  },
  "/manage/groups/:slug/meetings/:id/agenda": {
    get: meetings("ok", "ok"),
    shows: (thing) =>
      ({
        wealdComing: ["agenda_items-accepted-title", "agenda_items-proposed-title"],
        wealdPublic: ["agenda_items-ofPublic-title"],
        coastComing: ["agenda_items-ofCoast-title"],
      })[thing] ?? [],
  },
  "/manage/groups/:slug/meetings/:id/agenda/:item": {
    get: items(OK),
    post: items({
      first: "do",
      accepted: "do",
      proposed: "do",
      declined: "do",
      past: "400",
      coast: "do",
    }),
    form: () => ({ title: "Parking", minutes: "10" }),
    shows: shownItem,
  },
  "/manage/groups/:slug/meetings/:id/agenda/:item/accept": {
    get: { [EVERY_ITEM]: TAKES_ONLY_A_FORM },
    post: items({
      first: "to",
      accepted: "to",
      proposed: "do",
      declined: "do",
      past: "to",
      coast: "to",
    }),
  },
  "/manage/groups/:slug/meetings/:id/agenda/:item/decline": {
    get: items(OK),
    post: items({
      first: "do",
      accepted: "do",
      proposed: "do",
      declined: "400",
      past: "400",
      coast: "do",
    }),
    form: () => ({ answer: "We spoke of it last time." }),
    shows: shownItem,
  },
  "/manage/groups/:slug/meetings/:id/agenda/:item/move": {
    get: { [EVERY_ITEM]: TAKES_ONLY_A_FORM },
    // The first cannot go further up, and the coast's is the only one.
    post: items({
      first: "to",
      accepted: "do",
      proposed: "to",
      declined: "to",
      past: "to",
      coast: "to",
    }),
    form: () => ({ direction: "up" }),
  },
  "/manage/groups/:slug/meetings/:id/cancel": {
    get: meetings("ok", "to"),
    post: meetings("do", "400"),
    form: () => ({ reason: "The library is closed." }),
  },
  "/manage/groups/:slug/meetings/:id/answers": {
    get: meetings("ok", "ok"),
    shows: (thing) => (thing === "wealdComing" ? ["members-carer-nameToShow"] : []),
  },
};
