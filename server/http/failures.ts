// The database cannot be read or written just now. A violated constraint, by contrast, is a bug of ours.
const UNAVAILABLE = /^SQLITE_(BUSY|FULL|IOERR|CANTOPEN|READONLY|PROTOCOL|CORRUPT|NOTADB)/;
const DEPTH = 5;

/** Whether trying again later may work (requirements.md R3, R4, R6 and R13): the response is 503, not 500. */
export function isUnavailable(error: unknown): boolean {
  return listCauses(error).some((cause) => UNAVAILABLE.test(String(cause.code ?? "")));
}

/**
 * What a log may hold of an error: its type, code, stack and first line. Drizzle puts the values of a query in its
 * message, which may be somebody's text, so for a wrapped error the message is that of the innermost cause.
 */
export function describeError(error: unknown): Record<string, unknown> {
  const innermost = listCauses(error).at(-1);
  if (!innermost) return { type: typeof error };
  return {
    type: innermost.name,
    code: innermost.code,
    message: String(innermost.message).split("\n", 1)[0]?.slice(0, 300),
    stack: String(innermost.stack)
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
  };
}

type Cause = Error & { code?: unknown };

function listCauses(error: unknown): Cause[] {
  const found: Cause[] = [];
  for (let next = error; next instanceof Error && found.length < DEPTH; next = next.cause) found.push(next);
  return found;
}
