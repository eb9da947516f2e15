import type { Made } from "../world/world.ts";
import type { Rows } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

/** A group's own work: everyone knows that there is the group, and only its facilitator comes in. */
const FACILITATORS_PAGE = {
  weald: "                    in      403    403   403   ok    403   403    403   403   403   403",
  coast: "                    in      403    403   403   403   ok    403    403   403   403   403",
  "county archived": "          in      403    403   403   403   403   403    403   403   403   403",
  "missing malformed": NOBODY,
};

const NOTES_OF_A_MEETING = {
  "wealdComing wealdMembers wealdDraft": "in 403  no    403   ok    no    no     no    no    no    403",
  wealdPublic: "              in      403    403   403   ok    403   403    403   403   403   403",
  "coastComing coastMembers": " in      no     403   no    no    ok    no     no    no    no    no",
  "wrongGroup missing malformed": NOBODY,
};

const ITEM_OF_NOTES = {
  ofDraft: "                  in      403    no    403   ok    no    no     no    no    no    403",
  ofPublished: "              in      403    no    403   to    no    no     no    no    no    403",
  ofCoast: "                  in      no     403   no    no    to    no     no    no    no    no",
  "elsewhere missing malformed": "in    403    no    403   no    no    no     no    no    no    403",
};

const CHANGE_AN_ITEM = {
  ofDraft: "                  in      403    no    403   do    no    no     no    no    no    403",
  ofPublished: "              in      403    no    403   400   no    no     no    no    no    403",
  ofCoast: "                  in      no     403   no    no    400   no     no    no    no    no",
  "elsewhere missing malformed": "in    403    no    403   no    no    no     no    no    no    403",
};

/** To remove what is not there any more is to have removed it. */
const REMOVE_AN_ITEM = {
  ofDraft: CHANGE_AN_ITEM.ofDraft,
  ofPublished: CHANGE_AN_ITEM.ofPublished,
  ofCoast: CHANGE_AN_ITEM.ofCoast,
  "elsewhere missing malformed": "in    403    no    403   to    no    no     no    no    no    403",
};

const NOTES_OF_ITEM: Record<string, string> = { ofPublished: "wealdMembers", ofCoast: "coastMembers" };
const versionOf = ({ versions }: Made, meeting: string) => versions[meeting] ?? "0";
const versionOfItem = (made: Made, item: string) => versionOf(made, NOTES_OF_ITEM[item] ?? "wealdDraft");

const newMeeting = () => ({
  title: "A meeting",
  "date-day": "4",
  "date-month": "3",
  "date-year": String(new Date().getFullYear() + 1),
  startTime: "2pm",
  endTime: "4pm",
  place: "The library",
});

/** The work of a group's facilitator: its people, its meetings and their notes. */
export const MEETING_ROWS: Rows = {
  //                    visitor member other carer facil other rev'er other  moder admin repres.
  "/manage/groups/:slug/people": { get: FACILITATORS_PAGE },
  "/manage/groups/:slug/meetings": { get: FACILITATORS_PAGE },
  "/manage/groups/:slug/meetings/new": {
    get: FACILITATORS_PAGE,
    post: {
      weald: "                in      403    403   403   do    403   403    403   403   403   403",
      coast: "                in      403    403   403   403   do    403    403   403   403   403",
      "county archived": "      in      403    403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    form: newMeeting,
  },
  "/manage/groups/:slug/meetings/:id/change": {
    get: {
      wealdComing: "          in      403    no    403   ok    no    no     no    no    no    403",
      "wealdMembers wealdDraft": "in    403    no    403   to    no    no     no    no    no    403",
      // Its title and day are public, so whoever asks is told that it is not theirs; its other details are not shown.
      wealdPublic: "          in      403    403   403   to    403   403    403   403   403   403",
      coastComing: "          in      no     403   no    no    ok    no     no    no    no    no",
      coastMembers: "         in      no     403   no    no    to    no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    post: {
      wealdComing: "          in      403    no    403   do    no    no     no    no    no    403",
      "wealdMembers wealdDraft": "in    403    no    403   400   no    no     no    no    no    403",
      wealdPublic: "          in      403    403   403   400   403   403    403   403   403   403",
      coastComing: "          in      no     403   no    no    do    no     no    no    no    no",
      coastMembers: "         in      no     403   no    no    400   no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    form: newMeeting,
  },
  "/manage/groups/:slug/meetings/:id/notes": { get: NOTES_OF_A_MEETING },
  "/manage/groups/:slug/meetings/:id/notes/items/new": {
    get: {
      "wealdComing wealdDraft": " in    403    no    403   ok    no    no     no    no    no    403",
      wealdMembers: "         in      403    no    403   to    no    no     no    no    no    403",
      wealdPublic: "          in      403    403   403   to    403   403    403   403   403   403",
      coastComing: "          in      no     403   no    no    ok    no     no    no    no    no",
      coastMembers: "         in      no     403   no    no    to    no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    post: {
      "wealdComing wealdDraft": " in    403    no    403   do    no    no     no    no    no    403",
      wealdMembers: "         in      403    no    403   400   no    no     no    no    no    403",
      wealdPublic: "          in      403    403   403   400   403   403    403   403   403   403",
      coastComing: "          in      no     403   no    no    do    no     no    no    no    no",
      coastMembers: "         in      no     403   no    no    400   no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    form: (made, thing) => ({ version: versionOf(made, thing), title: "Signs", said: "They are small." }),
  },
  "/manage/groups/:slug/meetings/:id/notes/items/:item": {
    get: ITEM_OF_NOTES,
    post: CHANGE_AN_ITEM,
    form: (made, thing) => ({ version: versionOfItem(made, thing), title: "Signs", said: "They are big." }),
  },
  "/manage/groups/:slug/meetings/:id/notes/items/:item/remove": {
    get: ITEM_OF_NOTES,
    post: REMOVE_AN_ITEM,
    form: (made, thing) => ({ version: versionOfItem(made, thing) }),
  },
  "/manage/groups/:slug/meetings/:id/notes/publish": {
    get: NOTES_OF_A_MEETING,
    post: {
      // Without an item there is nothing to publish.
      wealdComing: "          in      403    no    403   400   no    no     no    no    no    403",
      wealdDraft: "           in      403    no    403   do    no    no     no    no    no    403",
      wealdMembers: "         in      403    no    403   to    no    no     no    no    no    403",
      wealdPublic: "          in      403    403   403   400   403   403    403   403   403   403",
      coastComing: "          in      no     403   no    no    400   no     no    no    no    no",
      coastMembers: "         in      no     403   no    no    to    no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    form: (made, thing) => ({ version: versionOf(made, thing), edition: "members" }),
  },
  "/manage/groups/:slug/meetings/:id/notes/take-back": {
    get: NOTES_OF_A_MEETING,
    post: {
      "wealdComing wealdDraft": " in    403    no    403   to    no    no     no    no    no    403",
      wealdMembers: "         in      403    no    403   do    no    no     no    no    no    403",
      wealdPublic: "          in      403    403   403   do    403   403    403   403   403   403",
      coastComing: "          in      no     403   no    no    to    no     no    no    no    no",
      coastMembers: "         in      no     403   no    no    do    no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
  },
};
