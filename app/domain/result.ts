/**
 * What came of a command: done, with what whoever asked needs to go on; or refused for a reason of the business, which
 * the page says in words. Whoever may not do it gets a 403 or 404 instead, and a bug throws.
 */
export type Result<Value, Reason> = ({ ok: true } & Value) | { ok: false; reason: Reason };

/** For commands that hand nothing on. */
export type Nothing = Record<never, never>;
