import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Email = { to: string; subject: string; text: string; html: string; raw: string };

/** A real SMTP server on this machine that keeps what it receives. */
export type MailServer = {
  url: string;
  emails: Email[];
  /** Waits for the newest email to somebody that is about something. */
  emailTo(address: string, about: string | RegExp): Promise<Email>;
  /** From now on refuses every message, or takes them again. */
  refuse(isRefusing: boolean): void;
  stop(): Promise<void>;
};

const PATIENCE_MS = 20_000;

export async function startMailServer(): Promise<MailServer> {
  const emails: Email[] = [];
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (isRefusing) return done(new Error("Not now"));
        const recipient = session.envelope.rcptTo[0]?.address ?? "";
        emails.push(parse(recipient, Buffer.concat(chunks).toString("utf8")));
        done();
      });
    },
  });
  // A portal that is killed in the middle of an email breaks its connection, and that is no fault of this server.
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    emails,
    async emailTo(address, about) {
      const deadline = Date.now() + PATIENCE_MS;
      while (Date.now() < deadline) {
        const found = emails.filter(({ to }) => to === address).flatMap((email) => [email, ...toldIn(email)]);
        const latest = found.findLast(({ subject }) => subject.match(about));
        if (latest) return latest;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(
        `No email to ${address} about ${about}; there are: ${emails.map((l) => `${l.to}: ${l.subject}`).join(", ")}`,
      );
    },
    refuse(value) {
      isRefusing = value;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What an email tells: each thing that stands under its own heading, or else all of it. */
export function toldIn(email: Email): Email[] {
  const parts = email.text.split(/^\* /m).slice(1);
  if (parts.length === 0) return [email];
  return parts.map((part) => {
    const [subject = "", ...rest] = part.split("\n");
    return { ...email, subject, text: rest.join("\n") };
  });
}

/** Enough of RFC 5322 and 2046 for emails of our own: plain text and the same as a page, quoted-printable or base64. */
function parse(to: string, raw: string): Email {
  const { headers, body } = divide(raw);
  const boundary = headers.match(/boundary="([^"]+)"/)?.[1];
  const parts = boundary ? body.split(`--${boundary}`).map((part) => divide(part.trimStart())) : [];
  const read = (type: string) => {
    const part = parts.find(({ headers }) => headers.includes(`Content-Type: ${type}`));
    const encoding = part?.headers.match(/^Content-Transfer-Encoding: (.+)$/im)?.[1]?.toLowerCase();
    return part ? decodeBody(part.body.replace(/\r\n$/, ""), encoding) : "";
  };
  return {
    to,
    subject: decodeWords(headers.match(/^Subject: (.+)$/im)?.[1] ?? ""),
    text: read("text/plain"),
    html: read("text/html"),
    raw,
  };
}

function divide(message: string): { headers: string; body: string } {
  const [head = "", ...rest] = message.split("\r\n\r\n");
  return { headers: head.replace(/\r\n[ \t]+/g, " "), body: rest.join("\r\n\r\n") };
}

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body.replace(/\r\n/g, "\n");
  return decodeQuoted(body.replace(/=\r?\n/g, "")).replace(/\r\n/g, "\n");
}

function decodeWords(value: string): string {
  return value.replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === "B"
      ? Buffer.from(text, "base64").toString("utf8")
      : decodeQuoted(text.replace(/_/g, " ")),
  );
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** The link in an email. */
export function linkIn(email: Email): string {
  const link = email.text.match(/https?:\/\/\S+/)?.[0];
  if (!link) throw new Error(`There is no link in the email “${email.subject}”`);
  return link;
}
