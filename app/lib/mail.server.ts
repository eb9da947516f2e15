import { createTransport } from "nodemailer";

/** Milliseconds. A mail server that says nothing must not hold up the emails behind this one. */
const PATIENCE = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000, dnsTimeout: 5000 };

/**
 * A function that hands one plain-text message to a mail server.
 *
 * @param url smtp:// or smtps://, with name and password if the server wants them
 * @throws Error when the server cannot be reached or does not take the message; the caller tries again later.
 */
export function mailThrough(url: string, from: string) {
  const transport = createTransport(
    { url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true },
    { from },
  );
  return async ({
    to,
    subject,
    text,
    messageId,
    unsubscribe,
  }: {
    to: string;
    subject: string;
    text: string;
    messageId: string;
    unsubscribe?: string;
  }) => {
    const list = unsubscribe && {
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    };
    await transport.sendMail({
      to: { name: "", address: to },
      subject,
      text,
      messageId,
      ...(list && { headers: list }),
    });
  };
}
