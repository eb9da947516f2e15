import { z } from "zod";
import type { Attendance } from "#db/vocabulary.ts";
import { searchWords } from "../../text/search-words.ts";
import { versionShown } from "../form.ts";

const MOST_NAMES = 200;

const people = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(64)).max(500),
);

const others = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split("\n")
      .map((line) =>
        line
          .replace(/^\s*[-*•]\s+/, "")
          .replace(/\p{Cc}+/gu, " ")
          .trim(),
      )
      .filter(Boolean),
  )
  .pipe(
    z
      .array(z.string().max(150, "Each name or post must be 150 characters or less"))
      .max(MOST_NAMES, "Enter 200 names or posts or fewer"),
  );

/** Who came and who sent apologies. People of the group are ticked; for everybody else a line each. */
export const attendanceForm = z
  .object({
    formVersion: versionShown,
    /** Whom the page showed: what is kept of others stays. Without it the page showed everybody. */
    shown: z
      .string()
      .max(10_000)
      .transform((ids) => ids.split(" ").filter(Boolean))
      .optional(),
    /** Where to go when it is saved: on through a long list, or back to the notes. */
    goTo: z.enum(["notes", "next", "before", "find"]).catch("notes"),
    page: z.coerce.number().int().min(1).catch(1),
    search: searchWords.default({ typed: "", words: [] }),
    came: people,
    apologies: people,
    unnamed: people,
    otherCame: others,
    otherApologies: others,
    otherUnnamed: others,
  })
  .refine(({ came, apologies }) => !came.some((id) => apologies.includes(id)), {
    path: ["apologies"],
    message: "Someone is ticked as coming and as sending apologies. Choose one",
  })
  .refine(
    ({ came, apologies, unnamed }) => unnamed.every((id) => came.includes(id) || apologies.includes(id)),
    {
      path: ["unnamed"],
      message: "Someone who asked not to be named is not ticked as coming or sending apologies",
    },
  );

export type AttendanceInput = z.output<typeof attendanceForm>;

/** The part of a long list that comes next, as the query of its address; undefined when the notes come next. */
export function partAfter({ goTo, page, search }: Pick<AttendanceInput, "goTo" | "page" | "search">) {
  if (goTo === "notes") return undefined;
  const part = new URLSearchParams(search.typed ? { search: search.typed } : {});
  if (goTo !== "find") part.set("page", String(goTo === "next" ? page + 1 : Math.max(1, page - 1)));
  return part.toString() || "page=1";
}

/** Why the list was not saved, in words for the one who made it. */
export const NOT_SAVED = {
  changed:
    "Someone else has saved this list since you opened it. What you chose is still here. Compare the two, then save again.",
  locked: "These notes are agreed, so the list of who came cannot be changed.",
} as const;

type Person = { memberId: string | null; name: string; attendance: Attendance; isNamed: boolean };

/** The fields of the form for a list as it is stored. */
export function fieldsOfAttendance(stored: readonly Person[]): Record<string, string | string[]> {
  const ids = (kind: Attendance) =>
    stored.filter(({ attendance }) => attendance === kind).flatMap(({ memberId }) => memberId ?? []);
  const lines = (kind: Attendance, isNamed: boolean) =>
    stored
      .filter((person) => !person.memberId && person.attendance === kind && person.isNamed === isNamed)
      .map(({ name }) => name)
      .join("\n");
  return {
    came: ids("came"),
    apologies: ids("apologies"),
    unnamed: stored.filter(({ isNamed }) => !isNamed).flatMap(({ memberId }) => memberId ?? []),
    otherCame: lines("came", true),
    otherApologies: lines("apologies", true),
    otherUnnamed: lines("came", false),
  };
}
