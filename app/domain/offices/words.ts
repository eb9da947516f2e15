import type { Office } from "#db/vocabulary.ts";

type Named = { office: Office; groupName?: string | null; organisationName?: string | null };

/** An office with its article and its place, as it stands in a sentence: "a facilitator of the Weald group". */
export function describeOffice({ office, groupName, organisationName }: Named): string {
  switch (office) {
    case "facilitator":
      return `a facilitator of ${groupName}`;
    case "representative":
      return `a representative of ${groupName}`;
    case "reviewer":
      return `a reviewer for ${organisationName}`;
    case "moderator":
      return "a moderator";
    case "administrator":
      return "an administrator";
  }
}
