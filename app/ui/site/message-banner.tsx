import { createContext, useContext } from "react";
import { NotificationBanner } from "../nhs/notification-banner.tsx";

type Said = { text: string; isRefusal: boolean };

const MessageContext = createContext<Said | null>(null);

/** Tells the page inside what the act that led to it has to say; null when none did. */
export const MessageProvider = MessageContext.Provider;

/** Says what was just done, or why it was not. */
export function MessageBanner() {
  const said = useContext(MessageContext);
  if (!said) return null;
  // It takes the focus as a list of errors does: who sent a form meets first what came of it.
  return (
    <NotificationBanner variant={said.isRefusal ? "refusal" : "success"} tabIndex={-1} autoFocus>
      {said.text}
    </NotificationBanner>
  );
}
