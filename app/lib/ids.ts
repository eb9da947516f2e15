import { v7 } from "uuid";

/** A fresh primary key: UUID version 7 (RFC 9562), so that rows lie in the order in which they were made. */
export function newId(): string {
  return v7();
}
