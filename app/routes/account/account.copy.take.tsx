import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { takeCopy } from "#app/domain/own-data/copy/commands.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { attachment } from "#app/web/attachment.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused } from "#app/web/message.server.ts";

export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  throw redirect("/account/copy");
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);
  const taken = takeCopy(actor);
  return taken.ok
    ? attachment(taken.bytes, "application/zip", `patient-voice-${today(now())}.zip`)
    : redirectRefused(
        context,
        "/account/copy",
        refusal("Your copy was downloaded before, or its days are over. Ask for a new one."),
      );
}
