import { z } from "zod";
import { findHolder, requireHolder } from "#app/auth/code-session.server.ts";
import { openWithCode } from "#app/auth/open-by-code.server.ts";
import type { RequestContext, RouteRequest } from "#app/request-context.ts";
import { readForm, refuseForm } from "./read-form.server.ts";

type FormRequest = Pick<RouteRequest["request"], "formData">;

/**
 * Reads a form from behind a code. Where the code closed while somebody wrote, what they wrote comes back with a field for
 * the code, and goes through with it: nothing of it is stored meanwhile.
 *
 * @throws Response 401 with what was typed in the context, where no code is open and none that is right came along
 */
export async function readHeldForm<S extends z.ZodType>(
  context: RequestContext,
  request: FormRequest,
  schema: S,
  options: Pick<NonNullable<Parameters<typeof readForm>[2]>, "look"> = {},
) {
  const body = request.formData();
  const sent = { formData: () => body };
  const form = await readForm(sent, schema, options);
  if (!findHolder(context)) await openAgain(context, sent);
  return { holder: requireHolder(context), form };
}

const withCode = z.object({ code: z.string().max(100).default("") });

async function openAgain(context: RequestContext, sent: FormRequest): Promise<void> {
  const form = await readForm(sent, withCode);
  const code = form.ok ? form.input.code.trim() : "";
  const opened = code ? await openWithCode(context, code) : undefined;
  if (opened?.ok) return;
  context.rejectedForm = form.ok ? refuseForm(form, "code", opened ? whyNot(context, opened) : ENTER) : form;
  throw new Response(null, { status: 401 });
}

const ENTER = "Enter your code to send what you wrote";

/** The same for a code that never was, one that was replaced, and one whose feedback is gone. */
const NOT_USABLE = "This code does not open anything. Check each letter and number, and try again";

/** Why a code did not open anything, with how long to wait where too many were wrong. */
export function whyNot(
  context: Pick<RequestContext, "responseHeaders">,
  { retryAfterSeconds }: { retryAfterSeconds: number | undefined },
): string {
  if (!retryAfterSeconds) return NOT_USABLE;
  context.responseHeaders.set("Retry-After", String(retryAfterSeconds));
  return `Too many codes were wrong. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes`;
}
