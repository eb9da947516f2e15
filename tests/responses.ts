import type { MemberActor } from "#app/domain/policy.ts";
import { sendResponse, writeResponse } from "#app/domain/responses/commands.server.ts";
import type { ResponseInput } from "#app/domain/responses/form.ts";

const NOTHING = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };

/** What a reviewer says when nothing changes: an explanation, signed with a post. */
export function explanation(text = "Thank you."): ResponseInput {
  return { kind: "explained", post: "Lead cancer nurse", text, ...NOTHING };
}

/** What a reviewer says when something will change. */
export function plan(text = "We are adding spaces."): ResponseInput {
  return { ...explanation(text), kind: "changePlanned", change: "40 more spaces", dueOn: "2027-03-04" };
}

/** Writes a response and sends it. */
export function respond(reviewer: MemberActor, reference: string, input: ResponseInput) {
  const written = writeResponse(reviewer, reference, input);
  return written.ok ? sendResponse(reviewer, reference, written.id) : written;
}
