import { requireActor } from "#app/auth/require-actor.server.ts";
import { readDocument } from "#app/domain/documents/queries.server.ts";
import { FILE_KINDS } from "#app/lib/files/check.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { attachment } from "#app/web/attachment.ts";

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { document, bytes } = readDocument(actor, params.slug, params.id);
  const { type, extensions } = FILE_KINDS[document.kind];
  return attachment(bytes, type, `${document.title}.${extensions[0]}`);
}
