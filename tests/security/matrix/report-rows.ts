import type { Made } from "../world/world.ts";
import { OTHER_VERSION, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const EVERYONE = "             ok      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok";
const NO_ONE = "               no      no     no    no    no    no    no     no    no    no    no";
const NOBODY = "               in      no     no    no    no    no    no     no    no    no    no";
const ISSUED = { issued: EVERYONE, "written missing malformed": NO_ONE };

/**
 * A facilitator of the group writes, a moderator may sign; a moderator writes what is of the county, and only another may
 * sign it. Of what is issued nothing is in work any more: it leads them to what everyone reads.
 */
const IS_ISSUED = "            in      no     no    no    to    no    no     no    to    no    no";

const WRITTEN = {
  //                          visitor member other carer facil other rev'er other  moder admin repres.
  "written toSign": "         in      no     no    no    ok    no    no     no    403   no    no",
  ofCounty: "                 in      no     no    no    no    no    no     no    ok    no    no",
  issued: IS_ISSUED,
  "missing malformed": NOBODY,
};
const SIGNED = {
  "written toSign": "         in      no     no    no    403   no    no     no    ok    no    no",
  ofCounty: "                 in      no     no    no    no    no    no     no    403   no    no",
  issued: IS_ISSUED,
  "missing malformed": NOBODY,
};
/** A part or an ask that is not there, of a version that the second person may see. */
const NO_PART = "              in      no     no    no    no    no    no     no    403   no    no";
const ONLY_A_FORM = { "written toSign ofCounty issued missing malformed": TAKES_ONLY_A_FORM };

/** What comes of the form of a draft, and of a version that waits for the second person. */
function sent(written: string, toSign: string) {
  return {
    written: `                in      no     no    no    ${written}    no    no     no    403   no    no`,
    toSign: `                 in      no     no    no    ${toSign}    no    no     no    403   no    no`,
    ofCounty: `               in      no     no    no    no     no    no     no    ${written}   no    no`,
    issued: IS_ISSUED,
    "missing malformed": NOBODY,
  };
}

/** What the page of a version shows at this moment. */
function shown({ formVersions, reportVersions }: Made, of: "quotations" | "reports", thing: string): string {
  return formVersions[of][reportVersions[thing as keyof typeof reportVersions] ?? ""] ?? OTHER_VERSION;
}

function signed(toSign: string) {
  return {
    written: "                in      no     no    no    403   no    no     no    to    no    no",
    toSign: `                 in      no     no    no    403   no    no     no    ${toSign}    no    no`,
    ofCounty: "               in      no     no    no    no    no    no     no    403   no    no",
    issued: IS_ISSUED,
    "missing malformed": NOBODY,
  };
}

const ASK = { title: "Ring back", asks: "Ring everyone.", why: "They wait.", doneWhen: "Nobody waits." };

/** Reports that are written by one person, signed by another, and read by everyone. */
export const REPORT_ROWS: Rows = {
  "/reports": { get: { here: EVERYONE }, shows: () => ["issued_reports-issued-place"] },
  "/reports/open-data": { get: { here: EVERYONE } },
  "/reports/open-data.csv": { get: { here: EVERYONE }, shows: () => ["issued_reports-issued-place"] },
  "/reports/:report": { get: ISSUED, shows: () => ["report_sections-issued-words"] },
  "/reports/:report/tables.csv": { get: ISSUED },
  "/reports/:report/tables.xlsx": { get: ISSUED },
  "/reports/:report/versions/:version": {
    get: { served: EVERYONE, "later written missing malformed": NO_ONE },
    shows: () => ["report_sections-issued-words"],
  },
  "/reports/:report/correct": {
    get: {
      issued: "               in      403    403   403   ok    403   403    403   403   403   403",
      "written missing malformed": NOBODY,
    },
    post: {
      // The quarter of the issued one is not released in this world.
      issued: "               in      403    403   403   400   403   403    403   403   403   403",
      "written missing malformed": NOBODY,
    },
    form: () => ({ text: "A number was wrong." }),
  },
  "/manage/reports": {
    get: { here: "            in      403    403   403   ok    ok    403    403   ok    403   403" },
  },
  "/manage/reports/new": {
    get: { here: "            in      403    403   403   ok    ok    403    403   ok    403   403" },
    // Nothing else is released in this world.
    post: { here: "           in      403    403   403   400   400   403    403   400   403   403" },
    form: () => ({ about: "county", period: "2025-q1" }),
  },
  "/manage/reports/:version": {
    get: {
      "written toSign": "     in      no     no    no    ok    no    no     no    ok    no    no",
      ofCounty: "             in      no     no    no    no    no    no     no    ok    no    no",
      issued: IS_ISSUED,
      "missing malformed": NOBODY,
    },
    shows: (thing) => [`report_sections-${thing}-words`],
  },
  "/manage/reports/:version/sections/:section": {
    get: { "written toSign": WRITTEN["written toSign"], "missing malformed": NO_PART },
    post: {
      written: "              in      no     no    no    do    no    no     no    403   no    no",
      toSign: "               in      no     no    no    400   no    no     no    403   no    no",
      "missing malformed": NO_PART,
    },
    form: () => ({ heading: "Staff", text: "", note: "" }),
  },
  "/manage/reports/:version/quotations": {
    get: WRITTEN,
    post: sent("do ", "400"),
    form: (made, thing) => ({ keep: [], checked: "yes", formVersion: shown(made, "quotations", thing) }),
  },
  "/manage/reports/:version/asks/new": {
    get: WRITTEN,
    post: sent("do ", "400"),
    form: ({ organisations }) => ({ ...ASK, to: `organisation-${organisations.a}` }),
  },
  "/manage/reports/:version/asks/:ask/remove": {
    get: { "written toSign missing malformed": TAKES_ONLY_A_FORM },
    post: {
      written: "              in      no     no    no    do    no    no     no    403   no    no",
      toSign: "               in      no     no    no    to    no    no     no    403   no    no",
      "missing malformed": NO_PART,
    },
  },
  "/manage/reports/:version/send": { get: ONLY_A_FORM, post: sent("do ", "to ") },
  "/manage/reports/:version/delete": { get: ONLY_A_FORM, post: sent("do ", "to ") },
  "/manage/reports/:version/sign": {
    get: ONLY_A_FORM,
    post: signed("do"),
    form: (made, thing) => ({ formVersion: shown(made, "reports", thing) }),
    outdated: {
      post: { toSign: "       in      no     no    no    403   no    no     no    to    no    no" },
      form: () => ({ formVersion: OTHER_VERSION }),
    },
  },
  "/manage/reports/:version/send-back": {
    get: SIGNED,
    post: {
      ...signed("do"),
      written: "              in      no     no    no    403   no    no     no    400   no    no",
      ofCounty: "             in      no     no    no    no    no    no     no    403   no    no",
    },
    form: () => ({ text: "Too long." }),
  },
};
