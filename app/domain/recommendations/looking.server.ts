import { listTerms } from "../glossary/queries.server.ts";
import { lookThrough } from "../responses/found-before-sending.ts";
import { PUBLIC_FIELDS, type PublicForm } from "./public-texts.ts";

/**
 * What looks through the fields of a form that everyone may read one day: for what may identify someone, and for what is
 * hard to read. It asks once, and whoever wrote it judges.
 */
export function lookFor(form: PublicForm) {
  return (values: Record<string, string[]>): { field: string; message: string }[] => {
    const terms = listTerms().map(({ term }) => term);
    return PUBLIC_FIELDS[form].flatMap((field) => {
      const { details, hard } = lookThrough(values[field] ?? [], terms);
      const found = [
        ...(details.length > 0 ? [`These words may identify someone: ${details.join(", ")}`] : []),
        ...(hard.length > 0 ? [`This may be hard to read: ${hard.join(", ")}`] : []),
      ];
      return found.length > 0 ? [{ field, message: [...found, ASK].join(". ") }] : [];
    });
  };
}

/** The same for what a patient writes: nobody asks them to write in an easier way. */
export function lookForWriter(form: PublicForm) {
  return (values: Record<string, string[]>): { field: string; message: string }[] =>
    PUBLIC_FIELDS[form].flatMap((field) => {
      const { details } = lookThrough(values[field] ?? [], []);
      if (details.length === 0) return [];
      return [{ field, message: `These words may identify someone: ${details.join(", ")}. ${ASK}` }];
    });
}

const ASK = "Change it, or send it as it is";
