import type { ResponseInput } from "#app/domain/responses/form.ts";

/** What a reviewer says when nothing changes: an explanation, signed with a post. */
export function explanation(words = "Thank you."): ResponseInput & { kind: "explained" } {
  const nothing = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };
  return { kind: "explained", post: "Lead cancer nurse", words, ...nothing };
}
