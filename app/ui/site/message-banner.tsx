import { createContext, useContext } from "react";
import { NotificationBanner } from "../nhs/notification-banner.tsx";

const MessageContext = createContext<string | null>(null);

/** Tells the page inside what the act that led to it has to say; null when none did. */
export const MessageProvider = MessageContext.Provider;

/** Says what was just done. */
export function MessageBanner() {
  const words = useContext(MessageContext);
  if (!words) return null;
  // It takes the focus as a list of errors does: who sent a form meets first what came of it.
  return (
    <NotificationBanner tabIndex={-1} autoFocus>
      {words}
    </NotificationBanner>
  );
}
