import type { Send } from "./delivering.server.ts";
import { EMAILS } from "./emails.server.ts";
import { postponeFarewell, takeDueFarewell } from "./farewell-queue.ts";
import { writeAlone } from "./texts.server.ts";

/** Sends the last emails that are due. What may have arrived is not sent again. @returns how many went */
export async function sendFarewells(send: Send, isStopping: () => boolean): Promise<number> {
  let sent = 0;
  while (!isStopping()) {
    const farewell = takeDueFarewell();
    if (!farewell) break;
    let isHandedOver = false;
    const messageId = `<${farewell.id}@patient-voice>`;
    try {
      await send({ to: farewell.to, ...writeFarewell(), messageId }, () => {
        isHandedOver = true;
      });
      sent += 1;
    } catch {
      if (!isHandedOver) postponeFarewell(farewell);
    }
  }
  return sent;
}

/** Without a name: what they were called is erased too. */
function writeFarewell() {
  const { subject, text, html } = writeAlone(EMAILS.accountClosed.write("", {}), "");
  return { subject, text, html };
}
