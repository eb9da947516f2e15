/** Not there, or not for this person: the two must look the same, or the answer tells that it exists. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

/** There and known to this person, but the act is not theirs. */
export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: "Forbidden" });
}

/** Was there for everyone once, and is shown to nobody any more. */
export function gone(): Response {
  return new Response(null, { status: 410, statusText: "Gone" });
}
