import { type RouteConfig, route } from "@remix-run/route-config";

/** The part of the site map where a facilitator runs a group: people, documents, meetings and their notes. */
export const groupDesk = [
  route("manage/groups/:slug/people", "routes/manage.groups.$slug.people.tsx"),
  route("manage/groups/:slug/people/:person/deputy", "routes/manage.groups.$slug.people.$person.deputy.tsx"),
  route("manage/groups/:slug/deputies/:office/end", "routes/manage.groups.$slug.deputies.$office.end.tsx"),
  route("manage/groups/:slug/archive", "routes/manage.groups.$slug.archive.tsx"),
  route("manage/groups/:slug/reopen", "routes/manage.groups.$slug.reopen.tsx"),
  route("manage/groups/:slug/requests", "routes/manage.groups.$slug.requests.tsx"),
  route("manage/groups/:slug/requests/:id/accept", "routes/manage.groups.$slug.requests.$id.accept.tsx"),
  route("manage/groups/:slug/requests/:id/decline", "routes/manage.groups.$slug.requests.$id.decline.tsx"),
  route("manage/groups/:slug/invitations", "routes/manage.groups.$slug.invitations.tsx"),
  route("manage/groups/:slug/invitations/new", "routes/manage.groups.$slug.invitations.new.tsx"),
  route(
    "manage/groups/:slug/invitations/:id/resend",
    "routes/manage.groups.$slug.invitations.$id.resend.tsx",
  ),
  route(
    "manage/groups/:slug/invitations/:id/revoke",
    "routes/manage.groups.$slug.invitations.$id.revoke.tsx",
  ),
  route("manage/groups/:slug/documents/new", "routes/manage.groups.$slug.documents.new.tsx"),
  route("manage/groups/:slug/documents/:id/remove", "routes/manage.groups.$slug.documents.$id.remove.tsx"),
  route("manage/groups/:slug/folders/new", "routes/manage.groups.$slug.folders.new.tsx"),
  route("manage/groups/:slug/folders/:id/remove", "routes/manage.groups.$slug.folders.$id.remove.tsx"),
  route("manage/groups/:slug/meetings", "routes/manage.groups.$slug.meetings.tsx"),
  route("manage/groups/:slug/meetings/new", "routes/manage.groups.$slug.meetings.new.tsx"),
  route("manage/groups/:slug/meetings/:id/change", "routes/manage.groups.$slug.meetings.$id.change.tsx"),
  route("manage/groups/:slug/polls/new", "routes/manage.groups.$slug.polls.new.tsx"),
  route("manage/groups/:slug/polls/:id/choose", "routes/manage.groups.$slug.polls.$id.choose.tsx"),
  route("manage/groups/:slug/polls/:id/close", "routes/manage.groups.$slug.polls.$id.close.tsx"),
  route("manage/groups/:slug/meetings/:id/agenda", "routes/manage.groups.$slug.meetings.$id.agenda.tsx"),
  route(
    "manage/groups/:slug/meetings/:id/agenda/:item",
    "routes/manage.groups.$slug.meetings.$id.agenda.$item.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/agenda/:item/accept",
    "routes/manage.groups.$slug.meetings.$id.agenda.$item.accept.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/agenda/:item/decline",
    "routes/manage.groups.$slug.meetings.$id.agenda.$item.decline.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/agenda/:item/move",
    "routes/manage.groups.$slug.meetings.$id.agenda.$item.move.tsx",
  ),
  route("manage/groups/:slug/meetings/:id/papers", "routes/manage.groups.$slug.meetings.$id.papers.tsx"),
  route("manage/groups/:slug/meetings/:id/cancel", "routes/manage.groups.$slug.meetings.$id.cancel.tsx"),
  route("manage/groups/:slug/meetings/:id/answers", "routes/manage.groups.$slug.meetings.$id.answers.tsx"),
  route("manage/groups/:slug/meetings/:id/notes", "routes/manage.groups.$slug.meetings.$id.notes.tsx"),
  route(
    "manage/groups/:slug/meetings/:id/notes/items/new",
    "routes/manage.groups.$slug.meetings.$id.notes.items.new.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/items/:item",
    "routes/manage.groups.$slug.meetings.$id.notes.items.$item.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/items/:item/remove",
    "routes/manage.groups.$slug.meetings.$id.notes.items.$item.remove.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/take-back",
    "routes/manage.groups.$slug.meetings.$id.notes.take-back.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/items/:item/autosave",
    "routes/manage.groups.$slug.meetings.$id.notes.items.$item.autosave.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/attendance",
    "routes/manage.groups.$slug.meetings.$id.notes.attendance.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/send",
    "routes/manage.groups.$slug.meetings.$id.notes.send.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/corrections/:correction",
    "routes/manage.groups.$slug.meetings.$id.notes.corrections.$correction.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/addenda/new",
    "routes/manage.groups.$slug.meetings.$id.notes.addenda.new.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/public",
    "routes/manage.groups.$slug.meetings.$id.notes.public.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/public/items/:item",
    "routes/manage.groups.$slug.meetings.$id.notes.public.items.$item.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/public/take-back",
    "routes/manage.groups.$slug.meetings.$id.notes.public.take-back.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/feedback/new",
    "routes/manage.groups.$slug.meetings.$id.notes.feedback.new.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/import",
    "routes/manage.groups.$slug.meetings.$id.notes.import.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/import/save",
    "routes/manage.groups.$slug.meetings.$id.notes.import.save.tsx",
  ),
] satisfies RouteConfig;
