import { pdf } from "../../made-files.ts";
import { type Cells, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

//                                visitor member other carer facil other rev'er other  moder admin repres.
/** Its people know what the group keeps, and for everyone else there is no such room. */
const READ = {
  weald: "                        in      ok     no    ok    ok    no    no     no    no    no    ok",
  coast: "                        in      no     ok    no    no    ok    no     no    no    no    no",
};
const keptInWeald = (word: string) => `in 403    no    403   ${word} no    no     no    no    no    403`;
const keptInCoast = (word: string) => `in no     403   no    no    ${word} no     no    no    no    no`;

const rooms = (word: string): Cells => ({
  weald: keptInWeald(word),
  coast: keptInCoast(word),
  "county archived missing malformed": NOBODY,
});

/** What a group keeps for its people, as they read it and as its facilitator puts it in order. */
export const DOCUMENT_ROWS: Rows = {
  "/groups/:slug/documents": {
    get: {
      ...READ,
      "county archived missing malformed": NOBODY,
      folderOfWeald: READ.weald,
      folderOfCoast: NOBODY,
    },
    queries: {
      folderOfWeald: ({ folders }) => `folder=${folders.full}`,
      folderOfCoast: ({ folders }) => `folder=${folders.ofCoast}`,
    },
    shows: (thing) =>
      ({
        weald: ["folders-empty-name", "documents-loose-title"],
        coast: ["folders-ofCoast-name"],
        folderOfWeald: ["documents-inFolder-title"],
      })[thing] ?? [],
  },
  "/groups/:slug/documents/:id": {
    get: { "loose inFolder": READ.weald, ofCoast: READ.coast, "elsewhere missing malformed": NOBODY },
  },
  "/manage/groups/:slug/documents/new": {
    get: rooms("ok"),
    post: rooms("do"),
    form: () => ({
      title: "Travel survey",
      folder: "",
      file: new File([Uint8Array.from(pdf())], "survey.pdf"),
    }),
  },
  "/manage/groups/:slug/documents/:id/remove": {
    get: {
      "loose inFolder": keptInWeald("ok"),
      ofCoast: keptInCoast("ok"),
      "elsewhere missing malformed": keptInWeald("no"),
    },
    post: {
      "loose inFolder": keptInWeald("do"),
      ofCoast: keptInCoast("do"),
      "elsewhere missing malformed": NOBODY,
    },
    shows: (thing) => [`documents-${thing}-title`],
  },
  "/manage/groups/:slug/documents/:id/replace": {
    get: {
      "loose inFolder": keptInWeald("ok"),
      ofCoast: keptInCoast("ok"),
      "elsewhere missing malformed": keptInWeald("no"),
    },
    post: {
      "loose inFolder": keptInWeald("do"),
      ofCoast: keptInCoast("do"),
      "elsewhere missing malformed": NOBODY,
    },
    form: () => ({ file: new File([Uint8Array.from(pdf())], "survey.pdf") }),
    shows: (thing) => [`documents-${thing}-title`],
  },
  "/manage/groups/:slug/folders/new": {
    get: rooms("ok"),
    post: rooms("do"),
    form: () => ({ name: "Papers" }),
  },
  "/manage/groups/:slug/folders/:id/remove": {
    get: { "empty full ofCoast elsewhere missing malformed": TAKES_ONLY_A_FORM },
    post: {
      empty: keptInWeald("do"),
      // What is not empty stays.
      full: keptInWeald("to"),
      ofCoast: keptInCoast("to"),
      "elsewhere missing malformed": keptInWeald("no"),
    },
  },
};
