import type { Rows } from "./row.ts";

/** What people who hold an office come to first: their work, their organisation, the reports. */
export const MANAGE_ROWS: Rows = {
  //                      visitor member other carer facil other rev'er other  moder admin repres.
  "/reports/working": {
    get: {
      here: "                 in      403    403   403   ok    ok    ok     ok    ok    403   403",
      county: "               in      403    403   403   no    no    no     no    ok    403   403",
      trustA: "               in      403    403   403   no    no    ok     no    no    403   403",
      trustB: "               in      403    403   403   no    no    no     ok    no    403   403",
    },
    queries: {
      county: () => "about=county",
      trustA: ({ organisations }) => `about=organisation-${organisations.a}`,
      trustB: ({ organisations }) => `about=organisation-${organisations.b}`,
    },
  },
  "/reports/working.csv": {
    get: { here: "            in      403    403   403   to    to    to     to    to    403   403" },
    post: { here: "           in      403    403   403   made  made  made   made  made  403   403" },
    form: () => ({}),
  },
  "/reports/working.xlsx": {
    get: { here: "            in      403    403   403   to    to    to     to    to    403   403" },
    post: { here: "           in      403    403   403   made  made  made   made  made  403   403" },
    form: () => ({}),
  },
  "/reports/live": {
    get: {
      here: "                 in      403    403   403   ok    ok    ok     ok    ok    403   ok",
      county: "               in      403    403   403   no    no    ok     ok    ok    403   ok",
      trustA: "               in      403    403   403   no    no    ok     no    no    403   no",
      trustB: "               in      403    403   403   no    no    no     ok    no    403   no",
    },
    queries: {
      county: () => "about=county",
      trustA: ({ organisations }) => `about=organisation-${organisations.a}`,
      trustB: ({ organisations }) => `about=organisation-${organisations.b}`,
    },
  },
  // One quarter of the Weald group is released in this world; what a table holds, tests/domain/reports shows.
  "/reports/live.csv": {
    get: { here: "            in      403    403   403   ok    no    no     no    no    403   no" },
  },
  "/manage": {
    get: { here: "            in      403    403   403   ok    ok    ok     ok    ok    403   403" },
  },
  "/manage/feedback": {
    // The list begins with what waits, of a group what has no themes; everything is a press away.
    get: { "here all": "      in      403    403   403   ok    ok    ok     ok    403   403   403" },
    queries: { all: () => "show=all" },
  },
};
