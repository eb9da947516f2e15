import { createTransport } from "nodemailer";

/** Milliseconds. A mail server that says nothing must not hold up the emails behind this one. */
const PATIENCE = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000, dnsTimeout: 5000 };

type Message = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  unsubscribe?: string;
};

/**
 * A function that hands one message to a mail server, as plain text and as a page.
 *
 * @param url smtp:// or smtps://, with name and password if the server wants them
 * @throws Error when the server cannot be reached or does not take the message; the caller tries again later.
 */
export function mailThrough(url: string, from: string) {
  return async (
    { to, subject, text, html, messageId, unsubscribe }: Message,
    onHandedOver: () => void,
  ): Promise<void> => {
    const transport = createTransport(
      {
        url,
        ...PATIENCE,
        disableFileAccess: true,
        disableUrlAccess: true,
        logger: whenTheLastByteHasGone(onHandedOver),
      },
      { from },
    );
    await transport.sendMail({
      to: { name: "", address: to },
      subject,
      text,
      html,
      messageId,
      headers: {
        // RFC 3834: no holiday message comes back.
        "Auto-Submitted": "auto-generated",
        ...(unsubscribe && {
          "List-Unsubscribe": `<${unsubscribe}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      },
    });
  };
}

/**
 * nodemailer tells its log, and nobody else, when all of a message has gone and the server has yet to answer. Before that
 * moment a server cannot have taken it.
 */
function whenTheLastByteHasGone(onHandedOver: () => void) {
  const nothing = () => {};
  return {
    level: nothing,
    trace: nothing,
    debug: nothing,
    info: (entry: unknown) => {
      if ((entry as { tnx?: string }).tnx === "message") onHandedOver();
    },
    warn: nothing,
    error: nothing,
    fatal: nothing,
  };
}
