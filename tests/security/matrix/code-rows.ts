import type { Row, Rows } from "./row.ts";

const EVERYONE = "ok      ok     ok    ok    ok    ok    ok    ok     ok    ok    ok";
const AWAY = "    to      to     to    to    to    to    to    to     to    to    to";
const ONLY_A_FORM = "405 405 405 405 405 405 405 405 405 405 405";

/** What a code opens leads everybody who has entered none to where one is entered, whoever they are. */
const BEHIND_A_CODE: Row = { get: { here: AWAY }, post: { here: AWAY } };

const WITH_THE_CODE = "401     401    401   401   401   401   401   401    401   401   401";

const NOWHERE = "      no      no     no    no    no    no    no    no     no    no    no";

/** What somebody wrote comes back to them, and goes through with the code. */
const WRITTEN_BEHIND_A_CODE: Row = { get: { here: AWAY }, post: { here: WITH_THE_CODE } };

/** Everything behind a code, for those who hold none; tests/routes/follow.test.ts tries it with one. */
export const CODE_ROWS: Rows = {
  //                        visitor member other carer facil other rev'er other  moder admin repres.
  "/follow": {
    get: { here: EVERYONE },
    post: { here: "           400     400    400   400   400   400   400    400    400   400   400" },
    form: () => ({ code: "0000 0000 0000 0000" }),
  },
  "/follow/answer": { ...WRITTEN_BEHIND_A_CODE, form: () => ({ question: "any", answer: "On Tuesday." }) },
  "/follow/reaction/:response": {
    get: { "draft waiting published missing malformed": AWAY },
    post: { "draft waiting published missing malformed": WITH_THE_CODE },
    form: () => ({ kind: "thanks" }),
  },
  "/follow/report/:response": {
    get: { "draft waiting published missing malformed": AWAY },
    post: { "draft waiting published missing malformed": WITH_THE_CODE },
    form: () => ({ text: "It names a ward." }),
  },
  "/follow/change": { ...WRITTEN_BEHIND_A_CODE, form: () => ({ wentWell: "Changed", couldBeBetter: "" }) },
  "/follow/sharing": { ...WRITTEN_BEHIND_A_CODE, form: () => ({ audience: "group" }) },
  "/follow/suggestion": { ...BEHIND_A_CODE, form: () => ({ suggestion: "any" }) },
  "/follow/suggestion/decline": { ...WRITTEN_BEHIND_A_CODE, form: () => ({ suggestion: "any" }) },
  "/follow/code": BEHIND_A_CODE,
  "/follow/download": { get: { here: AWAY } },
  "/follow/withdraw": BEHIND_A_CODE,
  "/follow/erase": BEHIND_A_CODE,
  "/follow/helped": { ...WRITTEN_BEHIND_A_CODE, form: () => ({ answer: "yes" }) },
  "/follow/close": { get: { here: ONLY_A_FORM }, post: { here: AWAY } },
  "/follow/claim": {
    get: { here: "            in      to     to    to    to    to    to    to     to    to    to" },
    post: { here: "           in      to     to    to    to    to    to    to     to    to    to" },
  },
  "/follow/more": { get: { here: AWAY } },
  "/follow/more/:step": {
    get: { "question missing malformed": AWAY },
    post: { question: WITH_THE_CODE, "missing malformed": NOWHERE },
    form: () => ({ timeBand: "lastMonth" }),
  },
  "/follow/email": { ...WRITTEN_BEHIND_A_CODE, form: () => ({ email: "somebody@example.org" }) },
  "/follow/email/confirm": {
    get: { here: EVERYONE },
    post: { here: AWAY },
    form: () => ({ token: "nobodys" }),
  },
  "/follow/email/stop": { get: { here: EVERYONE }, post: { here: AWAY }, form: () => ({ token: "nobodys" }) },
};
