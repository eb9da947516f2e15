import { type ComponentProps, createContext, useContext } from "react";
import { SENDER } from "#app/lib/sender.ts";

const SenderContext = createContext<string | null>(null);

/** Tells the forms inside whose page they stand on; null where nobody is logged in. */
export const SenderProvider = SenderContext.Provider;

/**
 * A form that is sent. It says whose page it stands on, so that nothing is done in the name of somebody else who has logged
 * in to the same browser meanwhile. Forms that change who is logged in are plain ones.
 */
export function PostForm({ children, ...rest }: ComponentProps<"form">) {
  const sender = useContext(SenderContext);
  return (
    <form method="post" {...rest}>
      {sender && <input type="hidden" name={SENDER} value={sender} />}
      {children}
    </form>
  );
}
