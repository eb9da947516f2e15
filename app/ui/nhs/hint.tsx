import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";

export function Hint({ className, ...rest }: ComponentPropsWithoutRef<"div">) {
  return <div className={classNames("nhsuk-hint", className)} {...rest} />;
}
