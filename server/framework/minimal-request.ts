import type { IncomingMessage } from "node:http";

/**
 * All that loaders and actions read of a request: its address, its method and its form (tests/architecture.test.ts sees
 * to it). A whole Request, with its signal, its headers and its body as a stream, was a twentieth of a submission.
 */
export function askedRequest(url: URL, req: IncomingMessage, body: Buffer | undefined): Request {
  const type = req.headers["content-type"] ?? "";
  const asked = { url: url.href, method: req.method ?? "", formData: () => formOf(type, body) };
  return asked as Request;
}

/** @throws TypeError when the body is not a whole form of its type */
async function formOf(type: string, body: Buffer = Buffer.alloc(0)): Promise<FormData> {
  if (!/^application\/x-www-form-urlencoded/i.test(type)) {
    return new Response(body as BodyInit, { headers: { "Content-Type": type } }).formData();
  }
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body.toString())) form.append(name, value);
  return form;
}
